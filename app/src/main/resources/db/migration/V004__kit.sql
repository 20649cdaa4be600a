CREATE SCHEMA kit;

CREATE TABLE kit.kit (
    serial            text PRIMARY KEY COLLATE "C" CHECK (serial ~ '^[A-Z0-9-]{1,32}$'),
    ordinal           smallint NOT NULL UNIQUE CHECK (ordinal BETWEEN 0 AND 960),
    unit              text NOT NULL COLLATE "C",
    signing_key       bytea NOT NULL,
    agreement_key     bytea NOT NULL,
    enrolled_at       timestamptz NOT NULL,
    suspended_at      timestamptz,
    suspended_because text,
    CHECK ((suspended_at IS NULL) = (suspended_because IS NULL))
);

CREATE TABLE kit.officer (
    kit        text NOT NULL REFERENCES kit.kit COLLATE "C",
    officer    text NOT NULL,
    public_key bytea NOT NULL,
    PRIMARY KEY (kit, officer)
);

-- A code that lets one new kit enrol itself once. Only the hash of the code is kept.
CREATE TABLE kit.invitation (
    code_hash  text PRIMARY KEY COLLATE "C",
    serial     text NOT NULL COLLATE "C",
    unit       text NOT NULL COLLATE "C",
    officers   text[] NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

-- Every packet received, once. The sealed body lies in the blob store under body_hash; the envelope is all the rest of
-- the packet, so that both signatures can be checked again.
CREATE TABLE kit.packet (
    hash        text PRIMARY KEY COLLATE "C",
    kit         text NOT NULL REFERENCES kit.kit COLLATE "C",
    sequence    bigint NOT NULL CHECK (sequence > 0),
    dossier_id  uuid NOT NULL UNIQUE,
    previous    text NOT NULL COLLATE "C",
    received_at timestamptz NOT NULL,
    bytes       integer NOT NULL CHECK (bytes > 0),
    envelope    bytea NOT NULL,
    receipt     bytea NOT NULL,
    UNIQUE (kit, sequence)
);

CREATE FUNCTION kit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER packet_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON kit.packet
    FOR EACH STATEMENT EXECUTE FUNCTION kit.refuse_change();

-- What was refused, once for each packet and reason.
CREATE TABLE kit.refusal (
    packet_hash text NOT NULL COLLATE "C",
    code        text NOT NULL COLLATE "C",
    kit         text COLLATE "C",
    detail      text NOT NULL,
    first_at    timestamptz NOT NULL,
    PRIMARY KEY (packet_hash, code)
);

-- How many packets each kit has at the centre, kept as they are filed.
CREATE TABLE kit.filed (
    kit          text PRIMARY KEY REFERENCES kit.kit COLLATE "C",
    packets      bigint NOT NULL,
    last_at      timestamptz NOT NULL,
    max_sequence bigint NOT NULL
);

-- A kit's own last word on its counts.
CREATE TABLE kit.report (
    kit         text PRIMARY KEY REFERENCES kit.kit COLLATE "C",
    captured    bigint NOT NULL CHECK (captured >= 0),
    unsent      bigint NOT NULL CHECK (unsent BETWEEN 0 AND captured),
    reported_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL
);
