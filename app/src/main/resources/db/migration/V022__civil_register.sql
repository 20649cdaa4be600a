-- How a number stood before each change of it, so that the numbers of any past day can be read.
CREATE TABLE registry.pin_past (
    pin         text NOT NULL COLLATE "C" REFERENCES registry.pin,
    person_id   uuid NOT NULL,
    state       text NOT NULL COLLATE "C",
    given_at    timestamptz NOT NULL,
    reason      text NOT NULL,
    ended_at    timestamptz,
    ended_for   text COLLATE "C",
    decision    text,
    replaced_by text COLLATE "C",
    until       timestamptz NOT NULL
);
CREATE INDEX pin_past_pin ON registry.pin_past (pin, until);
CREATE INDEX pin_past_person ON registry.pin_past (person_id);
CREATE TRIGGER pin_past_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON registry.pin_past
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();

-- A number of an earlier paper that was wrong is struck out, never deleted; the history says when and why.
ALTER TABLE registry.old_number ADD COLUMN struck boolean NOT NULL DEFAULT false;
CREATE TRIGGER old_number_is_kept BEFORE DELETE OR TRUNCATE ON registry.old_number
    FOR EACH STATEMENT EXECUTE FUNCTION registry.keep_number();

-- Which civil event made a change; how an event is undone is another event, never a deletion.
ALTER TABLE registry.change ADD COLUMN event uuid;
CREATE INDEX change_event ON registry.change (event) WHERE event IS NOT NULL;
ALTER TABLE registry.civil_event
    ADD COLUMN agency text NOT NULL DEFAULT 'COMMUNE_COMMITTEE' COLLATE "C",
    ADD COLUMN approver text,
    ADD COLUMN undoes uuid UNIQUE REFERENCES registry.civil_event,
    ADD CHECK (approver <> actor),
    ADD CHECK (undoes <> id);
CREATE INDEX civil_event_other ON registry.civil_event (other_id) WHERE other_id IS NOT NULL;
CREATE INDEX civil_event_unit ON registry.civil_event (unit, due_on);

-- Generations of the key that seals sensitive items; the newest seals, all open.
CREATE TABLE registry.sealing_key (
    generation integer PRIMARY KEY CHECK (generation >= 1),
    since      timestamptz NOT NULL
);
INSERT INTO registry.sealing_key VALUES (1, now());
CREATE TRIGGER sealing_key_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON registry.sealing_key
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();
