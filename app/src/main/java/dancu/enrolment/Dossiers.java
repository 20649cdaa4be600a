package dancu.enrolment;

import dancu.shared.Actor;
import dancu.shared.DossierId;
import dancu.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The dossiers on file, in `enrolment.dossier` and `enrolment.event`.
@Repository
class Dossiers {

    private static final String COLUMNS = """
            SELECT id, slip_code, person_id, issue_case, fee_dong, kit, sequence, officer, collecting_unit, residence_unit,
                   captured_at, received_at, state, state_since, with_images, body_hash, print_reference, reason, act_unit,
                   act_by, reviewer, approver, card_due, set_aside
            FROM enrolment.dossier
            """;

    private static final String UNDER_REVIEW = """
            WHERE state = 'DISTRICT_REVIEW' AND collecting_unit = ANY(:units)
              AND (reviewer IS NOT NULL) = :reviewed
            """;

    private final JdbcClient jdbc;

    Dossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A dossier as it comes in.
    ///
    /// @param wrappedKey the key of its sealed capture, wrapped, hexadecimal; erasing it erases the capture
    record NewDossier(
            Dossier dossier, LocalDate capturedDay, LocalDate receivedDay, String feeGround, String wrappedKey) {}

    void add(List<NewDossier> dossiers, Actor actor) {
        for (var added : dossiers) {
            var dossier = added.dossier();
            jdbc.sql("""
                            INSERT INTO enrolment.dossier (id, slip_code, person_id, issue_case, fee_dong, fee_ground, kit,
                                sequence, officer, collecting_unit, residence_unit, captured_at, captured_day,
                                received_at, state, state_since, state_day, with_images, body_hash, wrapped_key,
                                print_reference, card_due)
                            VALUES (:id, :slip, :person, :case, :fee, :ground, :kit, :sequence, :officer, :collecting,
                                :residence, :captured, :capturedDay, :received, :state, :received, :receivedDay, :images,
                                :body, decode(:key, 'hex'), :prints, :due)
                            """)
                    .param("id", dossier.id().value())
                    .param("slip", dossier.slipCode())
                    .param("person", dossier.person().value())
                    .param("case", dossier.issueCase())
                    .param("fee", dossier.feeDong())
                    .param("ground", added.feeGround())
                    .param("kit", dossier.kit())
                    .param("sequence", dossier.sequence())
                    .param("officer", dossier.officer())
                    .param("collecting", dossier.collectingUnit())
                    .param("residence", dossier.residenceUnit())
                    .param("captured", utc(dossier.capturedAt()))
                    .param("capturedDay", added.capturedDay())
                    .param("received", utc(dossier.receivedAt()))
                    .param("receivedDay", added.receivedDay())
                    .param("state", dossier.state().name())
                    .param("images", dossier.withImages())
                    .param("body", dossier.bodyHash())
                    .param("key", added.wrappedKey())
                    .param("prints", dossier.printReference())
                    .param("due", dossier.cardDue())
                    .update();
        }
        var ids = dossiers.stream().map(added -> added.dossier().id().value()).toArray(UUID[]::new);
        noteBeforeTheCentre(ids);
        note(ids, actor, dossiers.getFirst().dossier().receivedAt(), "RECEIVED");
    }

    /// Takes dossiers out of the queue of a state for this transaction; what another worker holds is
    /// skipped.
    List<Dossier> claim(DossierState state, int limit, Instant now) {
        return jdbc.sql(COLUMNS + """
                        WHERE state = :state AND set_aside IS NULL AND (retry_at IS NULL OR retry_at <= :now)
                        ORDER BY state_since, id LIMIT :limit FOR UPDATE SKIP LOCKED
                        """)
                .param("state", state.name())
                .param("now", utc(now))
                .param("limit", limit)
                .query(Dossiers::dossier)
                .list();
    }

    /// The same for one dossier; empty where it went on meanwhile or another worker holds it.
    List<Dossier> claim(DossierId id, DossierState state, Instant now) {
        return jdbc.sql(COLUMNS + """
                        WHERE id = :id AND state = :state AND set_aside IS NULL
                          AND (retry_at IS NULL OR retry_at <= :now)
                        FOR UPDATE SKIP LOCKED
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("now", utc(now))
                .query(Dossiers::dossier)
                .list();
    }

    Optional<Dossier> lock(DossierId id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(Dossiers::dossier)
                .optional();
    }

    List<Dossier> lock(Collection<DossierId> ids) {
        return jdbc.sql(COLUMNS + "WHERE id = ANY(:ids) ORDER BY id FOR UPDATE")
                .param("ids", values(ids))
                .query(Dossiers::dossier)
                .list();
    }

    Optional<Dossier> find(DossierId id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id.value())
                .query(Dossiers::dossier)
                .optional();
    }

    Optional<Dossier> findBySlip(String slipCode) {
        return jdbc.sql(COLUMNS + "WHERE slip_code = :slip")
                .param("slip", slipCode)
                .query(Dossiers::dossier)
                .optional();
    }

    List<Dossier> findByPrintReference(Collection<UUID> references) {
        return jdbc.sql(COLUMNS + "WHERE print_reference = ANY(:references)")
                .param("references", references.toArray(UUID[]::new))
                .query(Dossiers::dossier)
                .list();
    }

    /// Other dossiers of these people, finished or not.
    List<Dossier> ofPeople(Collection<PersonId> people) {
        return jdbc.sql(COLUMNS + "WHERE person_id = ANY(:people) ORDER BY captured_at")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Dossiers::dossier)
                .list();
    }

    /// Dossiers taken in or living in a unit, newest first.
    ///
    /// @param units codes of communes and districts
    /// @param state null for all
    List<Dossier> list(Collection<String> units, @Nullable DossierState state, int offset, int limit) {
        return jdbc.sql(COLUMNS + """
                        WHERE (residence_unit = ANY(:units) OR collecting_unit = ANY(:units))
                          AND (cast(:state AS text) IS NULL OR state = :state)
                        ORDER BY captured_at DESC, id OFFSET :offset LIMIT :limit
                        """)
                .param("units", units.toArray(String[]::new))
                .param("state", state == null ? null : state.name())
                .param("offset", offset)
                .param("limit", limit)
                .query(Dossiers::dossier)
                .list();
    }

    /// How many [#list] has in all, from the figures the database keeps.
    long count(Collection<String> units, @Nullable DossierState state) {
        return jdbc.sql("""
                        SELECT coalesce(sum(dossiers), 0) FROM enrolment.standing
                        WHERE (residence_unit = ANY(:units) OR collecting_unit = ANY(:units))
                          AND (cast(:state AS text) IS NULL OR state = :state)
                        """)
                .param("units", units.toArray(String[]::new))
                .param("state", state == null ? null : state.name())
                .query(Long.class)
                .single();
    }

    List<Dossier> underReview(Collection<String> units, boolean reviewed, int limit) {
        return jdbc.sql(COLUMNS + UNDER_REVIEW + "ORDER BY captured_at, id LIMIT :limit")
                .param("units", units.toArray(String[]::new))
                .param("reviewed", reviewed)
                .param("limit", limit)
                .query(Dossiers::dossier)
                .list();
    }

    long countUnderReview(Collection<String> units, boolean reviewed) {
        return jdbc.sql("SELECT count(*) FROM enrolment.dossier " + UNDER_REVIEW)
                .param("units", units.toArray(String[]::new))
                .param("reviewed", reviewed)
                .query(Long.class)
                .single();
    }

    List<DossierEvent> events(DossierId id) {
        return jdbc.sql("""
                        SELECT number, at, actor, unit, from_state, to_state, reason
                        FROM enrolment.event WHERE dossier_id = :id ORDER BY number
                        """)
                .param("id", id.value())
                .query((row, number) -> new DossierEvent(
                        row.getInt(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5) == null ? null : DossierState.valueOf(row.getString(5)),
                        DossierState.valueOf(row.getString(6)),
                        row.getString(7)))
                .list();
    }

    /// Writes steps and their events.
    ///
    /// @throws IllegalStateException if a dossier is no longer where its step begins; nothing may be
    ///     committed then
    void move(List<Step> steps, Actor actor, Instant now, LocalDate day) {
        if (steps.isEmpty()) {
            return;
        }
        var moved = jdbc.sql("""
                        WITH step AS (
                            SELECT * FROM unnest(:ids::uuid[], :from::text[], :to::text[], :reasons::text[],
                                :units::text[], :days::date[]) AS s (id, from_state, to_state, reason, act_unit, act_by)
                        ), moved AS (
                            UPDATE enrolment.dossier d SET state = s.to_state, state_since = :now, state_day = :day,
                                reason = s.reason, act_unit = s.act_unit, act_by = s.act_by, attempts = 0, retry_at = NULL
                            FROM step s WHERE d.id = s.id AND d.state = s.from_state
                            RETURNING d.id, s.from_state, s.to_state, s.reason
                        )
                        INSERT INTO enrolment.event (dossier_id, number, at, actor, unit, from_state, to_state, reason)
                        SELECT m.id, 1 + (SELECT max(e.number) FROM enrolment.event e WHERE e.dossier_id = m.id), :now,
                               :actor, :unit, m.from_state, m.to_state, m.reason
                        FROM moved m
                        """)
                .param("ids", steps.stream().map(step -> step.dossier().value()).toArray(UUID[]::new))
                .param("from", texts(steps, step -> step.from().name()))
                .param("to", texts(steps, step -> step.to().name()))
                .param("reasons", texts(steps, Step::reason))
                .param("units", texts(steps, Step::actUnit))
                .param(
                        "days",
                        texts(
                                steps,
                                step -> step.actBy() == null
                                        ? null
                                        : step.actBy().toString()))
                .param("now", utc(now))
                .param("day", day)
                .param("actor", actor.account())
                .param("unit", actor.unit())
                .update();
        if (moved != steps.size()) {
            throw new IllegalStateException("%d of %d steps found their dossier".formatted(moved, steps.size()));
        }
    }

    /// Notes an act that leaves the dossiers where they are.
    void note(Collection<DossierId> ids, Actor actor, Instant now, String act) {
        note(values(ids), actor, now, act);
    }

    void setReviewer(Collection<DossierId> ids, @Nullable String reviewer) {
        jdbc.sql("UPDATE enrolment.dossier SET reviewer = :reviewer, approver = NULL WHERE id = ANY(:ids)")
                .param("reviewer", reviewer)
                .param("ids", values(ids))
                .update();
    }

    void setApprover(Collection<DossierId> ids, String approver) {
        jdbc.sql("UPDATE enrolment.dossier SET approver = :approver WHERE id = ANY(:ids)")
                .param("approver", approver)
                .param("ids", values(ids))
                .update();
    }

    Optional<byte[]> wrappedKey(DossierId id) {
        return Optional.ofNullable(jdbc.sql("SELECT wrapped_key FROM enrolment.dossier WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getBytes(1))
                .single());
    }

    /// Counts a failed try; the third sets the dossier aside until somebody releases it.
    void noteFailure(DossierId id, String why, Instant retryAt) {
        jdbc.sql("""
                        UPDATE enrolment.dossier SET attempts = attempts + 1, retry_at = :retry,
                            set_aside = CASE WHEN attempts >= 2 THEN :why END WHERE id = :id
                        """)
                .param("retry", utc(retryAt))
                .param("why", why)
                .param("id", id.value())
                .update();
    }

    List<Dossier> setAside() {
        return jdbc.sql(COLUMNS + "WHERE set_aside IS NOT NULL ORDER BY state_since")
                .query(Dossiers::dossier)
                .list();
    }

    void release(DossierId id) {
        jdbc.sql("UPDATE enrolment.dossier SET set_aside = NULL, attempts = 0, retry_at = NULL WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    private void noteBeforeTheCentre(UUID[] ids) {
        jdbc.sql("""
                        INSERT INTO enrolment.event (dossier_id, number, at, actor, unit, from_state, to_state)
                        SELECT d.id, step.number, d.captured_at, d.officer, d.collecting_unit, step.from_state, step.to_state
                        FROM enrolment.dossier d, (VALUES (1, NULL, 'CAPTURED'), (2, 'CAPTURED', 'SIGNED'))
                            AS step (number, from_state, to_state)
                        WHERE d.id = ANY(:ids)
                        """).param("ids", ids).update();
    }

    private void note(UUID[] ids, Actor actor, Instant now, String act) {
        jdbc.sql("""
                        INSERT INTO enrolment.event (dossier_id, number, at, actor, unit, from_state, to_state, reason)
                        SELECT d.id, 1 + (SELECT max(e.number) FROM enrolment.event e WHERE e.dossier_id = d.id), :now,
                               :actor, :unit, CASE WHEN :act = 'RECEIVED' THEN 'SIGNED' ELSE d.state END, d.state,
                               nullif(:act, 'RECEIVED')
                        FROM enrolment.dossier d WHERE d.id = ANY(:ids)
                        """)
                .param("ids", ids)
                .param("now", utc(now))
                .param("actor", actor.account())
                .param("unit", actor.unit())
                .param("act", act)
                .update();
    }

    private static UUID[] values(Collection<DossierId> ids) {
        return ids.stream().map(DossierId::value).toArray(UUID[]::new);
    }

    private static @Nullable String[] texts(List<Step> steps, Function<Step, @Nullable String> field) {
        return steps.stream().map(field).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Dossier dossier(ResultSet row, int number) throws SQLException {
        return new Dossier(
                new DossierId(row.getObject("id", UUID.class)),
                row.getString("slip_code"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("issue_case"),
                row.getInt("fee_dong"),
                row.getString("kit"),
                row.getLong("sequence"),
                row.getString("officer"),
                row.getString("collecting_unit"),
                row.getString("residence_unit"),
                row.getTimestamp("captured_at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                DossierState.valueOf(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                row.getBoolean("with_images"),
                row.getString("body_hash"),
                row.getObject("print_reference", UUID.class),
                row.getString("reason"),
                row.getString("act_unit"),
                row.getObject("act_by", LocalDate.class),
                row.getString("reviewer"),
                row.getString("approver"),
                row.getObject("card_due", LocalDate.class),
                row.getString("set_aside"));
    }
}
