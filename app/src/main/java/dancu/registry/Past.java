package dancu.registry;

import dancu.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what the register ever said of a person's items, from `registry.change` and the lists people came in.
@Repository
class Past {

    private static final String CHANGES = """
            SELECT version, at, actor, approver, unit, ground, paper, true_from, field, before, after, before_sealed,
                   after_sealed
            FROM registry.change WHERE person_id = :id
            """;

    private final JdbcClient jdbc;
    private final SensitiveItems items;

    Past(JdbcClient jdbc, SensitiveItems items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /// Every change but the entry, oldest first.
    List<Change> of(PersonId id) {
        return jdbc.sql(CHANGES + "AND field <> 'ENTERED' ORDER BY version, field")
                .param("id", id.value())
                .query(Past::change)
                .list();
    }

    /// Every act, the entry first: people of a list were entered by the lot's officer, paper and law.
    List<Moment> moments(PersonId id) {
        var changes = jdbc.sql("""
                        SELECT 1 AS version, p.known_from AS at, l.actor, NULL AS approver, l.unit, l.ground, l.paper,
                               NULL::date AS true_from, 'ENTERED' AS field, NULL AS before, l.name AS after
                        FROM registry.person p JOIN registry.lot l ON l.id = p.lot
                        WHERE p.id = :id AND NOT EXISTS (
                            SELECT 1 FROM registry.change c WHERE c.person_id = p.id AND c.field = 'ENTERED')
                        UNION ALL
                        SELECT version, at, actor, approver, unit, ground, paper, true_from, field, before, after
                        FROM registry.change WHERE person_id = :id
                        ORDER BY version, field
                        """).param("id", id.value()).query(Past::change).list();
        var moments = new ArrayList<Moment>();
        for (var from = 0; from < changes.size(); ) {
            var first = changes.get(from);
            var to = from + 1;
            while (to < changes.size() && changes.get(to).version() == first.version()) {
                to++;
            }
            moments.add(new Moment(
                    first.version(),
                    first.at(),
                    first.actor(),
                    first.approver(),
                    first.unit(),
                    first.ground(),
                    first.paper(),
                    first.trueFrom(),
                    changes.subList(from, to)));
            from = to;
        }
        return moments;
    }

    /// The open items of a record as known at an instant and true on a day.
    Map<CorrectableField, String> items(Person now, Instant known, LocalDate day) {
        var changes = of(now.id());
        var values = new EnumMap<CorrectableField, String>(CorrectableField.class);
        for (var field : CorrectableField.values()) {
            if (!field.isSensitive()) {
                values.put(field, at(changes, field, known, day).orElseGet(() -> field.of(now)));
            }
        }
        return values;
    }

    /// The sensitive items, opened, as known at an instant and true on a day.
    Person.Sensitive sensitive(PersonId id, Person.Sensitive now, Instant known, LocalDate day) {
        var changes = jdbc.sql(CHANGES + "AND after_sealed IS NOT NULL ORDER BY version, field")
                .param("id", id.value())
                .query((row, number) -> opened(id, row, change(row, number)))
                .list();
        var then = now;
        for (var field : CorrectableField.values()) {
            var value = at(changes, field, known, day);
            if (value.isPresent()) {
                then = field.in(then, value.get());
            }
        }
        return then;
    }

    /// Of the changes of one item that were known and true by then the last counts, because a later act corrects an
    /// earlier one from its own day on; where none was, what stood before the first; empty where none ever was.
    private static Optional<String> at(List<Change> changes, CorrectableField field, Instant known, LocalDate day) {
        var own = changes.stream()
                .filter(change -> change.field().equals(field.name()))
                .toList();
        for (var change : own.reversed()) {
            var from = change.trueFrom();
            if (!change.at().isAfter(known) && (from == null || !from.isAfter(day))) {
                return Optional.of(Objects.requireNonNullElse(change.after(), ""));
            }
        }
        return own.stream().findFirst().map(first -> Objects.requireNonNullElse(first.before(), ""));
    }

    private Change opened(PersonId id, ResultSet row, Change change) throws SQLException {
        var field = CorrectableField.valueOf(change.field());
        return new Change(
                change.version(),
                change.at(),
                change.actor(),
                change.approver(),
                change.unit(),
                change.ground(),
                change.paper(),
                change.trueFrom(),
                change.field(),
                items.open(row.getBytes("before_sealed"), id.value(), field),
                items.open(row.getBytes("after_sealed"), id.value(), field));
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("approver"),
                row.getString("unit"),
                row.getString("ground"),
                row.getString("paper"),
                row.getObject("true_from", LocalDate.class),
                row.getString("field"),
                row.getString("before"),
                row.getString("after"));
    }
}
