package dancu.registry;

import dancu.shared.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Numbers of earlier papers, in `registry.old_number`. None is unique to a person, none is deleted.
@Repository
class OldNumbers {

    static final String ADDED = "OLD_NUMBER_ADDED";
    static final String STRUCK = "OLD_NUMBER_STRUCK";

    private final JdbcClient jdbc;

    OldNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How the history writes a number: `CMND9 171234567`.
    static String text(OldNumber.Kind kind, String number) {
        return kind + " " + number;
    }

    void add(PersonId person, OldNumber paper) {
        jdbc.sql("""
                        INSERT INTO registry.old_number (person_id, kind, number, issued_on, issued_at)
                        VALUES (:person, :kind, :number, :on, :at)
                        ON CONFLICT (person_id, kind, number)
                        DO UPDATE SET struck = false, issued_on = excluded.issued_on, issued_at = excluded.issued_at
                        """)
                .param("person", person.value())
                .param("kind", paper.kind().name())
                .param("number", paper.number())
                .param("on", paper.issuedOn())
                .param("at", paper.issuedAt())
                .update();
    }

    /// @return false where the person has no such number
    boolean strike(PersonId person, OldNumber.Kind kind, String number) {
        return jdbc.sql("""
                        UPDATE registry.old_number SET struck = true
                        WHERE person_id = :person AND kind = :kind AND number = :number AND NOT struck
                        """)
                        .param("person", person.value())
                        .param("kind", kind.name())
                        .param("number", number)
                        .update()
                == 1;
    }

    /// The numbers of these people as known at an instant: what the last act known by then says of each, and
    /// where there is none, whether the number came with the person or was added later.
    List<OldNumber> asKnown(Collection<PersonId> people, Instant known) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (o.number, o.kind) o.kind, o.number, o.issued_on, o.issued_at
                        FROM registry.old_number o
                        LEFT JOIN LATERAL (
                            SELECT c.field FROM registry.change c
                            WHERE c.person_id = o.person_id AND c.field IN (:added, :struck) AND c.at <= :known
                              AND coalesce(c.after, c.before) = o.kind || ' ' || o.number
                            ORDER BY c.version DESC LIMIT 1) last ON true
                        LEFT JOIN LATERAL (
                            SELECT c.field FROM registry.change c
                            WHERE c.person_id = o.person_id AND c.field IN (:added, :struck)
                              AND coalesce(c.after, c.before) = o.kind || ' ' || o.number
                            ORDER BY c.version LIMIT 1) first ON true
                        WHERE o.person_id = ANY(:people)
                          AND coalesce(last.field = :added, first.field IS DISTINCT FROM :added)
                        ORDER BY o.number, o.kind
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("added", ADDED)
                .param("struck", STRUCK)
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new OldNumber(
                        OldNumber.Kind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getString("issued_on"),
                        row.getString("issued_at")))
                .list();
    }

    /// Everybody who has a number as their own or by an earlier paper, copies under the record that stands.
    List<PersonId> holders(String number) {
        return jdbc.sql("""
                        SELECT DISTINCT coalesce(p.merged_into, p.id) FROM registry.person p WHERE p.id IN (
                            SELECT person_id FROM registry.pin WHERE pin = :number
                            UNION ALL SELECT person_id FROM registry.old_number WHERE number = :number AND NOT struck)
                        ORDER BY 1
                        """).param("number", number).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }
}
