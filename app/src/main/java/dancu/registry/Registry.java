package dancu.registry;

import dancu.shared.Actor;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The register of persons. With [Person] and [NewPerson], all that other rooms see of it.
@Service
public class Registry {

    private final Persons persons;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Registry(Persons persons, TransactionTemplate transaction, Clock clock) {
        this.persons = persons;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What became of a row of a list.
    ///
    /// @param person   the person, new or already there
    /// @param added    false where this row was entered before
    /// @param pinTaken true where the row's number belongs to somebody else, so that it was not given
    public record Entered(String sourceKey, PersonId person, boolean added, boolean pinTaken) {}

    /// A change of one field, with the paper that proves it.
    ///
    /// @param field  one of [CorrectableField]
    /// @param paper  kind and number of the paper
    /// @param ground article of the law the change rests on
    public record Correction(CorrectableField field, String value, String paper, String ground) {}

    /// Enters people from a list, in one transaction; a row entered before is left as it is.
    public List<Entered> enter(List<NewPerson> people, Actor actor) {
        return transaction.execute(status -> persons.add(people, actor, clock.instant()));
    }

    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(persons.byId(List.of(id)).get(id));
    }

    /// Many at once; ids that do not exist are simply missing from the answer.
    public Map<PersonId, Person> persons(Collection<PersonId> ids) {
        return persons.byId(ids);
    }

    /// The sensitive items of many people. The caller has passed the gate for them.
    public Map<PersonId, Person.Sensitive> sensitive(Collection<PersonId> ids) {
        return persons.sensitive(ids);
    }

    /// Finds people by twelve or nine digits, or by any syllables of the name (accents and order do not
    /// matter),
    /// optionally with a birth year.
    ///
    /// @param limit most people answered
    public List<Person> find(String text, int limit) {
        return persons.find(text, limit);
    }

    /// Corrects fields and keeps what they were.
    ///
    /// @throws Failure `registry.person-unknown`
    public Person correct(PersonId id, List<Correction> corrections, Actor actor) {
        return transaction.execute(status -> {
            if (!persons.lock(id)) {
                throw new Failure(RegistryError.PERSON_UNKNOWN, "person " + id);
            }
            persons.correct(id, corrections, actor, clock.instant());
            return Objects.requireNonNull(persons.byId(List.of(id)).get(id));
        });
    }

    /// Every change of a person, oldest first.
    public List<Change> history(PersonId id) {
        return persons.history(id);
    }
}
