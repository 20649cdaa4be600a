package dancu.registry;

import dancu.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A record as the register knew it at an instant, and as it held it true on a day.
///
/// @param known      what was entered later is not in here
/// @param day        what became true later is not in `items` and `sensitive`; numbers, papers, merges and
///     events are as known
/// @param items      every open item; empty text where the record said nothing
/// @param numbers    every number the person had or had had, oldest first
/// @param papers     numbers of earlier papers, those of merged copies with them
/// @param mergedInto the record this one was then taken to be a copy of
/// @param copies     records then taken to be copies of this one
/// @param events     civil events entered by then and not undone by then, oldest first
/// @param sensitive  empty unless asked for; whoever asks has passed the gate for it
public record RecordAt(
        PersonId person,
        Instant known,
        LocalDate day,
        Map<CorrectableField, String> items,
        List<PinAssignment> numbers,
        List<OldNumber> papers,
        @Nullable PersonId mergedInto,
        Set<PersonId> copies,
        List<CivilEvents.Entered> events,
        Optional<Person.Sensitive> sensitive) {

    public RecordAt {
        items = Map.copyOf(items);
        numbers = List.copyOf(numbers);
        papers = List.copyOf(papers);
        copies = Set.copyOf(copies);
        events = List.copyOf(events);
    }

    public String item(CorrectableField field) {
        return items.getOrDefault(field, "");
    }

    /// The twelve-digit number the person then had.
    public Optional<String> pin() {
        return numbers.stream()
                .filter(number -> number.endedAt() == null)
                .map(PinAssignment::pin)
                .findFirst();
    }
}
