-- Units in time: the document behind every change, what became of each unit in whole or in part, and no day on which
-- a code means two units. The list that comes with the program is entered anew at the next start, from 2019 on.
CREATE EXTENSION IF NOT EXISTS btree_gist;

DELETE FROM area.unit;
ALTER TABLE area.unit
    -- False where no source says since when it has been so; then valid_from is a day it was so, or our codes begin.
    ADD COLUMN from_known boolean NOT NULL DEFAULT true,
    ADD CONSTRAINT unit_once_a_day EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_until) WITH &&),
    ADD CONSTRAINT unit_parent CHECK ((level = 'PROVINCE') = (parent_code IS NULL)),
    ADD CONSTRAINT unit_code CHECK (
        code ~ '^[0-9]+$' AND length(code) = CASE level WHEN 'PROVINCE' THEN 2 WHEN 'DISTRICT' THEN 3 ELSE 5 END);

-- A change of units by law. Entering the same document of the same day again changes nothing.
CREATE TABLE area.reform (
    id         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document   text NOT NULL,
    in_force   date NOT NULL,
    day_known  boolean NOT NULL,
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (document, in_force)
);

CREATE TABLE area.reform_step (
    reform_id   integer NOT NULL REFERENCES area.reform,
    step        integer NOT NULL,
    action      text NOT NULL COLLATE "C" CHECK (action IN
        ('ESTABLISH', 'MERGE', 'SPLIT', 'TRANSFER', 'RENAME', 'KIND', 'PARENT', 'ABOLISH')),
    code        text NOT NULL COLLATE "C",
    new_code    text COLLATE "C",
    full_name   text,
    parent_code text COLLATE "C",
    region      text,
    share       numeric,
    PRIMARY KEY (reform_id, step)
);

-- What a unit became, or what a part of it became; the share is of its people, where a source says it.
DROP TABLE area.successor;
CREATE TABLE area.successor (
    old_code  text NOT NULL COLLATE "C",
    new_code  text NOT NULL COLLATE "C",
    since     date NOT NULL,
    part      boolean NOT NULL,
    share     numeric CHECK (share > 0 AND share < 1),
    reform_id integer NOT NULL REFERENCES area.reform,
    PRIMARY KEY (old_code, new_code, since),
    CHECK (old_code <> new_code),
    CHECK (part OR share IS NULL)
);
