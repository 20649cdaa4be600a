CREATE SCHEMA issuance;

-- A delivery of blank cards. received = in_vault + used + spoiled + lost, at every moment.
CREATE TABLE issuance.lot (
    id       text PRIMARY KEY COLLATE "C",
    received integer NOT NULL CHECK (received > 0),
    in_vault integer NOT NULL CHECK (in_vault >= 0),
    used     integer NOT NULL DEFAULT 0 CHECK (used >= 0),
    spoiled  integer NOT NULL DEFAULT 0 CHECK (spoiled >= 0),
    lost     integer NOT NULL DEFAULT 0 CHECK (lost >= 0),
    CONSTRAINT every_blank_is_accounted_for CHECK (received = in_vault + used + spoiled + lost)
);

CREATE TABLE issuance.batch (
    id        uuid PRIMARY KEY,
    district  text NOT NULL COLLATE "C",
    opened_at timestamptz NOT NULL,
    cards     integer NOT NULL
);

CREATE TABLE issuance.card (
    id            uuid PRIMARY KEY,
    dossier_id    uuid NOT NULL UNIQUE,
    person_id     uuid NOT NULL,
    batch_id      uuid NOT NULL REFERENCES issuance.batch,
    blank         text NOT NULL UNIQUE COLLATE "C",
    lot           text NOT NULL REFERENCES issuance.lot,
    state         text NOT NULL COLLATE "C"
        CHECK (state IN ('PRODUCED', 'ACTIVE', 'HELD', 'LOST_REPORTED', 'REPLACED', 'REVOKED', 'EXPIRED', 'DESTROYED')),
    issued_on     date NOT NULL,
    expires_on    date,
    manifest_hash text NOT NULL COLLATE "C",
    signer        text NOT NULL,
    read_back     boolean NOT NULL,
    made_at       timestamptz NOT NULL,
    handed_at     timestamptz,
    handed_by     text,
    proof         text
);
CREATE UNIQUE INDEX one_live_card_a_person ON issuance.card (person_id) WHERE state IN ('PRODUCED', 'ACTIVE', 'HELD');

-- An attempt that spoiled a blank: two witnesses, and the dossier is tried again on the next blank.
CREATE TABLE issuance.spoiled (
    blank      text PRIMARY KEY COLLATE "C",
    lot        text NOT NULL REFERENCES issuance.lot,
    dossier_id uuid NOT NULL,
    spoiled_at timestamptz NOT NULL,
    reason     text NOT NULL,
    witness    text NOT NULL,
    second     text NOT NULL,
    CHECK (witness <> second)
);

CREATE TABLE issuance.parcel (
    id         uuid PRIMARY KEY,
    district   text NOT NULL COLLATE "C",
    sealed_at  timestamptz NOT NULL,
    cards      integer NOT NULL,
    arrived_at timestamptz
);
CREATE TABLE issuance.parcel_card (
    parcel_id uuid NOT NULL REFERENCES issuance.parcel,
    card_id   uuid NOT NULL UNIQUE REFERENCES issuance.card,
    PRIMARY KEY (parcel_id, card_id)
);

-- What every document signer has signed, counted against its limit.
CREATE TABLE issuance.signer (
    name       text PRIMARY KEY,
    signatures bigint NOT NULL DEFAULT 0,
    most       bigint NOT NULL,
    CHECK (signatures <= most)
);
