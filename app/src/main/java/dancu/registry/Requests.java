package dancu.registry;

import dancu.shared.Actor;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Corrections one officer asks for and another decides on, in `registry.request`.
@Repository
class Requests {

    private static final String COLUMNS = """
            SELECT id, person_id, seen, paper, ground, true_from, proposer, unit, proposed_at, state, decider, reason
            FROM registry.request
            """;

    private final JdbcClient jdbc;
    private final SensitiveItems items;

    Requests(JdbcClient jdbc, SensitiveItems items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /// Submits a request; the same id again changes nothing.
    void submit(CorrectionRequest.New request, int seen, Actor proposer, Instant now) {
        var added = jdbc.sql("""
                        INSERT INTO registry.request (id, person_id, seen, paper, ground, true_from, proposer, unit,
                            proposed_at, state)
                        VALUES (:id, :person, :seen, :paper, :ground, :from, :proposer, :unit, :now, 'SUBMITTED')
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("id", request.id())
                .param("person", request.person().value())
                .param("seen", seen)
                .param("paper", request.paper())
                .param("ground", request.ground())
                .param("from", request.trueFrom())
                .param("proposer", proposer.account())
                .param("unit", proposer.unit())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return;
        }
        request.values().forEach((field, text) -> {
            var value = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
            jdbc.sql(
                            "INSERT INTO registry.request_item (request, field, value, sealed) VALUES (:id, :field, :value, :bytes)")
                    .param("id", request.id())
                    .param("field", field.name())
                    .param("value", field.isSensitive() ? "" : value)
                    .param(
                            "bytes",
                            field.isSensitive()
                                    ? items.seal(value, request.person().value(), field)
                                    : null)
                    .update();
        });
    }

    /// Takes a request that waits for a decision.
    ///
    /// @throws Failure `registry.request-decided` where somebody has decided it
    CorrectionRequest take(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id AND state = 'SUBMITTED' FOR UPDATE")
                .param("id", id)
                .query(Requests::request)
                .optional()
                .orElseThrow(() -> new Failure(RegistryError.REQUEST_DECIDED, "request " + id));
    }

    void decide(UUID id, CorrectionRequest.State state, Actor decider, String reason, Instant now) {
        jdbc.sql("""
                        UPDATE registry.request SET state = :state, decider = :decider, decided_at = :now, reason = :reason
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("decider", decider.account())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    List<CorrectionRequest> waiting(List<String> units, int limit) {
        return jdbc.sql(COLUMNS + "WHERE state = 'SUBMITTED' AND unit = ANY(:units) ORDER BY proposed_at LIMIT :limit")
                .param("units", units.toArray(String[]::new))
                .param("limit", limit)
                .query(Requests::request)
                .list();
    }

    List<CorrectionRequest> of(PersonId person) {
        return jdbc.sql(COLUMNS + "WHERE person_id = :person ORDER BY proposed_at")
                .param("person", person.value())
                .query(Requests::request)
                .list();
    }

    /// What a request asks for, sensitive items opened: for the one who applies it.
    List<Registry.Correction> corrections(CorrectionRequest request) {
        var corrections = new ArrayList<Registry.Correction>();
        jdbc.sql("SELECT field, value, sealed FROM registry.request_item WHERE request = :id ORDER BY field")
                .param("id", request.id())
                .query(row -> {
                    var field = CorrectableField.valueOf(row.getString(1));
                    var bytes = row.getBytes(3);
                    corrections.add(new Registry.Correction(
                            field,
                            bytes == null
                                    ? row.getString(2)
                                    : items.open(bytes, request.person().value(), field),
                            request.paper(),
                            request.ground()));
                });
        return corrections;
    }

    private static CorrectionRequest request(ResultSet row, int number) throws SQLException {
        return new CorrectionRequest(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("seen"),
                row.getString("paper"),
                row.getString("ground"),
                row.getObject("true_from", LocalDate.class),
                row.getString("proposer"),
                row.getString("unit"),
                row.getTimestamp("proposed_at").toInstant(),
                CorrectionRequest.State.valueOf(row.getString("state")),
                row.getString("decider"),
                row.getString("reason"));
    }
}
