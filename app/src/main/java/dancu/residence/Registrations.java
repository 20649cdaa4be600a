package dancu.residence;

import dancu.residence.Registration.Kind;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Registrations of single people, in `residence.registration`. The caller has taken the households.
@Repository
class Registrations {

    static final String COLUMNS = """
            SELECT r.person_id, r.household_id, r.kind, r.relation, r.head, r.valid_from, r.valid_until, r.good_until, r.reason,
                   r.ended_for
            FROM residence.registration r
            """;

    private final JdbcClient jdbc;

    Registrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What holds for these people, expired temporary registrations included.
    List<Registration> holding(Collection<PersonId> people) {
        return jdbc.sql(COLUMNS
                        + "WHERE r.person_id = ANY(:people) AND r.valid_until IS NULL ORDER BY r.person_id, r.kind")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Registrations::registration)
                .list();
    }

    Optional<Registration> holding(PersonId person, Kind kind) {
        return holding(List.of(person)).stream()
                .filter(registration -> registration.kind() == kind)
                .findFirst();
    }

    /// Everybody registered in these households now, heads first.
    List<Registration> members(Collection<UUID> households) {
        return jdbc.sql(COLUMNS + """
                        WHERE r.household_id = ANY(:households) AND r.valid_until IS NULL
                        ORDER BY r.household_id, r.head DESC, r.kind, r.valid_from, r.person_id
                        """)
                .param("households", households.toArray(UUID[]::new))
                .query(Registrations::registration)
                .list();
    }

    /// The registration of a kind that ended last.
    Optional<Registration> ended(PersonId person, Kind kind) {
        return jdbc.sql(COLUMNS + """
                        WHERE r.person_id = :person AND r.kind = :kind AND r.valid_until IS NOT NULL
                        ORDER BY r.valid_until DESC, r.valid_from DESC LIMIT 1
                        """)
                .param("person", person.value())
                .param("kind", kind.name())
                .query(Registrations::registration)
                .optional();
    }

    /// What of a person a named act ended.
    List<Registration> endedBy(UUID act, PersonId person) {
        return jdbc.sql(COLUMNS + """
                        JOIN residence.effect e ON e.person_id = r.person_id AND e.household_id = r.household_id
                            AND e.act_id = :act AND e.what = 'ENDED' AND e.before = r.kind
                        WHERE r.person_id = :person AND r.valid_until IS NOT NULL AND r.ended_for = e.after
                        ORDER BY r.kind, r.valid_from DESC
                        """)
                .param("act", act)
                .param("person", person.value())
                .query(Registrations::registration)
                .list();
    }

    /// @throws Failure `residence.changed-meanwhile` where somebody was registered by another act at the
    ///     same time; the database decides who was first
    void add(Collection<Registration> registrations) {
        var rows = List.copyOf(registrations);
        var added = jdbc.sql("""
                        INSERT INTO residence.registration (person_id, household_id, kind, relation, head, valid_from,
                            good_until, reason)
                        SELECT * FROM unnest(:people::uuid[], :households::uuid[], :kinds::text[], :relations::text[],
                            :heads::boolean[], :from::text[]::date[], :good::text[]::date[], :reasons::text[])
                        ON CONFLICT DO NOTHING
                        """)
                .param("people", rows.stream().map(row -> row.person().value()).toArray(UUID[]::new))
                .param("households", rows.stream().map(Registration::household).toArray(UUID[]::new))
                .param("kinds", rows.stream().map(row -> row.kind().name()).toArray(String[]::new))
                .param("relations", rows.stream().map(Registration::relation).toArray(String[]::new))
                .param("heads", rows.stream().map(Registration::head).toArray(Boolean[]::new))
                .param("from", days(rows, Registration::validFrom))
                .param("good", days(rows, Registration::goodUntil))
                .param("reasons", rows.stream().map(Registration::reason).toArray(String[]::new))
                .update();
        if (added != rows.size()) {
            throw new Failure(ResidenceError.CHANGED_MEANWHILE, added + " of " + rows.size() + " registrations");
        }
    }

    /// As text, because the driver has no arrays of days.
    private static @Nullable String[] days(List<Registration> rows, Function<Registration, @Nullable LocalDate> day) {
        return rows.stream()
                .map(day)
                .map(given -> given == null ? null : given.toString())
                .toArray(String[]::new);
    }

    /// Ends registrations; one that began later than `until` ends on the day it began.
    void end(Collection<Registration> registrations, LocalDate until, String why) {
        for (var registration : registrations) {
            changed(jdbc.sql("""
                            UPDATE residence.registration
                            SET valid_until = greatest(valid_from, :until), ended_for = :why
                            WHERE person_id = :person AND household_id = :household AND kind = :kind
                              AND valid_from = :from AND valid_until IS NULL
                            """).param("until", until).param("why", why), registration);
        }
    }

    /// A registration that ended holds again, as a member's.
    void reopen(Registration registration) {
        changed(jdbc.sql("""
                        UPDATE residence.registration SET valid_until = NULL, ended_for = NULL, head = false
                        WHERE person_id = :person AND household_id = :household AND kind = :kind
                          AND valid_from = :from AND valid_until IS NOT NULL
                        """), registration);
    }

    void place(Registration registration) {
        changed(
                jdbc.sql("""
                        UPDATE residence.registration SET relation = :relation, head = :head
                        WHERE person_id = :person AND household_id = :household AND kind = :kind
                          AND valid_from = :from AND valid_until IS NULL
                        """).param("relation", registration.relation()).param("head", registration.head()),
                registration);
    }

    void extend(Registration registration, LocalDate goodUntil) {
        changed(jdbc.sql("""
                        UPDATE residence.registration SET good_until = :good
                        WHERE person_id = :person AND household_id = :household AND kind = :kind
                          AND valid_from = :from AND valid_until IS NULL
                        """).param("good", goodUntil), registration);
    }

    private static void changed(JdbcClient.StatementSpec update, Registration registration) {
        var rows = update.param("person", registration.person().value())
                .param("household", registration.household())
                .param("kind", registration.kind().name())
                .param("from", registration.validFrom())
                .update();
        if (rows != 1) {
            throw new Failure(ResidenceError.CHANGED_MEANWHILE, "household " + registration.household());
        }
    }

    static Registration registration(ResultSet row, int number) throws SQLException {
        return new Registration(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("household_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("relation"),
                row.getBoolean("head"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("good_until", LocalDate.class),
                row.getString("reason"),
                row.getString("ended_for"));
    }
}
