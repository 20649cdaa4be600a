CREATE SCHEMA registry;

CREATE TABLE registry.person (
    id               uuid PRIMARY KEY,
    source_key       text NOT NULL UNIQUE COLLATE "C",
    birth_name       text NOT NULL,
    name_syllables   text[] NOT NULL,
    birth_raw        text NOT NULL,
    birth_year       smallint,
    birth_month      smallint,
    birth_day        smallint,
    sex              text NOT NULL COLLATE "C" CHECK (sex IN ('MALE', 'FEMALE', 'UNKNOWN')),
    birth_place_code text COLLATE "C",
    birth_place_raw  text NOT NULL,
    origin_raw       text NOT NULL,
    nationality      text NOT NULL COLLATE "C",
    marital_status   text NOT NULL COLLATE "C",
    father_name      text NOT NULL,
    mother_name      text NOT NULL,
    spouse_name      text NOT NULL,
    phone            text NOT NULL,
    life             text NOT NULL COLLATE "C" CHECK (life IN ('ALIVE', 'DEAD', 'MISSING')),
    sensitive        bytea NOT NULL,
    version          integer NOT NULL DEFAULT 1
);
CREATE INDEX person_name ON registry.person USING gin (name_syllables);
CREATE INDEX person_birth ON registry.person (birth_year, birth_month, birth_day);

-- The twelve-digit number is an attribute with history. One number is given once, for ever.
CREATE TABLE registry.pin (
    pin        text PRIMARY KEY COLLATE "C" CHECK (pin ~ '^[0-9]{12}$'),
    person_id  uuid NOT NULL REFERENCES registry.person,
    state      text NOT NULL COLLATE "C" CHECK (state IN ('ACTIVE', 'CANCELLED')),
    given_at   timestamptz NOT NULL,
    reason     text NOT NULL
);
CREATE UNIQUE INDEX one_active_pin_a_person ON registry.pin (person_id) WHERE state = 'ACTIVE';

-- Old nine-digit numbers were given twice to two people and two to one; they identify nobody alone.
CREATE TABLE registry.old_number (
    person_id uuid NOT NULL REFERENCES registry.person,
    kind      text NOT NULL COLLATE "C" CHECK (kind IN ('CMND9', 'CMND12', 'CCCD_BARCODE', 'MILITARY')),
    number    text NOT NULL COLLATE "C",
    PRIMARY KEY (person_id, kind, number)
);
CREATE INDEX old_number_number ON registry.old_number (number);

-- Every change ever made: who, when, by which paper and law. Sensitive values are not in here, only that they changed.
CREATE TABLE registry.change (
    person_id uuid NOT NULL REFERENCES registry.person,
    version   integer NOT NULL,
    at        timestamptz NOT NULL,
    actor     text NOT NULL,
    unit      text NOT NULL COLLATE "C",
    ground    text NOT NULL,
    paper     text NOT NULL,
    field     text NOT NULL COLLATE "C",
    before    text,
    after     text,
    PRIMARY KEY (person_id, version, field)
);
CREATE FUNCTION registry.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER change_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON registry.change
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();
