CREATE SCHEMA identity;

-- Prints under a random reference. Nothing here says whose they are.
CREATE TABLE identity.template (
    reference   uuid PRIMARY KEY,
    prints      bytea NOT NULL,
    fingers     smallint NOT NULL,
    enrolled_at timestamptz NOT NULL
);

CREATE TABLE identity.search (
    reference   uuid NOT NULL REFERENCES identity.template,
    searched_at timestamptz NOT NULL,
    algorithm   text NOT NULL COLLATE "C",
    persons     integer NOT NULL,
    PRIMARY KEY (reference, searched_at)
);

CREATE TABLE identity.hit (
    reference uuid NOT NULL REFERENCES identity.template,
    candidate uuid NOT NULL,
    kind      text NOT NULL COLLATE "C" CHECK (kind IN ('PRINTS', 'PRINTS_HANDS_EXCHANGED', 'RECORD')),
    score     real NOT NULL,
    matching  smallint NOT NULL,
    decision  text NOT NULL COLLATE "C",
    per_finger text NOT NULL,
    algorithm text NOT NULL COLLATE "C",
    PRIMARY KEY (reference, candidate, kind)
);

CREATE TABLE identity.adjudication (
    id         uuid PRIMARY KEY,
    reference  uuid NOT NULL UNIQUE,
    opened_at  timestamptz NOT NULL,
    decide_by  date NOT NULL,
    outcome    text COLLATE "C",
    closed_at  timestamptz,
    CHECK ((outcome IS NULL) = (closed_at IS NULL))
);
CREATE INDEX adjudication_open ON identity.adjudication (opened_at) WHERE closed_at IS NULL;

-- Two officers decide, the second without seeing the first; where they differ a third one does.
CREATE TABLE identity.decision (
    adjudication uuid NOT NULL REFERENCES identity.adjudication,
    round        smallint NOT NULL CHECK (round BETWEEN 1 AND 3),
    officer      text NOT NULL,
    decided_at   timestamptz NOT NULL,
    outcome      text NOT NULL COLLATE "C",
    reason       text NOT NULL,
    PRIMARY KEY (adjudication, round),
    UNIQUE (adjudication, officer)
);
