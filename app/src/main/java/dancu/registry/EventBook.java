package dancu.registry;

import dancu.shared.Actor;
import dancu.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Civil events entered, each once, in `registry.civil_event`, and what each changed.
@Repository
class EventBook {

    private static final String EVENTS = """
            SELECT e.id, e.kind, e.person_id, e.other_id, e.happened_on, e.actor, e.unit, e.approver, e.agency, e.paper,
                   e.ground, e.registered_on, e.due_on, e.entered_at, u.entered_at AS undone_at,
                   (e.entered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS entered_on
            FROM registry.civil_event e LEFT JOIN registry.civil_event u ON u.undoes = e.id
            WHERE e.undoes IS NULL
            """;

    private final JdbcClient jdbc;
    private final SensitiveItems items;

    EventBook(JdbcClient jdbc, SensitiveItems items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    Map<PersonId, LocalDate> lastEvents(Collection<PersonId> people) {
        var last = new HashMap<PersonId, LocalDate>();
        jdbc.sql("""
                        SELECT e.person_id, max(e.happened_on) FROM registry.civil_event e
                        WHERE e.person_id = ANY(:people) AND e.kind NOT IN ('DEATH', 'DECLARED_DEAD') AND e.undoes IS NULL
                          AND NOT EXISTS (SELECT FROM registry.civil_event u WHERE u.undoes = e.id)
                        GROUP BY e.person_id
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    last.put(new PersonId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class));
                });
        return last;
    }

    /// @param undoes the event this one undoes, or null
    void keep(
            CivilEvent event,
            CivilEvent.Paper paper,
            CivilEvent.Agency agency,
            @Nullable String approver,
            @Nullable UUID undoes,
            Instant now) {
        var other = event.other();
        jdbc.sql("""
                        INSERT INTO registry.civil_event (id, kind, person_id, other_id, happened_on, registered_on, due_on,
                            entered_at, actor, unit, approver, agency, paper, ground, undoes)
                        VALUES (:id, :kind, :person, :other, :happened, :registered, :due, :now, :actor, :unit, :approver,
                            :agency, :paper, :ground, :undoes)
                        """)
                .param("id", event.id())
                .param("kind", event.kind().name())
                .param("person", event.person().value())
                .param("other", other == null ? null : other.value())
                .param("happened", event.happenedOn())
                .param("registered", paper.registeredOn())
                .param("due", event.kind().due(paper.registeredOn()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", event.actor().account())
                .param("unit", event.actor().unit())
                .param("approver", approver)
                .param("agency", agency.name())
                .param("paper", paper.paper())
                .param("ground", event.kind().ground(paper.registeredOn()))
                .param("undoes", undoes)
                .update();
    }

    /// Whose event this is, counter-events included.
    Optional<PersonId> personOf(UUID event) {
        return jdbc.sql("SELECT person_id FROM registry.civil_event WHERE id = :id")
                .param("id", event)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    Optional<CivilEvents.Entered> standing(UUID event) {
        return jdbc.sql(EVENTS + "AND e.id = :id AND u.id IS NULL")
                .param("id", event)
                .query(EventBook::entered)
                .optional();
    }

    List<CivilEvents.Entered> of(PersonId person) {
        return jdbc.sql(EVENTS
                        + "AND (e.person_id = :person OR e.other_id = :person) ORDER BY e.happened_on, e.entered_at")
                .param("person", person.value())
                .query(EventBook::entered)
                .list();
    }

    List<CivilEvents.Entered> late(List<String> units, LocalDate since, int limit) {
        return jdbc.sql(EVENTS + """
                        AND e.unit = ANY(:units) AND e.due_on >= :since AND u.id IS NULL
                        AND (e.entered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > e.due_on
                        ORDER BY (e.entered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - e.due_on DESC, e.entered_at
                        LIMIT :limit
                        """)
                .param("units", units.toArray(String[]::new))
                .param("since", since)
                .param("limit", limit)
                .query(EventBook::entered)
                .list();
    }

    /// An item an event changed.
    ///
    /// @param before    the text before, opened where it is sensitive
    /// @param changedOn true where a later act changed the item again
    record Changed(PersonId person, CorrectableField field, String before, boolean changedOn) {}

    List<Changed> changes(UUID event) {
        return jdbc.sql("""
                        SELECT c.person_id, c.field, c.before, c.before_sealed, EXISTS (
                            SELECT 1 FROM registry.change l
                            WHERE l.person_id = c.person_id AND l.field = c.field AND l.version > c.version) AS changed_on
                        FROM registry.change c WHERE c.event = :event ORDER BY c.person_id, c.version, c.field
                        """)
                .param("event", event)
                .query((row, number) -> {
                    var person = row.getObject("person_id", UUID.class);
                    var field = CorrectableField.valueOf(row.getString("field"));
                    var sealed = row.getBytes("before_sealed");
                    var before = sealed == null
                            ? Objects.requireNonNullElse(row.getString("before"), "")
                            : items.open(sealed, person, field);
                    return new Changed(new PersonId(person), field, before, row.getBoolean("changed_on"));
                })
                .list();
    }

    private static CivilEvents.Entered entered(ResultSet row, int number) throws SQLException {
        var other = row.getObject("other_id", UUID.class);
        var undone = row.getTimestamp("undone_at");
        return new CivilEvents.Entered(
                new CivilEvent(
                        row.getObject("id", UUID.class),
                        CivilEvent.Kind.valueOf(row.getString("kind")),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        other == null ? null : new PersonId(other),
                        row.getObject("happened_on", LocalDate.class),
                        new Actor(row.getString("actor"), row.getString("unit"))),
                CivilEvent.Agency.valueOf(row.getString("agency")),
                row.getString("approver"),
                row.getString("paper"),
                row.getString("ground"),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("entered_on", LocalDate.class),
                row.getTimestamp("entered_at").toInstant(),
                undone == null ? null : undone.toInstant());
    }
}
