package dancu.registry;

import dancu.registry.codes.RegistrationPlace;
import dancu.shared.Actor;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Twelve-digit numbers: established, cancelled and established anew (Decree 137/2015, articles 13 to 15;
/// Circular 59/2021, article 6).
@Service
public class PersonalNumbers {

    private static final String GROUND = "Nghị định 137/2015/NĐ-CP, Điều 13";
    private static final String GROUND_OF_CANCELLING = "Thông tư 59/2021/TT-BCA, Điều 6";

    private final Persons persons;
    private final Numbers numbers;
    private final History history;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PersonalNumbers(Persons persons, Numbers numbers, History history, TransactionTemplate transaction, Clock clock) {
        this.persons = persons;
        this.numbers = numbers;
        this.history = history;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Gives a person without a number one.
    ///
    /// @param paper what it is established by: the birth certificate, the form
    /// @throws Failure `registry.person-unknown`, `registry.pin-exists`, `registry.pin-needs-items`,
    ///     `registry.pin-before-1900`, `registry.pin-place-unknown`, `registry.pin-block-full`
    public String establish(PersonId id, String paper, Actor actor) {
        return transaction.execute(status -> {
            var person = lock(id);
            if (person.pin() != null) {
                throw new Failure(RegistryError.PIN_EXISTS, "person " + id);
            }
            return give(person, paper, GROUND, actor, null);
        });
    }

    /// Cancels a person's number and gives another from the record as it is now corrected; the two are linked.
    ///
    /// @param why      a coded item that was wrong; never [PinAssignment.End#MERGED]
    /// @param decision number and day of the decision
    /// @param approver the head who decided, another person than the officer
    /// @throws Failure `registry.pin-missing`, `registry.pin-needs-items`, `registry.same-officer`
    public String reestablish(PersonId id, PinAssignment.End why, String decision, Actor actor, String approver) {
        if (why == PinAssignment.End.MERGED) {
            throw new IllegalArgumentException("a merge cancels a number by itself");
        }
        if (actor.account().equals(approver)) {
            throw new Failure(RegistryError.SAME_OFFICER, "person " + id);
        }
        return transaction.execute(status -> {
            var person = lock(id);
            var old = person.pin();
            if (old == null) {
                throw new Failure(RegistryError.PIN_MISSING, "person " + id);
            }
            structure(person);
            var now = clock.instant();
            numbers.cancel(old, why, decision, now);
            history.happened(
                    id,
                    "PIN_CANCELLED",
                    old,
                    null,
                    decision,
                    GROUND_OF_CANCELLING,
                    new History.Act(actor, approver, WorkingDay.of(now), now));
            var pin = give(person, decision, GROUND_OF_CANCELLING, actor, approver);
            numbers.link(old, pin);
            return pin;
        });
    }

    /// Every number a person has or had, oldest first.
    public List<PinAssignment> of(PersonId id) {
        return numbers.of(id);
    }

    private String give(Person person, String paper, String ground, Actor actor, @Nullable String approver) {
        var now = clock.instant();
        var pin = numbers.give(person.id(), structure(person), paper, now);
        history.happened(
                person.id(),
                "PIN_GIVEN",
                null,
                pin,
                paper,
                ground,
                new History.Act(actor, approver, WorkingDay.of(now), now));
        return pin;
    }

    private static String structure(Person person) {
        var place = person.birthPlaceCode();
        var year = person.birthDate().year();
        if (place == null
                || year == null
                || year > Pin.LAST_YEAR
                || person.sex() == Person.Sex.UNKNOWN
                || person.birthName().isBlank()) {
            throw new Failure(RegistryError.PIN_NEEDS_ITEMS, "person " + person.id());
        }
        if (year < Pin.FIRST_YEAR) {
            throw new Failure(RegistryError.PIN_BEFORE_1900, "person " + person.id());
        }
        if (RegistrationPlace.coded(place).isEmpty()) {
            throw new Failure(RegistryError.PIN_PLACE_UNKNOWN, "person " + person.id());
        }
        return Pin.structure(place, person.sex(), year);
    }

    private Person lock(PersonId id) {
        if (!persons.lock(id)) {
            throw new Failure(RegistryError.PERSON_UNKNOWN, "person " + id);
        }
        return Objects.requireNonNull(persons.byId(List.of(id)).get(id));
    }
}
