CREATE SCHEMA exchange;

-- Which column of a list holds which item, as somebody answered it; told by the header and by who sends such
-- lists. A new answer is a new version; what an earlier list was read by stays known.
CREATE TABLE exchange.mapping (
    fingerprint text NOT NULL COLLATE "C",
    unit        text NOT NULL COLLATE "C",
    version     integer NOT NULL CHECK (version > 0),
    header      text[] NOT NULL,
    items       text[] NOT NULL,
    actor       text NOT NULL,
    saved_at    timestamptz NOT NULL,
    PRIMARY KEY (fingerprint, unit, version),
    CHECK (cardinality(header) = cardinality(items))
);
CREATE FUNCTION exchange.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a mapping is replaced by a new version, never changed';
END $$;
CREATE TRIGGER mapping_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange.mapping
    FOR EACH STATEMENT EXECUTE FUNCTION exchange.refuse_change();

-- A list handed in on a page and entered while nobody waits.
CREATE TABLE exchange.import_job (
    id          uuid PRIMARY KEY,
    name        text NOT NULL,
    sheet       text,
    actor       text NOT NULL,
    unit        text NOT NULL COLLATE "C",
    state       text NOT NULL COLLATE "C" CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'REFUSED')),
    handed_in_at timestamptz NOT NULL,
    started_at  timestamptz,
    ended_at    timestamptz,
    rows_done   bigint NOT NULL DEFAULT 0,
    entered     bigint NOT NULL DEFAULT 0,
    already     bigint NOT NULL DEFAULT 0,
    rejected    bigint NOT NULL DEFAULT 0,
    noted       bigint NOT NULL DEFAULT 0,
    refusal     text COLLATE "C",
    CHECK ((state IN ('DONE', 'REFUSED')) = (ended_at IS NOT NULL)),
    CHECK ((state = 'REFUSED') = (refusal IS NOT NULL))
);
-- Two lists at once would only slow each other down.
CREATE UNIQUE INDEX one_import_at_a_time ON exchange.import_job ((true)) WHERE state = 'RUNNING';

-- The bytes of a job: the list until it is entered, then what was refused and what was noted.
CREATE TABLE exchange.import_part (
    job    uuid NOT NULL REFERENCES exchange.import_job,
    kind   text NOT NULL COLLATE "C" CHECK (kind IN ('LIST', 'REJECTS', 'NOTES')),
    number integer NOT NULL,
    bytes  bytea NOT NULL,
    PRIMARY KEY (job, kind, number)
);
