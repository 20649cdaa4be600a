package dancu.residence;

import dancu.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// People whom an event leaves to be registered, in `residence.waiting`.
@Repository
class WaitingList {

    private final JdbcClient jdbc;

    WaitingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID event, ResidenceDesk.Waiting waiting) {
        jdbc.sql("""
                        INSERT INTO residence.waiting (event_id, person_id, kind, commune, since, due_on)
                        VALUES (:event, :person, :kind, :commune, :since, :due) ON CONFLICT DO NOTHING
                        """)
                .param("event", event)
                .param("person", waiting.person().value())
                .param("kind", waiting.why().name())
                .param("commune", waiting.commune())
                .param("since", waiting.since())
                .param("due", waiting.dueOn())
                .update();
    }

    void settle(Collection<PersonId> people, LocalDate day) {
        jdbc.sql("UPDATE residence.waiting SET settled_on = :day WHERE person_id = ANY(:people) AND settled_on IS NULL")
                .param("day", day)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    List<ResidenceDesk.Waiting> open(String commune, int limit, int offset) {
        return jdbc.sql("""
                        SELECT person_id, kind, commune, since, due_on FROM residence.waiting
                        WHERE commune = :commune AND settled_on IS NULL
                        ORDER BY due_on, person_id LIMIT :limit OFFSET :offset
                        """)
                .param("commune", commune)
                .param("limit", limit)
                .param("offset", offset)
                .query(WaitingList::waiting)
                .list();
    }

    private static ResidenceDesk.Waiting waiting(ResultSet row, int number) throws SQLException {
        return new ResidenceDesk.Waiting(
                new PersonId(row.getObject("person_id", UUID.class)),
                ResidenceDesk.Waiting.Why.valueOf(row.getString("kind")),
                row.getString("commune"),
                row.getObject("since", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
    }
}
