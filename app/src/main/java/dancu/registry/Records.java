package dancu.registry;

import dancu.shared.Failure;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Records as they were on any past day, whole: items, numbers, papers, merges and civil events together.
@Service
public class Records {

    private final Persons persons;
    private final Past past;
    private final Numbers numbers;
    private final OldNumbers oldNumbers;
    private final Merges merges;
    private final EventBook events;

    Records(Persons persons, Past past, Numbers numbers, OldNumbers oldNumbers, Merges merges, EventBook events) {
        this.persons = persons;
        this.past = past;
        this.numbers = numbers;
        this.oldNumbers = oldNumbers;
        this.merges = merges;
        this.events = events;
    }

    /// The acts after which the record said something else, oldest first; the first is its entry.
    public List<Moment> moments(PersonId id) {
        return past.moments(id);
    }

    /// The record as known at an instant and true on that instant's day, without the sensitive items.
    ///
    /// @return empty where the register did not know the person yet
    /// @throws Failure `registry.person-unknown`
    public Optional<RecordAt> at(PersonId id, Instant known) {
        return at(id, known, WorkingDay.of(known));
    }

    /// The record as known at an instant and true on a day, without the sensitive items.
    ///
    /// @return empty where the register did not know the person yet
    /// @throws Failure `registry.person-unknown`
    public Optional<RecordAt> at(PersonId id, Instant known, LocalDate day) {
        return read(id, known, day, Optional.empty());
    }

    /// As [#at], with the sensitive items. The caller has passed the gate for them.
    public Optional<RecordAt> withSensitive(PersonId id, Instant known, LocalDate day) {
        var now = persons.sensitive(List.of(id)).get(id);
        return read(id, known, day, Optional.ofNullable(now).map(items -> past.sensitive(id, items, known, day)));
    }

    private Optional<RecordAt> read(PersonId id, Instant known, LocalDate day, Optional<Person.Sensitive> sensitive) {
        var person = persons.byId(List.of(id)).get(id);
        if (person == null) {
            throw new Failure(RegistryError.PERSON_UNKNOWN, "person " + id);
        }
        if (persons.knownFrom(id).isAfter(known)) {
            return Optional.empty();
        }
        var copies = copies(id, known);
        var everybody = new ArrayList<>(copies);
        everybody.add(id);
        return Optional.of(new RecordAt(
                id,
                known,
                day,
                past.items(person, known, day),
                numbers.asKnown(id, known),
                oldNumbers.asKnown(everybody, known),
                merges.asKnown(id, known).stream()
                        .filter(merge -> merge.gone().equals(id))
                        .map(Registry.Merged::kept)
                        .findFirst()
                        .orElse(null),
                copies,
                events.of(id).stream()
                        .filter(event -> !event.enteredAt().isAfter(known))
                        .filter(event -> Objects.requireNonNullElse(event.undoneAt(), Instant.MAX)
                                .isAfter(known))
                        .toList(),
                sensitive));
    }

    private Set<PersonId> copies(PersonId id, Instant known) {
        var copies = new HashSet<PersonId>();
        merges.asKnown(id, known).stream()
                .filter(merge -> merge.kept().equals(id))
                .forEach(merge -> copies.add(merge.gone()));
        return copies;
    }
}
