package dancu.registry;

import dancu.shared.Actor;
import dancu.shared.PartialDate;
import dancu.shared.PersonId;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every change of every person, in `registry.change`, and the way to make one.
@Repository
class History {

    private final JdbcClient jdbc;
    private final SensitiveItems items;
    private final Persons persons;

    History(JdbcClient jdbc, SensitiveItems items, Persons persons) {
        this.jdbc = jdbc;
        this.items = items;
        this.persons = persons;
    }

    /// Who changes something, and since when it is true.
    ///
    /// @param approver null where the law asks for no second person
    record Act(Actor actor, @Nullable String approver, LocalDate trueFrom, Instant at) {}

    /// Makes the corrections on a locked person and keeps what was.
    void correct(PersonId id, List<Registry.Correction> corrections, Act act) {
        var before = Objects.requireNonNull(persons.byId(List.of(id)).get(id));
        var sensitive = Objects.requireNonNull(persons.sensitive(List.of(id)).get(id));
        var version = nextVersion(id);
        for (var correction : corrections) {
            var field = correction.field();
            var value = Normalizer.normalize(correction.value(), Normalizer.Form.NFC)
                    .strip();
            if (field.isSensitive()) {
                var was = of(sensitive, field);
                sensitive = with(sensitive, field, value);
                note(
                        id,
                        version,
                        correction,
                        act,
                        null,
                        null,
                        items.seal(was, id.value(), field),
                        items.seal(value, id.value(), field));
            } else {
                note(id, version, correction, act, field.of(before), value, null, null);
                set(id, field, value);
            }
        }
        if (corrections.stream().anyMatch(correction -> correction.field().isSensitive())) {
            jdbc.sql("UPDATE registry.person SET sensitive = :bytes WHERE id = :id")
                    .param("bytes", items.seal(sensitive, id.value()))
                    .param("id", id.value())
                    .update();
        }
    }

    /// Notes something that happened to a record and is no field of it: a number given, two records made one.
    void happened(
            PersonId id,
            String what,
            @Nullable String before,
            @Nullable String after,
            String paper,
            String ground,
            Act act) {
        insert(id, nextVersion(id), what, paper, ground, act, before, after, null, null);
    }

    List<Change> of(PersonId id) {
        return jdbc.sql("""
                        SELECT version, at, actor, approver, unit, ground, paper, true_from, field, before, after
                        FROM registry.change WHERE person_id = :id ORDER BY version, field
                        """)
                .param("id", id.value())
                .query((row, number) -> new Change(
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
                        row.getString("after")))
                .list();
    }

    /// The open items of a record as known at an instant and true on a day: of the changes both known and
    /// true by then the last counts; where there is none, what stood before the first.
    Map<CorrectableField, String> asKnown(Person now, List<Change> changes, Instant known, LocalDate day) {
        var values = new EnumMap<CorrectableField, String>(CorrectableField.class);
        for (var field : CorrectableField.values()) {
            if (!field.isSensitive()) {
                values.put(field, field.of(now));
            }
        }
        for (var field : List.copyOf(values.keySet())) {
            var own = changes.stream()
                    .filter(change -> change.field().equals(field.name()))
                    .toList();
            if (own.isEmpty()) {
                continue;
            }
            var last = own.stream()
                    .filter(change -> !change.at().isAfter(known))
                    .filter(change ->
                            change.trueFrom() == null || !change.trueFrom().isAfter(day))
                    .reduce((earlier, later) -> later);
            values.put(
                    field,
                    Objects.requireNonNullElse(
                            last.map(Change::after)
                                    .orElseGet(() -> own.getFirst().before()),
                            ""));
        }
        return values;
    }

    private int nextVersion(PersonId id) {
        return jdbc.sql("UPDATE registry.person SET version = version + 1 WHERE id = :id RETURNING version")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private void note(
            PersonId id,
            int version,
            Registry.Correction correction,
            Act act,
            @Nullable String before,
            @Nullable String after,
            byte @Nullable [] sealedBefore,
            byte @Nullable [] sealedAfter) {
        insert(
                id,
                version,
                correction.field().name(),
                correction.paper(),
                correction.ground(),
                act,
                before,
                after,
                sealedBefore,
                sealedAfter);
    }

    private void insert(
            PersonId id,
            int version,
            String field,
            String paper,
            String ground,
            Act act,
            @Nullable String before,
            @Nullable String after,
            byte @Nullable [] sealedBefore,
            byte @Nullable [] sealedAfter) {
        jdbc.sql("""
                        INSERT INTO registry.change (person_id, version, at, actor, approver, unit, ground, paper, true_from,
                            field, before, after, before_sealed, after_sealed)
                        VALUES (:id, :version, :at, :actor, :approver, :unit, :ground, :paper, :from, :field, :before,
                            :after, :sealedBefore, :sealedAfter)
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("actor", act.actor().account())
                .param("approver", act.approver())
                .param("unit", act.actor().unit())
                .param("ground", ground)
                .param("paper", paper)
                .param("from", act.trueFrom())
                .param("field", field)
                .param("before", before)
                .param("after", after)
                .param("sealedBefore", sealedBefore)
                .param("sealedAfter", sealedAfter)
                .update();
    }

    private void set(PersonId id, CorrectableField field, String value) {
        jdbc.sql("UPDATE registry.person SET %s = :value WHERE id = :id".formatted(field.column()))
                .param("value", value.isEmpty() && field.isNullable() ? null : value)
                .param("id", id.value())
                .update();
        if (field == CorrectableField.BIRTH_DATE) {
            var date = PartialDate.read(value);
            jdbc.sql("""
                            UPDATE registry.person SET birth_year = :year, birth_month = :month, birth_day = :day
                            WHERE id = :id
                            """)
                    .param("year", date.year())
                    .param("month", date.month())
                    .param("day", date.day())
                    .param("id", id.value())
                    .update();
        }
    }

    private static String of(Person.Sensitive items, CorrectableField field) {
        return switch (field) {
            case ETHNICITY -> items.ethnicity();
            case RELIGION -> items.religion();
            case BLOOD_GROUP -> items.bloodGroup();
            default -> throw new IllegalArgumentException(field + " is not sensitive");
        };
    }

    private static Person.Sensitive with(Person.Sensitive items, CorrectableField field, String value) {
        return new Person.Sensitive(
                field == CorrectableField.ETHNICITY ? value : items.ethnicity(),
                field == CorrectableField.RELIGION ? value : items.religion(),
                field == CorrectableField.BLOOD_GROUP ? value : items.bloodGroup());
    }
}
