package dancu.registry;

import dancu.shared.PersonId;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The twelve-digit numbers on file, in `registry.pin`: each given once, for ever.
@Repository
class Numbers {

    /// A block of a million numbers that is nearly full is told, not searched for ever.
    private static final int TRIES = 1000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Gives a person a number nobody ever had; two stations at once never give the same, because the
    /// database holds each number once.
    ///
    /// @param structure the six digits of [Pin#structure]
    String give(PersonId person, String structure, String reason, Instant now) {
        for (var i = 0; i < TRIES; i++) {
            var pin = structure + "%06d".formatted(RANDOM.nextInt(1_000_000));
            var given = jdbc.sql("""
                            INSERT INTO registry.pin (pin, person_id, state, given_at, reason)
                            VALUES (:pin, :person, 'ACTIVE', :now, :reason) ON CONFLICT (pin) DO NOTHING
                            """)
                    .param("pin", pin)
                    .param("person", person.value())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("reason", reason)
                    .update();
            if (given == 1) {
                return pin;
            }
        }
        throw new IllegalStateException("no free number in block " + structure + " after " + TRIES + " tries");
    }

    void cancel(String pin, PinAssignment.End why, String decision, Instant now) {
        jdbc.sql("""
                        UPDATE registry.pin SET state = 'CANCELLED', ended_at = :now, ended_for = :why, decision = :decision
                        WHERE pin = :pin AND state = 'ACTIVE'
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("why", why.name())
                .param("decision", decision)
                .param("pin", pin)
                .update();
    }

    void link(String cancelled, String replacement) {
        jdbc.sql("UPDATE registry.pin SET replaced_by = :new WHERE pin = :old")
                .param("new", replacement)
                .param("old", cancelled)
                .update();
    }

    /// Moves an active number to the record that stays, or back.
    void move(String pin, PersonId to) {
        jdbc.sql("UPDATE registry.pin SET person_id = :to WHERE pin = :pin AND state = 'ACTIVE'")
                .param("to", to.value())
                .param("pin", pin)
                .update();
    }

    /// Gives the second of two wrongly merged records its own number back.
    void revive(PersonId person) {
        jdbc.sql("""
                        UPDATE registry.pin SET state = 'ACTIVE', ended_at = NULL, ended_for = NULL, decision = NULL,
                            replaced_by = NULL
                        WHERE person_id = :person AND state = 'CANCELLED' AND ended_for = 'MERGED'
                        """).param("person", person.value()).update();
    }

    List<PinAssignment> of(PersonId person) {
        return jdbc.sql("""
                        SELECT pin, state, given_at, reason, ended_at, ended_for, decision, replaced_by
                        FROM registry.pin WHERE person_id = :person ORDER BY given_at, pin
                        """)
                .param("person", person.value())
                .query((row, number) -> {
                    var ended = row.getTimestamp("ended_at");
                    var why = row.getString("ended_for");
                    return new PinAssignment(
                            row.getString("pin"),
                            row.getTimestamp("given_at").toInstant(),
                            row.getString("reason"),
                            ended == null ? null : ended.toInstant(),
                            why == null ? null : PinAssignment.End.valueOf(why),
                            row.getString("decision"),
                            row.getString("replaced_by"));
                })
                .list();
    }
}
