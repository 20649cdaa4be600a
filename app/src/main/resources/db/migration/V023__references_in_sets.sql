-- A foreign key is checked row by row, and each check locks the row it looks at: half the time of entering a list. What
-- people and households are referred to by is checked once a statement instead, and neither is ever deleted, so that a
-- reference that was right once stays right.
CREATE FUNCTION registry.refuse_unknown_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM entered WHERE NOT EXISTS (SELECT FROM registry.person p WHERE p.id = entered.person_id)) THEN
        RAISE foreign_key_violation USING MESSAGE = TG_TABLE_NAME || ' of a person the register does not have';
    END IF;
    RETURN NULL;
END $$;
ALTER TABLE registry.pin DROP CONSTRAINT pin_person_id_fkey;
CREATE TRIGGER pin_has_its_person AFTER INSERT ON registry.pin REFERENCING NEW TABLE AS entered
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_unknown_person();
CREATE TRIGGER pin_keeps_its_person AFTER UPDATE ON registry.pin REFERENCING NEW TABLE AS entered
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_unknown_person();
ALTER TABLE registry.old_number DROP CONSTRAINT old_number_person_id_fkey;
CREATE TRIGGER old_number_has_its_person AFTER INSERT ON registry.old_number REFERENCING NEW TABLE AS entered
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_unknown_person();
CREATE TRIGGER old_number_keeps_its_person AFTER UPDATE ON registry.old_number REFERENCING NEW TABLE AS entered
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_unknown_person();

CREATE FUNCTION registry.refuse_unknown_lot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM entered WHERE lot IS NOT NULL AND NOT EXISTS (SELECT FROM registry.lot l WHERE l.id = entered.lot)) THEN
        RAISE foreign_key_violation USING MESSAGE = 'a person of a lot the register does not have';
    END IF;
    RETURN NULL;
END $$;
ALTER TABLE registry.person DROP CONSTRAINT person_lot_fkey;
CREATE TRIGGER person_has_its_lot AFTER INSERT ON registry.person REFERENCING NEW TABLE AS entered
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_unknown_lot();

CREATE FUNCTION registry.refuse_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% keeps what it has', TG_TABLE_NAME;
END $$;
CREATE TRIGGER person_is_kept BEFORE DELETE OR TRUNCATE OR UPDATE OF id, lot ON registry.person
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_removal();
CREATE TRIGGER lot_is_kept BEFORE DELETE OR TRUNCATE OR UPDATE OF id ON registry.lot
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_removal();

CREATE FUNCTION residence.refuse_unknown_household() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM entered
            WHERE NOT EXISTS (SELECT FROM residence.household h WHERE h.id = entered.household_id)) THEN
        RAISE foreign_key_violation USING MESSAGE = 'a registration in a household that does not exist';
    END IF;
    RETURN NULL;
END $$;
ALTER TABLE residence.registration DROP CONSTRAINT registration_household_id_fkey;
CREATE TRIGGER registration_has_its_household AFTER INSERT ON residence.registration REFERENCING NEW TABLE AS entered
    FOR EACH STATEMENT EXECUTE FUNCTION residence.refuse_unknown_household();
CREATE TRIGGER registration_keeps_its_household AFTER UPDATE ON residence.registration REFERENCING NEW TABLE AS entered
    FOR EACH STATEMENT EXECUTE FUNCTION residence.refuse_unknown_household();

CREATE FUNCTION residence.refuse_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% keeps what it has', TG_TABLE_NAME;
END $$;
CREATE TRIGGER household_is_kept BEFORE DELETE OR TRUNCATE OR UPDATE OF id ON residence.household
    FOR EACH STATEMENT EXECUTE FUNCTION residence.refuse_removal();
