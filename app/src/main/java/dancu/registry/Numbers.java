package dancu.registry;

import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The twelve-digit numbers on file, in `registry.pin`: each given once, for ever.
@Repository
class Numbers {

    /// After so many numbers that were taken, the block is nearly full and what is left is listed.
    private static final int TRIES = 200;

    private static final int NUMBERS_A_BLOCK = 1_000_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final int block;

    @Autowired
    Numbers(JdbcClient jdbc) {
        this(jdbc, NUMBERS_A_BLOCK);
    }

    /// @param block how many numbers a block has; fewer than the law gives only where a test fills one
    Numbers(JdbcClient jdbc, int block) {
        this.jdbc = jdbc;
        this.block = block;
    }

    /// Gives a person a number nobody ever had; two stations at once never give the same, because the
    /// database holds each number once.
    ///
    /// @param structure the six digits of [Pin#structure]
    /// @throws Failure `registry.pin-block-full`
    String give(PersonId person, String structure, String reason, Instant now) {
        for (var i = 0; i < TRIES; i++) {
            var pin = structure + "%06d".formatted(RANDOM.nextInt(block));
            if (take(pin, person, reason, now)) {
                return pin;
            }
        }
        for (var left = left(structure); !left.isEmpty(); left = left(structure)) {
            Collections.shuffle(left, RANDOM);
            for (var pin : left) {
                if (take(pin, person, reason, now)) {
                    return pin;
                }
            }
        }
        throw new Failure(RegistryError.PIN_BLOCK_FULL, "block " + structure);
    }

    /// False where somebody has or had the number, or is given it by another station that commits first.
    private boolean take(String pin, PersonId person, String reason, Instant now) {
        return jdbc.sql("""
                        INSERT INTO registry.pin (pin, person_id, state, given_at, reason)
                        VALUES (:pin, :person, 'ACTIVE', :now, :reason) ON CONFLICT (pin) DO NOTHING
                        """)
                        .param("pin", pin)
                        .param("person", person.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /// The numbers of a block nobody ever had, as far as others have committed.
    private List<String> left(String structure) {
        return new ArrayList<>(jdbc.sql("""
                        SELECT :structure || lpad(n::text, 6, '0') FROM generate_series(0, :last) n
                        EXCEPT SELECT pin FROM registry.pin WHERE pin >= :from AND pin <= :to
                        """)
                .param("structure", structure)
                .param("last", block - 1)
                .param("from", structure + "000000")
                .param("to", structure + "999999")
                .query(String.class)
                .list());
    }

    /// Keeps how a number stood before it changes, so that any past day can be read.
    private void keep(String pin, Instant now) {
        jdbc.sql("""
                        INSERT INTO registry.pin_past (pin, person_id, state, given_at, reason, ended_at, ended_for, decision,
                            replaced_by, until)
                        SELECT pin, person_id, state, given_at, reason, ended_at, ended_for, decision, replaced_by, :now
                        FROM registry.pin WHERE pin = :pin
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("pin", pin)
                .update();
    }

    void cancel(String pin, PinAssignment.End why, String decision, Instant now) {
        keep(pin, now);
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
    void move(String pin, PersonId to, Instant now) {
        keep(pin, now);
        jdbc.sql("UPDATE registry.pin SET person_id = :to WHERE pin = :pin AND state = 'ACTIVE'")
                .param("to", to.value())
                .param("pin", pin)
                .update();
    }

    /// Gives the second of two wrongly merged records its own number back.
    void revive(PersonId person, Instant now) {
        var cancelled = jdbc.sql("""
                        SELECT pin FROM registry.pin
                        WHERE person_id = :person AND state = 'CANCELLED' AND ended_for = 'MERGED'
                        """)
                .param("person", person.value())
                .query(String.class)
                .list();
        for (var pin : cancelled) {
            keep(pin, now);
            jdbc.sql("""
                            UPDATE registry.pin SET state = 'ACTIVE', ended_at = NULL, ended_for = NULL, decision = NULL,
                                replaced_by = NULL
                            WHERE pin = :pin
                            """).param("pin", pin).update();
        }
    }

    List<PinAssignment> of(PersonId person) {
        return jdbc.sql("""
                        SELECT pin, state, given_at, reason, ended_at, ended_for, decision, replaced_by
                        FROM registry.pin WHERE person_id = :person ORDER BY given_at, pin
                        """)
                .param("person", person.value())
                .query(Numbers::assignment)
                .list();
    }

    /// The numbers a person had or once had as the register knew them at an instant: the first state kept after
    /// it, else the state now.
    List<PinAssignment> asKnown(PersonId person, Instant known) {
        return jdbc.sql("""
                        SELECT s.* FROM (
                            SELECT pin FROM registry.pin WHERE person_id = :person
                            UNION SELECT pin FROM registry.pin_past WHERE person_id = :person) mine
                        CROSS JOIN LATERAL (
                            SELECT pin, person_id, given_at, reason, ended_at, ended_for, decision, replaced_by, until
                            FROM registry.pin_past WHERE pin = mine.pin AND until > :known
                            UNION ALL
                            SELECT pin, person_id, given_at, reason, ended_at, ended_for, decision, replaced_by, 'infinity'
                            FROM registry.pin WHERE pin = mine.pin
                            ORDER BY until LIMIT 1) s
                        WHERE s.person_id = :person AND s.given_at <= :known
                        ORDER BY s.given_at, s.pin
                        """)
                .param("person", person.value())
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query(Numbers::assignment)
                .list();
    }

    private static PinAssignment assignment(ResultSet row, int number) throws SQLException {
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
    }
}
