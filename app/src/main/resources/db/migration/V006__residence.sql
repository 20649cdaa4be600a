CREATE SCHEMA residence;

-- People who keep house together. Several households may share one address.
CREATE TABLE residence.household (
    id         uuid PRIMARY KEY,
    source_key text NOT NULL UNIQUE COLLATE "C",
    commune    text NOT NULL COLLATE "C",
    hamlet     text NOT NULL,
    detail     text NOT NULL
);
CREATE INDEX household_commune ON residence.household (commune, hamlet);

CREATE TABLE residence.registration (
    person_id    uuid NOT NULL,
    household_id uuid NOT NULL REFERENCES residence.household,
    kind         text NOT NULL COLLATE "C" CHECK (kind IN ('PERMANENT', 'TEMPORARY')),
    relation     text NOT NULL,
    head         boolean NOT NULL,
    valid_from   date NOT NULL,
    valid_until  date,
    reason       text NOT NULL,
    PRIMARY KEY (person_id, household_id, kind, valid_from)
);
CREATE UNIQUE INDEX one_permanent_residence_a_person ON residence.registration (person_id)
    WHERE kind = 'PERMANENT' AND valid_until IS NULL;
CREATE UNIQUE INDEX one_head_a_household ON residence.registration (household_id) WHERE head AND valid_until IS NULL;
CREATE INDEX registration_household ON residence.registration (household_id);

-- Why a person cannot come now, as the commune knows it. "Refuses" has no place here.
CREATE TABLE residence.absence (
    person_id  uuid NOT NULL,
    kind       text NOT NULL COLLATE "C"
        CHECK (kind IN ('AWAY_IN_COUNTRY', 'AWAY_ABROAD', 'ILL_AT_HOME', 'IN_CUSTODY_OR_ARMY')),
    valid_from date NOT NULL,
    PRIMARY KEY (person_id, valid_from)
);
