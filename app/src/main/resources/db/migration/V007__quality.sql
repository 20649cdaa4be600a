CREATE SCHEMA quality;

-- What stands between a record and a card. A finding closes when the rule no longer finds it.
CREATE TABLE quality.finding (
    person_id uuid NOT NULL,
    rule      text NOT NULL COLLATE "C",
    commune   text NOT NULL COLLATE "C",
    found_on  date NOT NULL,
    closed_on date,
    PRIMARY KEY (person_id, rule, found_on)
);
CREATE INDEX finding_open ON quality.finding (commune, rule) WHERE closed_on IS NULL;

CREATE TABLE quality.checked (
    commune text NOT NULL COLLATE "C",
    day     date NOT NULL,
    people  bigint NOT NULL,
    clean   bigint NOT NULL,
    PRIMARY KEY (commune, day)
);
