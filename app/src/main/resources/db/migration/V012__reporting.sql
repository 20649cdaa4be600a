CREATE SCHEMA reporting;

-- A week of a unit as it was reported. Written once; the hash is over the text PostgreSQL gives for the content.
CREATE TABLE reporting.snapshot (
    unit      text NOT NULL COLLATE "C",
    week      text NOT NULL COLLATE "C" CHECK (week ~ '^[0-9]{4}-W[0-9]{2}$'),
    content   jsonb NOT NULL,
    sha256    text NOT NULL COLLATE "C",
    frozen_at timestamptz NOT NULL,
    frozen_by text NOT NULL,
    by_unit   text NOT NULL COLLATE "C",
    PRIMARY KEY (unit, week),
    CONSTRAINT the_hash_is_of_the_content CHECK (sha256 = encode(sha256(convert_to(content::text, 'UTF8')), 'hex'))
);

-- What became known after a week was frozen.
CREATE TABLE reporting.adjustment (
    unit       text NOT NULL COLLATE "C",
    week       text NOT NULL COLLATE "C",
    number     smallint NOT NULL CHECK (number > 0),
    figure     text NOT NULL,
    difference bigint NOT NULL,
    reason     text NOT NULL CHECK (reason <> ''),
    noted_at   timestamptz NOT NULL,
    noted_by   text NOT NULL,
    PRIMARY KEY (unit, week, number),
    FOREIGN KEY (unit, week) REFERENCES reporting.snapshot
);

-- What stood in the way, as units report it for a week.
CREATE TABLE reporting.obstacle (
    unit        text NOT NULL COLLATE "C",
    week        text NOT NULL COLLATE "C",
    number      smallint NOT NULL CHECK (number > 0),
    class       text NOT NULL COLLATE "C" CHECK (class IN ('OUTREACH', 'RESOURCES', 'LEADERSHIP', 'COORDINATION')),
    text        text NOT NULL CHECK (text <> ''),
    reported_at timestamptz NOT NULL,
    reported_by text NOT NULL,
    PRIMARY KEY (unit, week, number)
);

CREATE FUNCTION reporting.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER snapshot_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reporting.snapshot
    FOR EACH STATEMENT EXECUTE FUNCTION reporting.refuse_change();
CREATE TRIGGER adjustment_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reporting.adjustment
    FOR EACH STATEMENT EXECUTE FUNCTION reporting.refuse_change();
CREATE TRIGGER obstacle_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reporting.obstacle
    FOR EACH STATEMENT EXECUTE FUNCTION reporting.refuse_change();
