package dancu.registry;

import dancu.shared.Actor;
import dancu.shared.Failure;
import dancu.shared.PartialDate;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Enters one civil event in the caller's transaction: once, with its effect on the records, its paper and
/// clock, and a new number where a coded item has changed; then announces it.
@Component
class CivilEntry {

    private final EventBook book;
    private final Persons persons;
    private final History history;
    private final PersonalNumbers numbers;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    CivilEntry(
            EventBook book,
            Persons persons,
            History history,
            PersonalNumbers numbers,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.book = book;
        this.persons = persons;
        this.history = history;
        this.numbers = numbers;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// An event about to be entered.
    ///
    /// @param approver null where the law asks for no second person
    record Entering(
            CivilEvent.Kind kind,
            PersonId person,
            @Nullable PersonId other,
            CivilEvent.Paper paper,
            Actor actor,
            @Nullable String approver) {}

    /// What an event does to the records of the people it concerns, as they were before it.
    interface Effect {
        Set<CivilWarning> on(Person person, @Nullable Person other);
    }

    CivilOutcome enter(Entering entering, Effect effect) {
        lock(entering.person(), entering.other());
        var known = book.personOf(entering.paper().id());
        if (known.isPresent()) {
            return CivilOutcome.again(entering.paper().id(), known.get());
        }
        refuseSame(entering);
        refuseFuture(entering.paper());
        var before = need(entering.person());
        var other = entering.other() == null ? null : need(entering.other());
        refuseAfterDeath(entering, before);
        if (other != null) {
            refuseAfterDeath(entering, other);
        }
        var warnings = EnumSet.noneOf(CivilWarning.class);
        warnings.addAll(effect.on(before, other));
        var number = renumbered(before, entering);
        warnings.addAll(keep(entering, parties(before, other), null));
        announcements.publishEvent(event(entering));
        return new CivilOutcome(entering.paper().id(), entering.person(), number, warnings);
    }

    /// Keeps and announces an event whose effect is already made, as a birth's is.
    Set<CivilWarning> made(Entering entering) {
        var warnings = keep(entering, List.of(need(entering.person())), null);
        announcements.publishEvent(event(entering));
        return warnings;
    }

    /// Enters the counter-event of `undone` in its place, so that what it undoes is known.
    CivilOutcome undo(CivilEvents.Entered undone, Entering entering, Runnable effect) {
        refuseSame(entering);
        refuseFuture(entering.paper());
        var before = need(entering.person());
        effect.run();
        var number = renumbered(before, entering);
        keep(entering, List.of(before), undone.event().id());
        announcements.publishEvent(
                new CivilEventUndone(undone.event(), entering.paper().id(), entering.actor()));
        return new CivilOutcome(entering.paper().id(), entering.person(), number, Set.of());
    }

    /// Corrects items of one person as the effect of an event, true from the day it happened.
    void set(Entering entering, PersonId id, Map<CorrectableField, String> items) {
        var ground = entering.kind().ground(entering.paper().registeredOn());
        var corrections = items.entrySet().stream()
                .map(item -> new Registry.Correction(
                        item.getKey(), item.getValue(), entering.paper().paper(), ground))
                .toList();
        var act = new History.Act(
                entering.actor(),
                entering.approver(),
                entering.paper().happenedOn(),
                clock.instant(),
                entering.paper().id());
        history.correct(id, corrections, act);
    }

    Person need(PersonId id) {
        return Objects.requireNonNull(persons.byId(List.of(id)).get(id));
    }

    void lock(PersonId one, @Nullable PersonId other) {
        var ids = new ArrayList<>(List.of(one));
        if (other != null) {
            ids.add(other);
        }
        ids.sort(Comparator.comparing(PersonId::value));
        for (var id : ids) {
            if (!persons.lock(id)) {
                throw new Failure(RegistryError.PERSON_UNKNOWN, "person " + id);
            }
        }
    }

    void refuseFuture(CivilEvent.Paper paper) {
        var today = WorkingDay.of(clock.instant());
        if (paper.registeredOn().isAfter(today) || paper.registeredOn().isBefore(paper.happenedOn())) {
            throw impossible(paper.id());
        }
    }

    private Set<CivilWarning> keep(Entering entering, List<Person> parties, @Nullable UUID undoes) {
        var paper = entering.paper();
        var lawful = CivilChecks.agency(entering.kind(), parties, paper.registeredOn());
        var agency = Objects.requireNonNullElse(paper.agency(), lawful);
        book.keep(event(entering), paper, agency, entering.approver(), undoes, clock.instant());
        return agency == lawful ? Set.of() : Set.of(CivilWarning.OTHER_AGENCY);
    }

    /// Cancels the number and gives another where a coded item has changed and the number no longer agrees
    /// with it.
    private Optional<String> renumbered(Person before, Entering entering) {
        var after = need(before.id());
        var pin = before.pin();
        var why = codedItem(before, after);
        if (why == null
                || pin == null
                || Pin.faults(
                                pin,
                                after.birthPlaceCode(),
                                after.sex(),
                                after.birthDate().year())
                        .isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(numbers.reestablish(
                before.id(),
                why,
                entering.paper().paper(),
                entering.actor(),
                Objects.requireNonNull(entering.approver(), "a coded item changes with an approver")));
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

    private static void refuseSame(Entering entering) {
        if (entering.actor().account().equals(entering.approver())) {
            throw new Failure(
                    RegistryError.SAME_OFFICER, "event " + entering.paper().id());
        }
    }

    /// Whoever is dead marries nobody and changes nothing after that day; coming back is the exception.
    private static void refuseAfterDeath(Entering entering, Person person) {
        var happened = entering.paper().happenedOn();
        var isDead = person.life() == Person.Life.DEAD && entering.kind() != CivilEvent.Kind.RETURNED;
        if (isDead
                && PartialDate.read(person.lifeDate())
                        .calendarDay()
                        .filter(happened::isAfter)
                        .isPresent()) {
            throw impossible(entering.paper().id());
        }
        if (person.birthDate().calendarDay().filter(happened::isBefore).isPresent()) {
            throw impossible(entering.paper().id());
        }
    }

    private static Failure impossible(UUID event) {
        return new Failure(RegistryError.EVENT_IMPOSSIBLE, "event " + event);
    }

    private static CivilEvent event(Entering entering) {
        return new CivilEvent(
                entering.paper().id(),
                entering.kind(),
                entering.person(),
                entering.other(),
                entering.paper().happenedOn(),
                entering.actor());
    }

    private static List<Person> parties(Person person, @Nullable Person other) {
        return other == null ? List.of(person) : List.of(person, other);
    }
}
