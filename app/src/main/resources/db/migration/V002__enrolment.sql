CREATE SCHEMA enrolment;

CREATE TABLE enrolment.dossier (
    id              uuid PRIMARY KEY,
    slip_code       text NOT NULL UNIQUE COLLATE "C",
    person_id       uuid NOT NULL,
    issue_case      text NOT NULL COLLATE "C",
    fee_dong        integer NOT NULL CHECK (fee_dong >= 0),
    fee_ground      text NOT NULL,
    kit             text NOT NULL COLLATE "C",
    sequence        bigint NOT NULL,
    officer         text NOT NULL,
    collecting_unit text NOT NULL COLLATE "C",
    residence_unit  text NOT NULL COLLATE "C",
    captured_at     timestamptz NOT NULL,
    captured_day    date NOT NULL,
    received_at     timestamptz NOT NULL,
    state           text NOT NULL COLLATE "C",
    state_since     timestamptz NOT NULL,
    state_day       date NOT NULL,
    with_images     boolean NOT NULL,
    body_hash       text NOT NULL COLLATE "C",
    wrapped_key     bytea,
    print_reference uuid NOT NULL UNIQUE,
    reason          text COLLATE "C",
    act_unit        text COLLATE "C",
    act_by          date,
    reviewer        text,
    approver        text,
    card_due        date NOT NULL,
    attempts        smallint NOT NULL DEFAULT 0,
    retry_at        timestamptz,
    set_aside       text,
    UNIQUE (kit, sequence),
    CHECK (approver IS NULL OR approver <> reviewer)
);
CREATE INDEX dossier_work ON enrolment.dossier (state, state_since)
    WHERE state NOT IN ('DELIVERED', 'REJECTED', 'EXPIRED', 'CANCELLED');
CREATE INDEX dossier_person ON enrolment.dossier (person_id);
CREATE INDEX dossier_residence ON enrolment.dossier (residence_unit, captured_at);
CREATE INDEX dossier_collecting ON enrolment.dossier (collecting_unit, captured_at);

-- One line per step a dossier took. Never changed, never removed.
CREATE TABLE enrolment.event (
    dossier_id uuid NOT NULL REFERENCES enrolment.dossier,
    number     smallint NOT NULL,
    at         timestamptz NOT NULL,
    actor      text NOT NULL,
    unit       text NOT NULL COLLATE "C",
    from_state text COLLATE "C",
    to_state   text NOT NULL COLLATE "C",
    reason     text COLLATE "C",
    PRIMARY KEY (dossier_id, number)
);

CREATE FUNCTION enrolment.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON enrolment.event
    FOR EACH STATEMENT EXECUTE FUNCTION enrolment.refuse_change();
CREATE TRIGGER dossier_is_kept BEFORE DELETE OR TRUNCATE ON enrolment.dossier
    FOR EACH STATEMENT EXECUTE FUNCTION enrolment.refuse_change();

-- How many dossiers stand in which state now.
CREATE TABLE enrolment.standing (
    collecting_unit text NOT NULL COLLATE "C",
    residence_unit  text NOT NULL COLLATE "C",
    state           text NOT NULL COLLATE "C",
    dossiers        bigint NOT NULL CHECK (dossiers >= 0),
    PRIMARY KEY (collecting_unit, residence_unit, state)
);

-- How many dossiers entered which state on which campaign day. CAPTURED counts by the kit's day.
CREATE TABLE enrolment.flow (
    day             date NOT NULL,
    collecting_unit text NOT NULL COLLATE "C",
    residence_unit  text NOT NULL COLLATE "C",
    state           text NOT NULL COLLATE "C",
    dossiers        bigint NOT NULL CHECK (dossiers >= 0),
    PRIMARY KEY (day, collecting_unit, residence_unit, state)
);

-- The law of conservation, checked by the database at every statement that moves a dossier.
CREATE TABLE enrolment.conservation (
    collecting_unit text PRIMARY KEY COLLATE "C",
    received        bigint NOT NULL,
    in_work         bigint NOT NULL CHECK (in_work >= 0),
    finished        bigint NOT NULL CHECK (finished >= 0),
    refused         bigint NOT NULL CHECK (refused >= 0),
    CONSTRAINT received_is_in_work_and_finished_and_refused CHECK (received = in_work + finished + refused)
);

CREATE FUNCTION enrolment.class_of(state text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN state = 'DELIVERED' THEN 'finished'
        WHEN state IN ('REJECTED', 'EXPIRED', 'CANCELLED') THEN 'refused'
        WHEN state IN ('RECEIVED', 'RECHECKED', 'MATCHED', 'HELD_DUPLICATE', 'DISTRICT_REVIEW', 'ARCHIVE_CHECK',
                       'RETURNED', 'WITH_MINISTRY', 'APPROVED', 'IN_PRODUCTION', 'PRODUCED', 'SHIPPED', 'AT_DISTRICT',
                       'AT_COMMUNE', 'UNDELIVERABLE') THEN 'in_work'
    END
$$;

CREATE FUNCTION enrolment.count_received() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO enrolment.standing AS s (collecting_unit, residence_unit, state, dossiers)
    SELECT collecting_unit, residence_unit, state, count(*) FROM added GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (collecting_unit, residence_unit, state) DO UPDATE SET dossiers = s.dossiers + excluded.dossiers;

    INSERT INTO enrolment.flow AS f (day, collecting_unit, residence_unit, state, dossiers)
    SELECT day, collecting_unit, residence_unit, state, count(*) FROM (
        SELECT state_day AS day, collecting_unit, residence_unit, state FROM added
        UNION ALL
        SELECT captured_day, collecting_unit, residence_unit, 'CAPTURED' FROM added) AS entered
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ON CONFLICT (day, collecting_unit, residence_unit, state) DO UPDATE SET dossiers = f.dossiers + excluded.dossiers;

    INSERT INTO enrolment.conservation AS c (collecting_unit, received, in_work, finished, refused)
    SELECT collecting_unit, count(*),
           count(*) FILTER (WHERE enrolment.class_of(state) = 'in_work'),
           count(*) FILTER (WHERE enrolment.class_of(state) = 'finished'),
           count(*) FILTER (WHERE enrolment.class_of(state) = 'refused')
    FROM added GROUP BY 1 ORDER BY 1
    ON CONFLICT (collecting_unit) DO UPDATE SET
        received = c.received + excluded.received, in_work = c.in_work + excluded.in_work,
        finished = c.finished + excluded.finished, refused = c.refused + excluded.refused;
    RETURN NULL;
END $$;
CREATE TRIGGER dossiers_received AFTER INSERT ON enrolment.dossier REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION enrolment.count_received();

CREATE FUNCTION enrolment.count_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO enrolment.standing AS s (collecting_unit, residence_unit, state, dossiers)
    SELECT n.collecting_unit, n.residence_unit, n.state, count(*)
    FROM before o JOIN after n USING (id) WHERE o.state <> n.state GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (collecting_unit, residence_unit, state) DO UPDATE SET dossiers = s.dossiers + excluded.dossiers;

    UPDATE enrolment.standing s SET dossiers = s.dossiers - gone.dossiers
    FROM (SELECT o.collecting_unit, o.residence_unit, o.state, count(*) AS dossiers
          FROM before o JOIN after n USING (id) WHERE o.state <> n.state GROUP BY 1, 2, 3 ORDER BY 1, 2, 3) AS gone
    WHERE (s.collecting_unit, s.residence_unit, s.state) = (gone.collecting_unit, gone.residence_unit, gone.state);

    INSERT INTO enrolment.flow AS f (day, collecting_unit, residence_unit, state, dossiers)
    SELECT n.state_day, n.collecting_unit, n.residence_unit, n.state, count(*)
    FROM before o JOIN after n USING (id) WHERE o.state <> n.state GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ON CONFLICT (day, collecting_unit, residence_unit, state) DO UPDATE SET dossiers = f.dossiers + excluded.dossiers;

    UPDATE enrolment.conservation c SET
        in_work = c.in_work + moved.in_work, finished = c.finished + moved.finished, refused = c.refused + moved.refused
    FROM (SELECT n.collecting_unit,
              sum((enrolment.class_of(n.state) = 'in_work')::int - (enrolment.class_of(o.state) = 'in_work')::int) AS in_work,
              sum((enrolment.class_of(n.state) = 'finished')::int - (enrolment.class_of(o.state) = 'finished')::int) AS finished,
              sum((enrolment.class_of(n.state) = 'refused')::int - (enrolment.class_of(o.state) = 'refused')::int) AS refused
          FROM before o JOIN after n USING (id) WHERE o.state <> n.state
            AND enrolment.class_of(o.state) <> enrolment.class_of(n.state)
          GROUP BY 1 ORDER BY 1) AS moved
    WHERE c.collecting_unit = moved.collecting_unit;
    RETURN NULL;
END $$;
CREATE TRIGGER dossiers_moved AFTER UPDATE ON enrolment.dossier REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION enrolment.count_moved();
