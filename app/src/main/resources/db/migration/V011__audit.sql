-- The ledger: who saw and did what. Each entry carries the hash of the one before; nothing is ever changed.
CREATE SCHEMA audit;

CREATE TABLE audit.entry (
    number  bigint PRIMARY KEY CHECK (number > 0),
    at      timestamptz NOT NULL,
    account text NOT NULL,
    unit    text NOT NULL,
    action  text NOT NULL,
    subject text NOT NULL,
    purpose text NOT NULL,
    outcome text NOT NULL,
    hash    bytea NOT NULL CHECK (octet_length(hash) = 32)
);

-- The end of the chain; writers queue here.
CREATE TABLE audit.head (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    number bigint NOT NULL,
    hash   bytea NOT NULL CHECK (octet_length(hash) = 32)
);
INSERT INTO audit.head (number, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is never changed';
END $$;

CREATE TRIGGER entry_is_kept BEFORE UPDATE OR DELETE ON audit.entry
    FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER entries_are_kept BEFORE TRUNCATE ON audit.entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
