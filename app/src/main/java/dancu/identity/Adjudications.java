package dancu.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cases and decisions, in `identity.adjudication` and `identity.decision`.
@Repository
class Adjudications {

    private static final String COLUMNS =
            "SELECT id, reference, opened_at, decide_by, outcome FROM identity.adjudication ";

    private final JdbcClient jdbc;

    Adjudications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID open(UUID reference, Instant now, LocalDate decideBy) {
        jdbc.sql("""
                        INSERT INTO identity.adjudication (id, reference, opened_at, decide_by)
                        VALUES (:id, :reference, :now, :decideBy) ON CONFLICT (reference) DO NOTHING
                        """)
                .param("id", UUID.randomUUID())
                .param("reference", reference)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("decideBy", decideBy)
                .update();
        return jdbc.sql("SELECT id FROM identity.adjudication WHERE reference = :reference")
                .param("reference", reference)
                .query(UUID.class)
                .single();
    }

    void lock(UUID id) {
        jdbc.sql("SELECT id FROM identity.adjudication WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    Optional<Identity.Case> find(UUID id) {
        return list(COLUMNS + "WHERE id = :key LIMIT :limit", id, 1).stream().findFirst();
    }

    Optional<Identity.Case> findByReference(UUID reference) {
        return list(COLUMNS + "WHERE reference = :key LIMIT :limit", reference, 1).stream()
                .findFirst();
    }

    List<Identity.Case> openOnes(int limit) {
        return list(
                COLUMNS + "WHERE closed_at IS NULL AND cast(:key AS uuid) IS NULL ORDER BY opened_at, id LIMIT :limit",
                null,
                limit);
    }

    void note(UUID id, Identity.CaseDecision decision) {
        jdbc.sql("""
                        INSERT INTO identity.decision (adjudication, round, officer, decided_at, outcome, reason)
                        VALUES (:id, :round, :officer, :at, :outcome, :reason)
                        """)
                .param("id", id)
                .param("round", decision.round())
                .param("officer", decision.officer())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("outcome", decision.outcome().name())
                .param("reason", decision.reason())
                .update();
    }

    void close(UUID id, CaseOutcome outcome, Instant now) {
        jdbc.sql("UPDATE identity.adjudication SET outcome = :outcome, closed_at = :now WHERE id = :id")
                .param("outcome", outcome.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private List<Identity.Case> list(String sql, @Nullable UUID key, int limit) {
        return jdbc.sql(sql)
                .param("key", key)
                .param("limit", limit)
                .query((row, number) -> {
                    var id = row.getObject(1, UUID.class);
                    var reference = row.getObject(2, UUID.class);
                    var decisions = decisions(id);
                    return new Identity.Case(
                            id,
                            reference,
                            row.getTimestamp(3).toInstant(),
                            row.getObject(4, LocalDate.class),
                            Optional.ofNullable(row.getString(5)).map(CaseOutcome::valueOf),
                            hits(reference),
                            decisions.stream()
                                    .map(Identity.CaseDecision::officer)
                                    .toList(),
                            decisions);
                })
                .list();
    }

    private List<Identity.Hit> hits(UUID reference) {
        return jdbc.sql("""
                        SELECT candidate, kind, score, matching, decision, per_finger
                        FROM identity.hit WHERE reference = :reference ORDER BY score DESC, candidate
                        """)
                .param("reference", reference)
                .query((row, number) -> new Identity.Hit(
                        row.getObject(1, UUID.class),
                        Identity.Hit.Kind.valueOf(row.getString(2)),
                        row.getDouble(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    private List<Identity.CaseDecision> decisions(UUID id) {
        return jdbc.sql("""
                        SELECT round, officer, decided_at, outcome, reason
                        FROM identity.decision WHERE adjudication = :id ORDER BY round
                        """)
                .param("id", id)
                .query((row, number) -> new Identity.CaseDecision(
                        row.getInt(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        CaseOutcome.valueOf(row.getString(4)),
                        row.getString(5)))
                .list();
    }
}
