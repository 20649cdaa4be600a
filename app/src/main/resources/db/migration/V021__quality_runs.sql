-- A check of the whole province, commune by commune; one that stopped half way goes on where it was.
CREATE TABLE quality.run (
    id          integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    begun_at    timestamptz NOT NULL,
    finished_at timestamptz,
    -- how far the changes of the register and of residence were when it began: everything before is checked by it
    registry    bigint NOT NULL,
    residence   bigint NOT NULL,
    -- whether the search for people with two records is done
    compared    boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX one_run_at_a_time ON quality.run ((finished_at IS NULL)) WHERE finished_at IS NULL;
CREATE TABLE quality.run_commune (
    run     integer NOT NULL REFERENCES quality.run,
    commune text NOT NULL COLLATE "C",
    people  integer NOT NULL,
    PRIMARY KEY (run, commune)
);

-- How common surnames and given names are in this register, folded without accents.
CREATE TABLE quality.name_share (
    surname boolean NOT NULL,
    name    text NOT NULL COLLATE "C",
    share   double precision NOT NULL CHECK (share > 0 AND share <= 1),
    PRIMARY KEY (surname, name)
);

-- Findings about two records are compared as a whole with what a run found.
CREATE INDEX finding_pairs ON quality.finding (rule, person_id) WHERE closed_on IS NULL AND other_id IS NOT NULL;
