-- A household is a family, or a dormitory, pagoda, care home or barracks whose representative stands for a head.
-- head_wanted_since marks the one that lost its head to an event that could not wait for a new one.
ALTER TABLE residence.household
    ADD COLUMN collective        text COLLATE "C"
        CHECK (collective IN ('DORMITORY', 'PAGODA', 'CARE_HOME', 'BARRACKS', 'OTHER')),
    ADD COLUMN representative    uuid,
    ADD COLUMN head_wanted_since date,
    ADD CHECK (collective IS NULL OR kind = 'COLLECTIVE'),
    ADD CHECK (closed_on >= opened_on);
CREATE UNIQUE INDEX one_household_a_book ON residence.household (book_number) WHERE book_number IS NOT NULL;
CREATE INDEX household_represented ON residence.household (representative) WHERE representative IS NOT NULL;

-- valid_until is the first day the registration no longer holds; good_until the last day a temporary one is good
-- for unless it is extended.
ALTER TABLE residence.registration
    ADD COLUMN good_until date,
    ADD COLUMN ended_for  text COLLATE "C",
    ADD CHECK ((valid_until IS NULL) = (ended_for IS NULL)),
    ADD CHECK (valid_until >= valid_from),
    ADD CHECK ((kind = 'TEMPORARY') = (good_until IS NOT NULL));
CREATE UNIQUE INDEX one_temporary_residence_a_person ON residence.registration (person_id)
    WHERE kind = 'TEMPORARY' AND valid_until IS NULL;
CREATE INDEX registration_expiring ON residence.registration (good_until)
    WHERE kind = 'TEMPORARY' AND valid_until IS NULL;

ALTER TABLE residence.absence
    ADD COLUMN declared_as   text COLLATE "C",
    ADD COLUMN destination   text NOT NULL DEFAULT '',
    ADD COLUMN planned_until date,
    ADD COLUMN returned_on   date,
    ADD CHECK (returned_on >= valid_from);

-- Every act: who, when, by which paper and law, since when it is true, and until when the law gave time.
CREATE TABLE residence.act (
    id           uuid PRIMARY KEY,
    kind         text NOT NULL COLLATE "C",
    household_id uuid REFERENCES residence.household,
    commune      text NOT NULL COLLATE "C",
    paper        text NOT NULL,
    ground       text NOT NULL,
    received_on  date NOT NULL,
    due_on       date NOT NULL,
    true_from    date NOT NULL,
    entered_on   date NOT NULL,
    entered_at   timestamptz NOT NULL,
    actor        text NOT NULL,
    unit         text NOT NULL COLLATE "C",
    approver     text,
    consent_of   uuid,
    consent_how  text COLLATE "C",
    consent_on   date,
    CHECK (approver <> actor),
    CHECK ((consent_of IS NULL) = (consent_how IS NULL) AND (consent_of IS NULL) = (consent_on IS NULL))
);
CREATE INDEX act_late ON residence.act (commune, due_on) WHERE entered_on > due_on;

-- What an act changed, row by row.
CREATE TABLE residence.effect (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    act_id       uuid NOT NULL REFERENCES residence.act,
    person_id    uuid,
    household_id uuid,
    what         text NOT NULL COLLATE "C",
    before       text NOT NULL,
    after        text NOT NULL
);
CREATE INDEX effect_act ON residence.effect (act_id);
CREATE INDEX effect_person ON residence.effect (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX effect_household ON residence.effect (household_id) WHERE household_id IS NOT NULL;

CREATE FUNCTION residence.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER act_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON residence.act
    FOR EACH STATEMENT EXECUTE FUNCTION residence.refuse_change();
CREATE TRIGGER effect_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON residence.effect
    FOR EACH STATEMENT EXECUTE FUNCTION residence.refuse_change();

-- Where a household stood before its address was corrected or renamed.
CREATE TABLE residence.former_address (
    household_id uuid NOT NULL REFERENCES residence.household,
    valid_until  date NOT NULL,
    act_id       uuid NOT NULL REFERENCES residence.act,
    commune      text NOT NULL COLLATE "C",
    hamlet       text NOT NULL,
    detail       text NOT NULL,
    PRIMARY KEY (household_id, valid_until, act_id)
);

-- HK07, until 30 June 2021.
CREATE TABLE residence.certificate (
    act_id     uuid PRIMARY KEY REFERENCES residence.act,
    number     text NOT NULL UNIQUE COLLATE "C",
    people     uuid[] NOT NULL,
    to_commune text NOT NULL COLLATE "C",
    used_by    uuid REFERENCES residence.act
);

CREATE TABLE residence.stay (
    act_id      uuid PRIMARY KEY REFERENCES residence.act,
    person_id   uuid NOT NULL,
    commune     text NOT NULL COLLATE "C",
    hamlet      text NOT NULL,
    detail      text NOT NULL,
    arrived_at  timestamp NOT NULL,
    until       date NOT NULL,
    notified_by text NOT NULL,
    late        boolean NOT NULL
);
CREATE INDEX stay_commune ON residence.stay (commune, until);
CREATE INDEX stay_person ON residence.stay (person_id);

-- Who has to be registered because of an event: born, or back after being declared missing or dead.
CREATE TABLE residence.waiting (
    event_id   uuid PRIMARY KEY,
    person_id  uuid NOT NULL,
    kind       text NOT NULL COLLATE "C" CHECK (kind IN ('BORN', 'RETURNED')),
    commune    text NOT NULL COLLATE "C",
    since      date NOT NULL,
    due_on     date NOT NULL,
    settled_on date
);
CREATE INDEX waiting_open ON residence.waiting (commune, due_on) WHERE settled_on IS NULL;
CREATE INDEX waiting_person ON residence.waiting (person_id) WHERE settled_on IS NULL;

-- What the identity archive is to be told (Circular 35/2014, articles 11 and 12).
CREATE TABLE residence.notice (
    act_id  uuid NOT NULL REFERENCES residence.act,
    commune text NOT NULL COLLATE "C",
    due_on  date NOT NULL,
    sent_on date,
    sent_by text,
    PRIMARY KEY (act_id, commune),
    CHECK ((sent_on IS NULL) = (sent_by IS NULL))
);
CREATE INDEX notice_open ON residence.notice (commune, due_on) WHERE sent_on IS NULL;

-- A household in which somebody lives is open and has a head, a representative, or the mark that one is wanted.
-- Checked at commit, because a head goes and another comes in one act. Lists pass: they tell what is wrong with
-- them by findings, and a COPY is not to pay for it.
CREATE FUNCTION residence.check_household() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    household residence.household;
    checked uuid := CASE TG_TABLE_NAME WHEN 'household' THEN (to_jsonb(NEW) ->> 'id')::uuid
                    ELSE (to_jsonb(NEW) ->> 'household_id')::uuid END;
BEGIN
    IF NOT EXISTS (SELECT FROM residence.registration r WHERE r.household_id = checked AND r.valid_until IS NULL) THEN
        RETURN NULL;
    END IF;
    SELECT * INTO household FROM residence.household h WHERE h.id = checked;
    IF household.closed_on IS NOT NULL THEN
        RAISE EXCEPTION 'household % is closed and somebody lives in it', checked
            USING ERRCODE = 'check_violation', CONSTRAINT = 'closed_household_is_empty';
    END IF;
    IF household.head_wanted_since IS NULL AND household.representative IS NULL AND NOT EXISTS (
            SELECT FROM residence.registration r
            WHERE r.household_id = checked AND r.head AND r.valid_until IS NULL) THEN
        RAISE EXCEPTION 'household % has members and no head', checked
            USING ERRCODE = 'check_violation', CONSTRAINT = 'household_has_a_head';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER registration_leaves_household_in_order AFTER UPDATE ON residence.registration
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.head IS DISTINCT FROM NEW.head OR OLD.valid_until IS DISTINCT FROM NEW.valid_until)
    EXECUTE FUNCTION residence.check_household();
CREATE CONSTRAINT TRIGGER registration_enters_household_in_order AFTER INSERT ON residence.registration
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.reason <> 'LIST')
    EXECUTE FUNCTION residence.check_household();
CREATE CONSTRAINT TRIGGER household_is_in_order AFTER UPDATE ON residence.household
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.closed_on IS DISTINCT FROM NEW.closed_on OR OLD.representative IS DISTINCT FROM NEW.representative
        OR OLD.head_wanted_since IS DISTINCT FROM NEW.head_wanted_since)
    EXECUTE FUNCTION residence.check_household();
CREATE INDEX certificate_people ON residence.certificate USING gin (people) WHERE used_by IS NULL;
