package dancu.registry;

import dancu.shared.Actor;
import dancu.shared.Failure;
import dancu.shared.PartialDate;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Civil-status events as commands: each enters its effect on the record once, keeps its paper and clock,
/// and is announced to the rooms it concerns.
@Service
public class CivilEvents {

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Registry registry;
    private final History history;
    private final PersonalNumbers numbers;
    private final ApplicationEventPublisher announcements;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CivilEvents(
            JdbcClient jdbc,
            Persons persons,
            Registry registry,
            History history,
            PersonalNumbers numbers,
            ApplicationEventPublisher announcements,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.registry = registry;
        this.history = history;
        this.numbers = numbers;
        this.announcements = announcements;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// An event as it was entered.
    ///
    /// @param dueOn when the register had to know it; later entries are late
    public record Entered(
            CivilEvent event,
            String paper,
            String ground,
            LocalDate registeredOn,
            LocalDate dueOn,
            LocalDate enteredOn) {

        public boolean late() {
            return enteredOn.isAfter(dueOn);
        }
    }

    /// A child is born: a person and a number.
    ///
    /// @throws Failure `registry.pin-needs-items`, `registry.event-impossible`
    public PersonId birth(NewPerson child, CivilEvent.Paper paper, Actor actor) {
        return transaction.execute(status -> {
            var known = of(paper.id());
            if (known.isPresent()) {
                return known.get();
            }
            refuseFuture(paper);
            var id = registry.register(child, actor);
            if (child.pin() == null) {
                numbers.establish(id, paper.paper(), actor);
            }
            keep(new CivilEvent(paper.id(), CivilEvent.Kind.BIRTH, id, null, paper.happenedOn(), actor), paper);
            return id;
        });
    }

    /// The day of the last event of each of these people, deaths aside; who had none is missing.
    public Map<PersonId, LocalDate> lastEvents(Collection<PersonId> people) {
        var last = new HashMap<PersonId, LocalDate>();
        jdbc.sql("""
                        SELECT person_id, max(happened_on) FROM registry.civil_event
                        WHERE person_id = ANY(:people) AND kind NOT IN ('DEATH', 'DECLARED_DEAD') GROUP BY person_id
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    last.put(new PersonId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class));
                });
        return last;
    }

    /// Two people marry; each becomes the other's spouse.
    public void marriage(PersonId one, PersonId other, CivilEvent.Paper paper, Actor actor) {
        enter(CivilEvent.Kind.MARRIAGE, one, other, paper, actor, () -> {
            correct(one, married(need(other)), CivilEvent.Kind.MARRIAGE, paper, actor);
            correct(other, married(need(one)), CivilEvent.Kind.MARRIAGE, paper, actor);
        });
    }

    /// A marriage ends by judgment.
    public void divorce(PersonId one, PersonId other, CivilEvent.Paper paper, Actor actor) {
        enter(CivilEvent.Kind.DIVORCE, one, other, paper, actor, () -> {
            for (var id : List.of(one, other)) {
                correct(id, single("Đã ly hôn"), CivilEvent.Kind.DIVORCE, paper, actor);
            }
        });
    }

    /// Somebody died; the spouse, where the register links one by number, is widowed.
    ///
    /// @param kind DEATH or DECLARED_DEAD
    /// @throws Failure `registry.dead-already`, `registry.event-impossible`
    public void death(PersonId person, CivilEvent.Kind kind, CivilEvent.Paper paper, Actor actor) {
        enter(kind, person, null, paper, actor, () -> {
            var dead = need(person);
            if (dead.life() == Person.Life.DEAD) {
                throw new Failure(RegistryError.DEAD_ALREADY, "person " + person);
            }
            if (dead.birthDate()
                    .calendarDay()
                    .filter(day -> paper.happenedOn().isBefore(day))
                    .isPresent()) {
                throw new Failure(RegistryError.EVENT_IMPOSSIBLE, "event " + paper.id());
            }
            correct(person, lifeEnds(Person.Life.DEAD, paper.happenedOn()), kind, paper, actor);
            spouse(dead)
                    .ifPresent(widowed -> correct(
                            widowed, List.of(item(CorrectableField.MARITAL_STATUS, "Góa")), kind, paper, actor));
        });
    }

    public void declaredMissing(PersonId person, CivilEvent.Paper paper, Actor actor) {
        enter(
                CivilEvent.Kind.DECLARED_MISSING,
                person,
                null,
                paper,
                actor,
                () -> correct(
                        person,
                        lifeEnds(Person.Life.MISSING, paper.happenedOn()),
                        CivilEvent.Kind.DECLARED_MISSING,
                        paper,
                        actor));
    }

    /// Somebody declared missing or dead is alive.
    public void returned(PersonId person, CivilEvent.Paper paper, Actor actor) {
        enter(
                CivilEvent.Kind.RETURNED,
                person,
                null,
                paper,
                actor,
                () -> correct(
                        person,
                        List.of(
                                item(CorrectableField.LIFE, Person.Life.ALIVE.name()),
                                item(CorrectableField.LIFE_DATE, "")),
                        CivilEvent.Kind.RETURNED,
                        paper,
                        actor));
    }

    /// Nationality is lost: the record stays, the card ends.
    public void nationalityLost(PersonId person, String remaining, CivilEvent.Paper paper, Actor actor) {
        enter(
                CivilEvent.Kind.NATIONALITY_LOST,
                person,
                null,
                paper,
                actor,
                () -> correct(
                        person,
                        List.of(item(CorrectableField.NATIONALITY, remaining)),
                        CivilEvent.Kind.NATIONALITY_LOST,
                        paper,
                        actor));
    }

    /// An act that changes items of one record: a name, a birth date, the sex, a parent, a guardian, the
    /// ethnic group. Where it touches the sex or the birth year the number is cancelled and given anew.
    ///
    /// @param approver the head who decided, another person than `actor`
    /// @return the new number, where there is one
    /// @throws Failure `registry.value-refused`, `registry.same-officer`
    public Optional<String> amended(
            PersonId person,
            CivilEvent.Kind kind,
            java.util.Map<CorrectableField, String> values,
            CivilEvent.Paper paper,
            Actor actor,
            String approver) {
        var given = new ArrayList<String>();
        enter(kind, person, null, paper, actor, () -> {
            values.forEach((field, value) -> {
                if (!field.takes(value.strip())) {
                    throw new Failure(RegistryError.VALUE_REFUSED, "field " + field);
                }
            });
            var before = need(person);
            correct(
                    person,
                    values.entrySet().stream()
                            .map(entry -> item(entry.getKey(), entry.getValue()))
                            .toList(),
                    kind,
                    paper,
                    actor);
            var why = codedItem(before, need(person));
            if (why != null && before.pin() != null) {
                given.add(numbers.reestablish(person, why, paper.paper(), actor, approver));
            }
        });
        return given.stream().findFirst();
    }

    /// The events of a person, oldest first.
    public List<Entered> of(PersonId person) {
        return jdbc.sql("""
                        SELECT id, kind, person_id, other_id, happened_on, actor, unit, paper, ground, registered_on, due_on,
                               (entered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS entered_on
                        FROM registry.civil_event WHERE person_id = :person OR other_id = :person
                        ORDER BY happened_on, entered_at
                        """)
                .param("person", person.value())
                .query((row, number) -> {
                    var other = row.getObject("other_id", UUID.class);
                    return new Entered(
                            new CivilEvent(
                                    row.getObject("id", UUID.class),
                                    CivilEvent.Kind.valueOf(row.getString("kind")),
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    other == null ? null : new PersonId(other),
                                    row.getObject("happened_on", LocalDate.class),
                                    new Actor(row.getString("actor"), row.getString("unit"))),
                            row.getString("paper"),
                            row.getString("ground"),
                            row.getObject("registered_on", LocalDate.class),
                            row.getObject("due_on", LocalDate.class),
                            row.getObject("entered_on", LocalDate.class));
                })
                .list();
    }

    private void enter(
            CivilEvent.Kind kind,
            PersonId person,
            @Nullable PersonId other,
            CivilEvent.Paper paper,
            Actor actor,
            Runnable effect) {
        transaction.executeWithoutResult(status -> {
            lock(person, other);
            if (of(paper.id()).isPresent()) {
                return;
            }
            refuseFuture(paper);
            effect.run();
            keep(new CivilEvent(paper.id(), kind, person, other, paper.happenedOn(), actor), paper);
        });
    }

    private void keep(CivilEvent event, CivilEvent.Paper paper) {
        var other = event.other();
        jdbc.sql("""
                        INSERT INTO registry.civil_event (id, kind, person_id, other_id, happened_on, registered_on, due_on,
                            entered_at, actor, unit, paper, ground)
                        VALUES (:id, :kind, :person, :other, :happened, :registered, :due, :now, :actor, :unit, :paper,
                            :ground)
                        """)
                .param("id", event.id())
                .param("kind", event.kind().name())
                .param("person", event.person().value())
                .param("other", other == null ? null : other.value())
                .param("happened", event.happenedOn())
                .param("registered", paper.registeredOn())
                .param("due", event.kind().due(paper.registeredOn()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", event.actor().account())
                .param("unit", event.actor().unit())
                .param("paper", paper.paper())
                .param("ground", event.kind().ground())
                .update();
        announcements.publishEvent(event);
    }

    private Optional<PersonId> of(UUID event) {
        return jdbc.sql("SELECT person_id FROM registry.civil_event WHERE id = :id")
                .param("id", event)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    private void correct(PersonId id, List<Item> items, CivilEvent.Kind kind, CivilEvent.Paper paper, Actor actor) {
        history.correct(
                id,
                items.stream()
                        .map(item -> new Registry.Correction(item.field(), item.value(), paper.paper(), kind.ground()))
                        .toList(),
                new History.Act(actor, null, paper.happenedOn(), clock.instant()));
    }

    /// The coded item an act has changed; null where the number stays.
    private static PinAssignment.@Nullable End codedItem(Person before, Person after) {
        if (before.sex() != after.sex()) {
            return PinAssignment.End.SEX;
        }
        if (!Objects.equals(before.birthDate().year(), after.birthDate().year())) {
            return PinAssignment.End.BIRTH_YEAR;
        }
        return Objects.equals(before.birthPlaceCode(), after.birthPlaceCode()) ? null : PinAssignment.End.BIRTH_PLACE;
    }

    private Optional<PersonId> spouse(Person person) {
        return person.relatives().stream()
                .filter(relative -> relative.role() == Relative.Role.SPOUSE)
                .map(Relative::number)
                .filter(Objects::nonNull)
                .filter(number -> number.length() == 12)
                .flatMap(number -> persons.byPin(number).stream())
                .filter(spouse -> spouse.life() == Person.Life.ALIVE)
                .map(Person::id)
                .findFirst();
    }

    private void lock(PersonId one, @Nullable PersonId other) {
        var ids = new ArrayList<>(List.of(one));
        if (other != null) {
            ids.add(other);
        }
        ids.sort(java.util.Comparator.comparing(PersonId::value));
        for (var id : ids) {
            if (!persons.lock(id)) {
                throw new Failure(RegistryError.PERSON_UNKNOWN, "person " + id);
            }
        }
    }

    private Person need(PersonId id) {
        return Objects.requireNonNull(persons.byId(List.of(id)).get(id));
    }

    private void refuseFuture(CivilEvent.Paper paper) {
        var today = WorkingDay.of(clock.instant());
        if (paper.happenedOn().isAfter(today) || paper.registeredOn().isBefore(paper.happenedOn())) {
            throw new Failure(RegistryError.EVENT_IMPOSSIBLE, "event " + paper.id());
        }
    }

    private record Item(CorrectableField field, String value) {}

    private static Item item(CorrectableField field, String value) {
        return new Item(field, value);
    }

    private static List<Item> married(Person spouse) {
        return List.of(
                item(CorrectableField.MARITAL_STATUS, "Đã kết hôn"),
                item(CorrectableField.SPOUSE_NAME, spouse.birthName()),
                item(CorrectableField.SPOUSE_NUMBER, Objects.requireNonNullElse(spouse.pin(), "")));
    }

    private static List<Item> single(String status) {
        return List.of(
                item(CorrectableField.MARITAL_STATUS, status),
                item(CorrectableField.SPOUSE_NAME, ""),
                item(CorrectableField.SPOUSE_NUMBER, ""));
    }

    private static List<Item> lifeEnds(Person.Life life, LocalDate day) {
        return List.of(
                item(CorrectableField.LIFE, life.name()),
                item(CorrectableField.LIFE_DATE, PartialDate.of(day).raw()));
    }
}
