ALTER TABLE residence.household
    ADD COLUMN kind        text NOT NULL DEFAULT 'FAMILY' CHECK (kind IN ('FAMILY', 'COLLECTIVE')),
    ADD COLUMN book_number text CHECK (book_number ~ '^[0-9]{9}$'),
    ADD COLUMN opened_on   date,
    ADD COLUMN closed_on   date,
    ADD COLUMN lot         integer,
    ADD COLUMN lot_key     text COLLATE "C",
    ADD COLUMN changed_in  xid8 NOT NULL DEFAULT pg_current_xact_id(),
    DROP COLUMN source_key;
-- Where somebody lives is copied by the search index; see registry.person.
ALTER TABLE residence.registration ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX registration_changed ON residence.registration (changed_in);
CREATE INDEX household_changed ON residence.household (changed_in);
CREATE FUNCTION residence.note_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_in := pg_current_xact_id();
    RETURN NEW;
END $$;
CREATE TRIGGER registration_change_is_noted BEFORE UPDATE ON residence.registration
    FOR EACH ROW EXECUTE FUNCTION residence.note_transaction();
CREATE TRIGGER household_change_is_noted BEFORE UPDATE ON residence.household
    FOR EACH ROW EXECUTE FUNCTION residence.note_transaction();
