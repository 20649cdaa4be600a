-- A list of people somebody handed in: who, from where, under which law, and how far it has been entered.
-- The hash of its bytes makes the same list under another name the same lot.
CREATE TABLE registry.lot (
    id           integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    content_hash text NOT NULL UNIQUE COLLATE "C",
    name         text NOT NULL,
    ground       text NOT NULL,
    paper        text NOT NULL,
    actor        text NOT NULL,
    unit         text NOT NULL COLLATE "C",
    opened_at    timestamptz NOT NULL,
    rows_done    integer NOT NULL DEFAULT 0,
    position     bigint NOT NULL DEFAULT 0,
    entered      integer NOT NULL DEFAULT 0,
    already      integer NOT NULL DEFAULT 0,
    rejected     integer NOT NULL DEFAULT 0,
    pins_taken   integer NOT NULL DEFAULT 0,
    finished_at  timestamptz
);

ALTER TABLE registry.person
    ADD COLUMN lot                 integer REFERENCES registry.lot,
    ADD COLUMN lot_row             integer,
    ADD COLUMN known_from          timestamptz,
    ADD COLUMN other_names         text NOT NULL DEFAULT '',
    ADD COLUMN birth_place_unit    text COLLATE "C",
    ADD COLUMN origin_unit         text COLLATE "C",
    ADD COLUMN father_number       text COLLATE "C",
    ADD COLUMN father_nationality  text COLLATE "C",
    ADD COLUMN mother_number       text COLLATE "C",
    ADD COLUMN mother_nationality  text COLLATE "C",
    ADD COLUMN spouse_number       text COLLATE "C",
    ADD COLUMN spouse_nationality  text COLLATE "C",
    ADD COLUMN guardian_name       text NOT NULL DEFAULT '',
    ADD COLUMN guardian_number     text COLLATE "C",
    ADD COLUMN guardian_nationality text COLLATE "C",
    ADD COLUMN email               text NOT NULL DEFAULT '',
    ADD COLUMN occupation          text NOT NULL DEFAULT '',
    ADD COLUMN education           text NOT NULL DEFAULT '',
    ADD COLUMN life_raw            text NOT NULL DEFAULT '',
    ADD COLUMN merged_into         uuid,
    ADD COLUMN changed_in          xid8 NOT NULL DEFAULT pg_current_xact_id();

-- Lists entered before lots were kept become one lot.
INSERT INTO registry.lot (content_hash, name, ground, paper, actor, unit, opened_at, finished_at)
SELECT 'before-lots', 'before lots were kept', 'Law 59/2014, article 9', 'list of entry', 'stage:upgrade', '38',
       min(c.at), max(c.at)
FROM registry.change c WHERE c.field = 'ENTERED' HAVING count(*) > 0;
UPDATE registry.person p SET lot = l.id, lot_row = n.number, known_from = n.at
FROM (SELECT id, row_number() OVER (ORDER BY source_key) AS number,
             (SELECT at FROM registry.change c WHERE c.person_id = id AND c.field = 'ENTERED') AS at
      FROM registry.person) n, registry.lot l
WHERE n.id = p.id AND l.content_hash = 'before-lots';
ALTER TABLE registry.person ALTER COLUMN known_from SET NOT NULL, DROP COLUMN source_key;

-- Lists are read by their rows; people of lots are never doubled because a lot's progress commits with them.
CREATE UNIQUE INDEX person_lot ON registry.person (lot, lot_row);
-- Whoever keeps a copy (the search index) asks for what changed since; rows whose transaction may still be
-- open are asked for again next time.
CREATE INDEX person_changed ON registry.person (changed_in);
-- Names are searched in the search index, not here.
DROP INDEX registry.person_name;
ALTER TABLE registry.person DROP COLUMN name_syllables;

ALTER TABLE registry.pin
    ADD COLUMN ended_at    timestamptz,
    ADD COLUMN ended_for   text COLLATE "C",
    ADD COLUMN decision    text,
    ADD COLUMN replaced_by text COLLATE "C" REFERENCES registry.pin,
    ADD CHECK ((state = 'CANCELLED') = (ended_at IS NOT NULL AND ended_for IS NOT NULL)) NOT VALID,
    ADD CHECK (replaced_by <> pin);
CREATE FUNCTION registry.keep_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a number once given is never taken back or given again';
END $$;
CREATE TRIGGER pin_is_kept BEFORE DELETE OR TRUNCATE ON registry.pin
    FOR EACH STATEMENT EXECUTE FUNCTION registry.keep_number();
CREATE FUNCTION registry.refuse_revival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'number cancelled at % stays cancelled', OLD.ended_at;
END $$;
-- Only two records wrongly made one give the second its own number back.
CREATE TRIGGER cancelled_stays_cancelled BEFORE UPDATE ON registry.pin
    FOR EACH ROW WHEN (OLD.state = 'CANCELLED' AND (NEW.pin <> OLD.pin
        OR NEW.person_id <> OLD.person_id OR (NEW.state <> 'CANCELLED' AND OLD.ended_for <> 'MERGED')))
    EXECUTE FUNCTION registry.refuse_revival();

-- A number a list gives somebody although it is another's is kept as a claim: evidence, never an identity.
ALTER TABLE registry.old_number
    DROP CONSTRAINT old_number_kind_check,
    ADD CHECK (kind IN ('CMND9', 'CMND12', 'CCCD_BARCODE', 'MILITARY', 'CLAIMED_PIN')),
    ADD COLUMN issued_on text NOT NULL DEFAULT '',
    ADD COLUMN issued_at text NOT NULL DEFAULT '';

-- From when a change is true, beside when it became known (at). Sealed values where the item is sensitive.
ALTER TABLE registry.change
    ADD COLUMN true_from     date,
    ADD COLUMN approver      text,
    ADD COLUMN before_sealed bytea,
    ADD COLUMN after_sealed  bytea,
    ADD CHECK (approver IS NULL OR approver <> actor);

-- A correction somebody asks for; another approves it (C59 article 3; C66).
CREATE TABLE registry.request (
    id          uuid PRIMARY KEY,
    person_id   uuid NOT NULL REFERENCES registry.person,
    seen        integer NOT NULL,
    paper       text NOT NULL,
    ground      text NOT NULL,
    true_from   date NOT NULL,
    proposer    text NOT NULL,
    unit        text NOT NULL COLLATE "C",
    proposed_at timestamptz NOT NULL,
    state       text NOT NULL COLLATE "C" CHECK (state IN ('SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
    decider     text,
    decided_at  timestamptz,
    reason      text NOT NULL DEFAULT '',
    CHECK (state NOT IN ('APPROVED', 'RETURNED') OR decider <> proposer),
    CHECK ((state = 'SUBMITTED') = (decided_at IS NULL))
);
CREATE INDEX request_open ON registry.request (unit, proposed_at) WHERE state = 'SUBMITTED';
CREATE INDEX request_person ON registry.request (person_id);
CREATE TABLE registry.request_item (
    request uuid NOT NULL REFERENCES registry.request,
    field   text NOT NULL COLLATE "C",
    value   text NOT NULL DEFAULT '',
    sealed  bytea,
    PRIMARY KEY (request, field)
);

-- Two records of one person made one, with what is needed to make them two again.
CREATE TABLE registry.merge (
    id        uuid PRIMARY KEY,
    kept      uuid NOT NULL REFERENCES registry.person,
    gone      uuid NOT NULL REFERENCES registry.person,
    at        timestamptz NOT NULL,
    actor     text NOT NULL,
    approver  text NOT NULL,
    unit      text NOT NULL COLLATE "C",
    reason    text NOT NULL,
    pin_moved text COLLATE "C",
    undone_at timestamptz,
    undone_by text,
    undone_for text,
    CHECK (kept <> gone),
    CHECK (approver <> actor)
);
CREATE UNIQUE INDEX gone_once ON registry.merge (gone) WHERE undone_at IS NULL;
CREATE INDEX merge_kept ON registry.merge (kept);

-- Civil events entered, each once.
CREATE TABLE registry.civil_event (
    id         uuid PRIMARY KEY,
    kind       text NOT NULL COLLATE "C",
    person_id  uuid NOT NULL REFERENCES registry.person,
    other_id   uuid REFERENCES registry.person,
    happened_on date NOT NULL,
    registered_on date NOT NULL,
    due_on     date NOT NULL,
    entered_at timestamptz NOT NULL,
    actor      text NOT NULL,
    unit       text NOT NULL COLLATE "C",
    paper      text NOT NULL,
    ground     text NOT NULL
);
CREATE INDEX civil_event_person ON registry.civil_event (person_id);
CREATE TRIGGER civil_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON registry.civil_event
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();

CREATE FUNCTION registry.note_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_in := pg_current_xact_id();
    RETURN NEW;
END $$;
CREATE TRIGGER person_change_is_noted BEFORE UPDATE ON registry.person
    FOR EACH ROW EXECUTE FUNCTION registry.note_transaction();
