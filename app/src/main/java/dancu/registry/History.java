package dancu.registry;

import dancu.shared.Actor;
import dancu.shared.PartialDate;
import dancu.shared.PersonId;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Makes every change of a person and notes it in `registry.change`.
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
    /// @param event    the civil event that is the reason, or null
    record Act(
            Actor actor,
            @Nullable String approver,
            LocalDate trueFrom,
            Instant at,
            @Nullable UUID event) {

        Act(Actor actor, @Nullable String approver, LocalDate trueFrom, Instant at) {
            this(actor, approver, trueFrom, at, null);
        }
    }

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
                var was = field.of(sensitive);
                sensitive = field.in(sensitive, value);
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
                            field, before, after, before_sealed, after_sealed, event)
                        VALUES (:id, :version, :at, :actor, :approver, :unit, :ground, :paper, :from, :field, :before,
                            :after, :sealedBefore, :sealedAfter, :event)
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
                .param("event", act.event())
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
}
