-- Accounts of the desks. Passwords are kept as Argon2id hashes only.
CREATE SCHEMA access;

CREATE TABLE access.account (
    name          text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
    title         text NOT NULL,
    role          text NOT NULL,
    unit          text NOT NULL,
    password_hash text NOT NULL,
    enabled       boolean NOT NULL DEFAULT true,
    failures      integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
    locked_until  timestamptz,
    created_at    timestamptz NOT NULL,
    created_by    text NOT NULL
);
