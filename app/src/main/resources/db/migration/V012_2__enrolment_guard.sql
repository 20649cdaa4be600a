-- What the figures say happened, happened: no state outside the way, no step without its event, no figure by hand.

ALTER TABLE enrolment.dossier ADD CONSTRAINT state_is_on_the_way CHECK (enrolment.class_of(state) IS NOT NULL);

CREATE FUNCTION enrolment.refuse_move_without_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM before o JOIN after n USING (id) WHERE o.state <> n.state AND n.state IS DISTINCT FROM
            (SELECT e.to_state FROM enrolment.event e WHERE e.dossier_id = n.id ORDER BY e.number DESC LIMIT 1)) THEN
        RAISE EXCEPTION 'a dossier moves with its event or not at all';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER dossier_moves_with_its_event AFTER UPDATE ON enrolment.dossier
    REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION enrolment.refuse_move_without_event();

-- The figures are kept by these units.
CREATE TRIGGER dossier_units_stay BEFORE UPDATE OF collecting_unit, residence_unit, captured_day ON enrolment.dossier
    FOR EACH STATEMENT EXECUTE FUNCTION enrolment.refuse_change();

-- Depth 1 is this trigger itself; the triggers of enrolment.dossier come here at depth 2.
CREATE FUNCTION enrolment.refuse_figures_by_hand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION '% is kept by the dossiers alone', TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER standing_follows_dossiers BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON enrolment.standing
    FOR EACH STATEMENT EXECUTE FUNCTION enrolment.refuse_figures_by_hand();
CREATE TRIGGER flow_follows_dossiers BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON enrolment.flow
    FOR EACH STATEMENT EXECUTE FUNCTION enrolment.refuse_figures_by_hand();
CREATE TRIGGER conservation_follows_dossiers BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON enrolment.conservation
    FOR EACH STATEMENT EXECUTE FUNCTION enrolment.refuse_figures_by_hand();
