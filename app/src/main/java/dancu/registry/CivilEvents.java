package dancu.registry;

import dancu.registry.CivilEntry.Entering;
import dancu.registry.CivilEvent.Kind;
import dancu.registry.codes.MaritalStatus;
import dancu.shared.Actor;
import dancu.shared.Failure;
import dancu.shared.PartialDate;
import dancu.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Civil-status events as commands: each enters its effect on the records once, keeps its paper, authority
/// and clock, and is announced to the rooms it concerns.
///
/// Every command refuses with `registry.person-unknown` and, for a day that cannot be,
/// `registry.event-impossible`; what is only unusual comes back as a warning.
@Service
public class CivilEvents {

    private final EventBook book;
    private final CivilEntry entry;
    private final Spouses spouses;
    private final Persons persons;
    private final Registry registry;
    private final PersonalNumbers numbers;
    private final TransactionTemplate transaction;

    CivilEvents(
            EventBook book,
            CivilEntry entry,
            Spouses spouses,
            Persons persons,
            Registry registry,
            PersonalNumbers numbers,
            TransactionTemplate transaction) {
        this.book = book;
        this.entry = entry;
        this.spouses = spouses;
        this.persons = persons;
        this.registry = registry;
        this.numbers = numbers;
        this.transaction = transaction;
    }

    /// An event as it was entered.
    ///
    /// @param agency   who made the paper
    /// @param approver null where the law asks for no second person
    /// @param dueOn    when the register had to know it; later entries are late
    /// @param undoneAt null while it stands
    public record Entered(
            CivilEvent event,
            CivilEvent.Agency agency,
            @Nullable String approver,
            String paper,
            String ground,
            LocalDate registeredOn,
            LocalDate dueOn,
            LocalDate enteredOn,
            Instant enteredAt,
            @Nullable Instant undoneAt) {

        public boolean late() {
            return enteredOn.isAfter(dueOn);
        }

        /// Days by the calendar after the day it was due; 0 where it was in time.
        public long daysLate() {
            return late() ? ChronoUnit.DAYS.between(dueOn, enteredOn) : 0;
        }
    }

    /// A child is born: a person and a number.
    ///
    /// @throws Failure `registry.pin-needs-items` and what else [PersonalNumbers#establish] refuses
    public CivilOutcome birth(NewPerson child, CivilEvent.Paper paper, Actor actor) {
        return transaction.execute(status -> {
            var known = book.personOf(paper.id());
            if (known.isPresent()) {
                return CivilOutcome.again(paper.id(), known.get());
            }
            entry.refuseFuture(paper);
            var mother = parent(child, Relative.Role.MOTHER);
            var warnings = new java.util.HashSet<>(
                    CivilChecks.ofBirth(child, mother, parent(child, Relative.Role.FATHER), paper));
            var id = registry.register(child, paper.paper(), Kind.BIRTH.ground(paper.registeredOn()), actor);
            var number = child.pin() == null ? numbers.establish(id, paper.paper(), actor) : child.pin();
            var entering = new Entering(Kind.BIRTH, id, mother == null ? null : mother.id(), paper, actor, null);
            warnings.addAll(entry.made(entering));
            return new CivilOutcome(paper.id(), id, Optional.of(number), warnings);
        });
    }

    /// The day of the last event of each of these people, deaths aside; who had none is missing.
    public Map<PersonId, LocalDate> lastEvents(Collection<PersonId> people) {
        return book.lastEvents(people);
    }

    /// Two people marry; each becomes the other's spouse.
    public CivilOutcome marriage(PersonId one, PersonId other, CivilEvent.Paper paper, Actor actor) {
        var entering = new Entering(Kind.MARRIAGE, one, other, paper, actor, null);
        return enter(entering, (first, second) -> {
            var spouse = Objects.requireNonNull(second);
            entry.set(entering, one, Spouses.married(spouse));
            entry.set(entering, other, Spouses.married(first));
            return CivilChecks.ofMarriage(first, spouse, paper.happenedOn());
        });
    }

    /// A marriage ends by judgment.
    public CivilOutcome divorce(PersonId one, PersonId other, CivilEvent.Paper paper, Actor actor) {
        return separate(Kind.DIVORCE, one, other, paper, actor);
    }

    /// A marriage is judged never to have been lawful; both are again what they were before it.
    public CivilOutcome annulment(PersonId one, PersonId other, CivilEvent.Paper paper, Actor actor) {
        return separate(Kind.ANNULMENT, one, other, paper, actor);
    }

    /// Somebody died; the spouse, where the register links one, is widowed.
    ///
    /// @param kind DEATH or DECLARED_DEAD
    /// @throws Failure `registry.dead-already`
    public CivilOutcome death(PersonId person, Kind kind, CivilEvent.Paper paper, Actor actor) {
        var entering = new Entering(kind, person, null, paper, actor, null);
        return enter(entering, (dead, nobody) -> {
            if (dead.life() == Person.Life.DEAD) {
                throw new Failure(RegistryError.DEAD_ALREADY, "person " + person);
            }
            entry.set(entering, person, life(Person.Life.DEAD, paper.happenedOn()));
            spouses.of(dead)
                    .filter(spouse -> spouse.life() == Person.Life.ALIVE)
                    .ifPresent(widowed -> entry.set(entering, widowed.id(), status(MaritalStatus.WIDOWED)));
            return CivilChecks.ofDeath(kind, paper);
        });
    }

    public CivilOutcome declaredMissing(PersonId person, CivilEvent.Paper paper, Actor actor) {
        var entering = new Entering(Kind.DECLARED_MISSING, person, null, paper, actor, null);
        return enter(entering, (missing, nobody) -> {
            entry.set(entering, person, life(Person.Life.MISSING, paper.happenedOn()));
            return Set.of();
        });
    }

    /// Somebody declared missing or dead is alive; a spouse widowed by that and not married again is married
    /// as before (Law 52/2014, article 67).
    public CivilOutcome returned(PersonId person, CivilEvent.Paper paper, Actor actor) {
        var entering = new Entering(Kind.RETURNED, person, null, paper, actor, null);
        return enter(entering, (back, nobody) -> {
            entry.set(
                    entering,
                    person,
                    Map.of(CorrectableField.LIFE, Person.Life.ALIVE.name(), CorrectableField.LIFE_DATE, ""));
            spouses.of(back)
                    .filter(spouse -> spouse.maritalStatusCode().equals(Optional.of(MaritalStatus.WIDOWED)))
                    .ifPresent(spouse -> entry.set(entering, spouse.id(), status(MaritalStatus.MARRIED)));
            return back.life() == Person.Life.ALIVE ? Set.of(CivilWarning.ALIVE_ALREADY) : Set.of();
        });
    }

    /// A parent in the register is recognised, or adopts.
    ///
    /// @param kind PARENT_RECOGNISED or ADOPTION
    /// @param role FATHER or MOTHER
    public CivilOutcome parent(
            Kind kind, PersonId child, PersonId parent, Relative.Role role, CivilEvent.Paper paper, Actor actor) {
        return related(new Entering(kind, child, parent, paper, actor, null), role);
    }

    /// Somebody in the register becomes the guardian of another.
    public CivilOutcome guardianship(PersonId ward, PersonId guardian, CivilEvent.Paper paper, Actor actor) {
        return related(new Entering(Kind.GUARDIANSHIP, ward, guardian, paper, actor, null), Relative.Role.GUARDIAN);
    }

    public CivilOutcome guardianshipEnded(PersonId ward, CivilEvent.Paper paper, Actor actor) {
        var entering = new Entering(Kind.GUARDIANSHIP_ENDED, ward, null, paper, actor, null);
        return enter(entering, (person, nobody) -> {
            var nothing = new EnumMap<CorrectableField, String>(CorrectableField.class);
            CivilChecks.items(Kind.GUARDIANSHIP_ENDED).forEach(item -> nothing.put(item, ""));
            entry.set(entering, ward, nothing);
            return Set.of();
        });
    }

    /// Nationality is lost: the record stays, the card ends.
    ///
    /// @param remaining nationalities the person still has; empty for a stateless person
    public CivilOutcome nationalityLost(PersonId person, String remaining, CivilEvent.Paper paper, Actor actor) {
        return nationality(Kind.NATIONALITY_LOST, person, remaining, paper, actor);
    }

    /// @param nationalities all the person has now, Viet Nam first
    public CivilOutcome nationalityRegained(
            PersonId person, String nationalities, CivilEvent.Paper paper, Actor actor) {
        return nationality(Kind.NATIONALITY_REGAINED, person, nationalities, paper, actor);
    }

    /// An act that changes items of one record: a name, a birth date, the sex, a parent or guardian who is
    /// not in the register, the ethnic group, or items that were missing. Where a coded item changes and the
    /// number no longer agrees, it is cancelled and given anew.
    ///
    /// @param values   items an act of this kind may change
    /// @param approver the head who decided, another person than `actor`
    /// @throws Failure `registry.value-refused`, `registry.same-officer`
    public CivilOutcome amended(
            PersonId person,
            Kind kind,
            Map<CorrectableField, String> values,
            CivilEvent.Paper paper,
            Actor actor,
            String approver) {
        var entering = new Entering(kind, person, null, paper, actor, Objects.requireNonNull(approver));
        return enter(entering, (before, nobody) -> {
            var sensitive =
                    Objects.requireNonNull(persons.sensitive(List.of(person)).get(person));
            values.forEach((field, value) -> {
                var was = field.isSensitive() ? field.of(sensitive) : field.of(before);
                refuseWrong(kind, field, was, value.strip());
            });
            entry.set(entering, person, values);
            return Set.of();
        });
    }

    /// Undoes an event that was entered wrongly, by an event of its own: every item is again what it was, as
    /// true from the day the event had. A number given because of it stays cancelled history; where the
    /// record needs one again, a new one is given.
    ///
    /// @param event    entered, and not undone
    /// @param approver the head who decided, another person than `actor`
    /// @throws Failure `registry.event-unknown`, `registry.event-stays`, `registry.same-officer`
    public CivilOutcome undo(UUID event, CivilEvent.Paper paper, Actor actor, String approver) {
        return transaction.execute(status -> {
            var known = book.personOf(paper.id());
            if (known.isPresent()) {
                return CivilOutcome.again(paper.id(), known.get());
            }
            var undone =
                    book.standing(event).orElseThrow(() -> new Failure(RegistryError.EVENT_UNKNOWN, "event " + event));
            var of = undone.event();
            entry.lock(of.person(), of.other());
            var changes = book.changes(event);
            if (of.kind() == Kind.BIRTH || changes.stream().anyMatch(EventBook.Changed::changedOn)) {
                throw new Failure(RegistryError.EVENT_STAYS, "event " + event);
            }
            var dated = new CivilEvent.Paper(
                    paper.id(), paper.paper(), of.happenedOn(), paper.registeredOn(), paper.agency());
            var entering = new Entering(of.kind(), of.person(), of.other(), dated, actor, approver);
            return entry.undo(undone, entering, () -> restore(entering, changes));
        });
    }

    /// The events of a person, oldest first, those undone with the moment they were.
    public List<Entered> of(PersonId person) {
        return book.of(person);
    }

    /// Events these units entered after the day the law gives, the latest first.
    ///
    /// @param since events due before this day are left out
    public List<Entered> late(List<String> units, LocalDate since, int limit) {
        return book.late(units, since, limit);
    }

    private CivilOutcome enter(Entering entering, CivilEntry.Effect effect) {
        return transaction.execute(status -> entry.enter(entering, effect));
    }

    private CivilOutcome separate(Kind kind, PersonId one, PersonId other, CivilEvent.Paper paper, Actor actor) {
        var entering = new Entering(kind, one, other, paper, actor, null);
        return enter(entering, (first, second) -> {
            var warnings = CivilChecks.ofSeparation(first, Objects.requireNonNull(second));
            for (var id : List.of(one, other)) {
                var status =
                        kind == Kind.DIVORCE ? MaritalStatus.DIVORCED.vietnamese() : spouses.statusBeforeMarriage(id);
                entry.set(entering, id, Spouses.single(status));
            }
            return warnings;
        });
    }

    private CivilOutcome related(Entering entering, Relative.Role role) {
        return enter(entering, (person, relative) -> {
            var other = Objects.requireNonNull(relative);
            entry.set(
                    entering,
                    person.id(),
                    Map.of(
                            CorrectableField.valueOf(role + "_NAME"), other.birthName(),
                            CorrectableField.valueOf(role + "_NUMBER"), Objects.requireNonNullElse(other.pin(), ""),
                            CorrectableField.valueOf(role + "_NATIONALITY"), other.nationality()));
            return role == Relative.Role.GUARDIAN
                    ? Set.of()
                    : CivilChecks.ofParent(role, other, person.birthDate().year());
        });
    }

    private CivilOutcome nationality(
            Kind kind, PersonId person, String nationalities, CivilEvent.Paper paper, Actor actor) {
        var isStateless = kind == Kind.NATIONALITY_LOST && nationalities.isEmpty();
        if (!isStateless && !CorrectableField.NATIONALITY.takes(nationalities)) {
            throw new Failure(RegistryError.VALUE_REFUSED, "field NATIONALITY");
        }
        var entering = new Entering(kind, person, null, paper, actor, null);
        return enter(entering, (before, nobody) -> {
            entry.set(entering, person, Map.of(CorrectableField.NATIONALITY, nationalities));
            return Set.of();
        });
    }

    private void restore(Entering entering, List<EventBook.Changed> changes) {
        var people = new LinkedHashMap<PersonId, Map<CorrectableField, String>>();
        for (var change : changes) {
            people.computeIfAbsent(change.person(), person -> new EnumMap<>(CorrectableField.class))
                    .put(change.field(), change.before());
        }
        people.forEach((person, items) -> entry.set(entering, person, Collections.unmodifiableMap(items)));
    }

    private @Nullable Person parent(NewPerson child, Relative.Role role) {
        return child.relatives().stream()
                .filter(relative -> relative.role() == role)
                .map(Relative::number)
                .filter(number -> number != null && number.length() == 12)
                .flatMap(number -> persons.byPin(Objects.requireNonNull(number)).stream())
                .findFirst()
                .orElse(null);
    }

    private static void refuseWrong(Kind kind, CorrectableField field, String was, String value) {
        if (!field.takes(value)
                || !CivilChecks.items(kind).contains(field)
                || (kind == Kind.ITEMS_SUPPLEMENTED && !CivilChecks.supplements(field, was, value))) {
            throw new Failure(RegistryError.VALUE_REFUSED, "field " + field);
        }
    }

    private static Map<CorrectableField, String> life(Person.Life life, LocalDate day) {
        return Map.of(
                CorrectableField.LIFE,
                life.name(),
                CorrectableField.LIFE_DATE,
                PartialDate.of(day).raw());
    }

    private static Map<CorrectableField, String> status(MaritalStatus status) {
        return Map.of(CorrectableField.MARITAL_STATUS, status.vietnamese());
    }
}
