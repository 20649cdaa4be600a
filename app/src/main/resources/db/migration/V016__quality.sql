-- A finding may concern two people (one record twice), stands on a list in the order it keeps cards waiting, and
-- ends for a reason.
CREATE TABLE quality.found (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id  uuid NOT NULL,
    rule       text NOT NULL COLLATE "C",
    other_id   uuid,
    score      real,
    commune    text NOT NULL COLLATE "C",
    hamlet     text NOT NULL,
    rank       smallint NOT NULL,
    found_on   date NOT NULL,
    closed_on  date,
    closed_for text COLLATE "C" CHECK (closed_for IN ('MENDED', 'DISMISSED', 'MOVED')),
    CHECK ((closed_on IS NULL) = (closed_for IS NULL))
);
INSERT INTO quality.found (person_id, rule, commune, hamlet, rank, found_on, closed_on, closed_for)
SELECT person_id, rule, commune, '', 1, found_on, closed_on, CASE WHEN closed_on IS NULL THEN NULL ELSE 'MENDED' END
FROM quality.finding;
DROP TABLE quality.finding;
ALTER TABLE quality.found RENAME TO finding;
CREATE UNIQUE INDEX finding_once ON quality.finding
    (person_id, rule, coalesce(other_id, '00000000-0000-0000-0000-000000000000')) WHERE closed_on IS NULL;
CREATE INDEX finding_list ON quality.finding (commune, rank, hamlet, person_id) WHERE closed_on IS NULL;
CREATE INDEX finding_other ON quality.finding (other_id) WHERE closed_on IS NULL AND other_id IS NOT NULL;

-- How clean each hamlet is, kept as findings come and go.
CREATE TABLE quality.hamlet (
    commune  text NOT NULL COLLATE "C",
    hamlet   text NOT NULL,
    people   integer NOT NULL,
    clean    integer NOT NULL,
    blocked  integer NOT NULL,
    day      date NOT NULL,
    PRIMARY KEY (commune, hamlet)
);

-- What a machine doubted and two officers found right, or two records they decided on. Not asked again.
CREATE TABLE quality.verdict (
    id          uuid PRIMARY KEY,
    person_id   uuid NOT NULL,
    rule        text NOT NULL COLLATE "C",
    other_id    uuid,
    outcome     text NOT NULL COLLATE "C" CHECK (outcome IN ('RIGHT_AS_IT_IS', 'DIFFERENT_PEOPLE', 'SAME_PERSON')),
    kept        uuid,
    reason      text NOT NULL,
    proposer    text NOT NULL,
    unit        text NOT NULL COLLATE "C",
    proposed_at timestamptz NOT NULL,
    approver    text,
    decided_at  timestamptz,
    refused_for text,
    merge       uuid,
    undone_at   timestamptz,
    CHECK (approver IS NULL OR approver <> proposer),
    CHECK ((outcome = 'SAME_PERSON') = (kept IS NOT NULL))
);
CREATE INDEX verdict_person ON quality.verdict (person_id);
CREATE INDEX verdict_waiting ON quality.verdict (unit, proposed_at) WHERE decided_at IS NULL;
CREATE UNIQUE INDEX verdict_once ON quality.verdict
    (person_id, rule, coalesce(other_id, '00000000-0000-0000-0000-000000000000')) WHERE decided_at IS NULL;

-- How far the incremental check has come in the changes of the register and of residence.
CREATE TABLE quality.mark (
    one       boolean PRIMARY KEY DEFAULT true CHECK (one),
    registry  bigint NOT NULL,
    residence bigint NOT NULL
);
INSERT INTO quality.mark (registry, residence) VALUES (0, 0);
