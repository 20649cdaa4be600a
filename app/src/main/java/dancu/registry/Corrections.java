package dancu.registry;

import dancu.shared.Actor;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes of what the register says of a person, and everything it ever said.
///
/// At the counter of the commune a correction is asked for and approved by another officer; where another
/// process has its own four eyes (a dossier, a civil-status act) it is made at once.
@Service
public class Corrections {

    private final Persons persons;
    private final History history;
    private final Past past;
    private final OldNumbers oldNumbers;
    private final Requests requests;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Corrections(
            Persons persons,
            History history,
            Past past,
            OldNumbers oldNumbers,
            Requests requests,
            TransactionTemplate transaction,
            Clock clock) {
        this.persons = persons;
        this.history = history;
        this.past = past;
        this.oldNumbers = oldNumbers;
        this.requests = requests;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Corrects fields and keeps what they were.
    ///
    /// @throws Failure `registry.person-unknown`, `registry.value-refused`
    public Person correct(PersonId id, List<Registry.Correction> corrections, Actor actor) {
        return transaction.execute(status -> apply(id, corrections, now(actor)));
    }

    /// Asks for a correction. Asking again under the same id changes nothing.
    ///
    /// @throws Failure `registry.person-unknown`, `registry.value-refused`, `registry.true-from-future`
    public void submit(CorrectionRequest.New request, Actor proposer) {
        transaction.executeWithoutResult(status -> {
            if (request.trueFrom().isAfter(WorkingDay.of(clock.instant()))) {
                throw new Failure(RegistryError.TRUE_FROM_FUTURE, "request " + request.id());
            }
            request.values().forEach(Corrections::refuseWrong);
            var person = lock(request.person());
            requests.submit(request, person.version(), proposer, clock.instant());
        });
    }

    /// Approves a request and makes the correction.
    ///
    /// @throws Failure `registry.request-decided`, `registry.same-officer`, `registry.record-changed`
    public Person approve(UUID id, Actor approver) {
        return transaction.execute(status -> {
            var request = requests.take(id);
            refuseSame(request, approver);
            if (lock(request.person()).version() != request.seen()) {
                throw new Failure(RegistryError.RECORD_CHANGED, "request " + id);
            }
            var now = clock.instant();
            requests.decide(id, CorrectionRequest.State.APPROVED, approver, "", now);
            return apply(
                    request.person(),
                    requests.corrections(request),
                    new History.Act(
                            new Actor(request.proposer(), request.unit()),
                            approver.account(),
                            request.trueFrom(),
                            now));
        });
    }

    /// Sends a request back to whoever made it.
    ///
    /// @throws Failure `registry.request-decided`, `registry.same-officer`
    public void sendBack(UUID id, String reason, Actor approver) {
        transaction.executeWithoutResult(status -> {
            refuseSame(requests.take(id), approver);
            requests.decide(id, CorrectionRequest.State.RETURNED, approver, reason, clock.instant());
        });
    }

    /// Takes back one's own request.
    ///
    /// @throws Failure `registry.request-decided`
    public void withdraw(UUID id, Actor proposer) {
        transaction.executeWithoutResult(status -> {
            requests.take(id);
            requests.decide(id, CorrectionRequest.State.WITHDRAWN, proposer, "", clock.instant());
        });
    }

    /// Requests of these units that wait for a decision, oldest first.
    public List<CorrectionRequest> waiting(List<String> units, int limit) {
        return requests.waiting(units, limit);
    }

    /// Every request ever made for a person, oldest first.
    public List<CorrectionRequest> requests(PersonId person) {
        return requests.of(person);
    }

    /// What a request asks for. Sensitive items are in clear: the caller has passed the gate for them.
    public List<Registry.Correction> asked(CorrectionRequest request) {
        return requests.corrections(request);
    }

    /// Adds the number of an earlier paper; others may have the same, see [Registry#conflicts].
    ///
    /// @throws Failure `registry.person-unknown`, `registry.value-refused`
    public Person addOldNumber(PersonId id, OldNumber number, String paper, String ground, Actor actor) {
        return transaction.execute(status -> {
            if (!number.kind().takes(number.number())) {
                throw new Failure(RegistryError.VALUE_REFUSED, "old number of " + id);
            }
            lock(id);
            oldNumbers.add(id, number);
            var text = OldNumbers.text(number.kind(), number.number());
            history.happened(id, OldNumbers.ADDED, null, text, paper, ground, now(actor));
            return Objects.requireNonNull(persons.byId(List.of(id)).get(id));
        });
    }

    /// Strikes out the number of an earlier paper that is not this person's; the history keeps it.
    ///
    /// @throws Failure `registry.person-unknown`, `registry.old-number-unknown`
    public Person strikeOldNumber(
            PersonId id, OldNumber.Kind kind, String number, String paper, String ground, Actor actor) {
        return transaction.execute(status -> {
            lock(id);
            if (!oldNumbers.strike(id, kind, number)) {
                throw new Failure(RegistryError.OLD_NUMBER_UNKNOWN, "person " + id);
            }
            var text = OldNumbers.text(kind, number);
            history.happened(id, OldNumbers.STRUCK, text, null, paper, ground, now(actor));
            return Objects.requireNonNull(persons.byId(List.of(id)).get(id));
        });
    }

    /// Every change of a person after the entry, oldest first. [Records#moments] has the entry, too.
    public List<Change> history(PersonId id) {
        return past.of(id);
    }

    /// The open items of a record as the register knew them at `known` and as true on `day`.
    ///
    /// @throws Failure `registry.person-unknown`
    public Map<CorrectableField, String> asKnown(PersonId id, Instant known, LocalDate day) {
        var person = persons.byId(List.of(id)).get(id);
        if (person == null) {
            throw new Failure(RegistryError.PERSON_UNKNOWN, "person " + id);
        }
        return past.items(person, known, day);
    }

    private Person apply(PersonId id, List<Registry.Correction> corrections, History.Act act) {
        corrections.forEach(correction -> refuseWrong(correction.field(), correction.value()));
        lock(id);
        history.correct(id, corrections, act);
        return Objects.requireNonNull(persons.byId(List.of(id)).get(id));
    }

    private Person lock(PersonId id) {
        @Nullable Person person = persons.lock(id) ? persons.byId(List.of(id)).get(id) : null;
        if (person == null) {
            throw new Failure(RegistryError.PERSON_UNKNOWN, "person " + id);
        }
        return person;
    }

    private History.Act now(Actor actor) {
        var now = clock.instant();
        return new History.Act(actor, null, WorkingDay.of(now), now);
    }

    private static void refuseWrong(CorrectableField field, String value) {
        if (!field.takes(value.strip())) {
            throw new Failure(RegistryError.VALUE_REFUSED, "field " + field);
        }
    }

    private static void refuseSame(CorrectionRequest request, Actor approver) {
        if (request.proposer().equals(approver.account())) {
            throw new Failure(RegistryError.SAME_OFFICER, "request " + request.id());
        }
    }
}
