package dancu.registry;

import dancu.registry.codes.MaritalStatus;
import dancu.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds the other half of a marriage and words what marriage does to a record.
@Component
class Spouses {

    private final Persons persons;
    private final EventBook book;
    private final Past past;

    Spouses(Persons persons, EventBook book, Past past) {
        this.persons = persons;
        this.book = book;
        this.past = past;
    }

    /// The spouse, by the number on the record, else by the marriage entered last; nobody where neither tells.
    Optional<Person> of(Person person) {
        var number = CorrectableField.SPOUSE_NUMBER.of(person);
        if (number.length() == 12) {
            return persons.byPin(number).stream()
                    .filter(spouse -> number.equals(spouse.pin()))
                    .findFirst();
        }
        return book.of(person.id()).stream()
                .filter(entered -> entered.undoneAt() == null)
                .map(CivilEvents.Entered::event)
                .filter(event -> switch (event.kind()) {
                    case MARRIAGE, DIVORCE, ANNULMENT -> true;
                    default -> false;
                })
                .reduce((earlier, later) -> later)
                .filter(event -> event.kind() == CivilEvent.Kind.MARRIAGE)
                .map(event ->
                        event.person().equals(person.id()) ? Objects.requireNonNull(event.other()) : event.person())
                .flatMap(this::person);
    }

    static Map<CorrectableField, String> married(Person spouse) {
        return Map.of(
                CorrectableField.MARITAL_STATUS, MaritalStatus.MARRIED.vietnamese(),
                CorrectableField.SPOUSE_NAME, spouse.birthName(),
                CorrectableField.SPOUSE_NUMBER, Objects.requireNonNullElse(spouse.pin(), ""),
                CorrectableField.SPOUSE_NATIONALITY, spouse.nationality());
    }

    static Map<CorrectableField, String> single(String status) {
        return Map.of(
                CorrectableField.MARITAL_STATUS, status,
                CorrectableField.SPOUSE_NAME, "",
                CorrectableField.SPOUSE_NUMBER, "",
                CorrectableField.SPOUSE_NATIONALITY, "");
    }

    /// What a record said before its last marriage, which an annulled one never was.
    String statusBeforeMarriage(PersonId id) {
        return past.of(id).reversed().stream()
                .filter(change -> change.field().equals(CorrectableField.MARITAL_STATUS.name()))
                .map(Change::before)
                .filter(Objects::nonNull)
                .filter(status -> !MaritalStatus.named(status).equals(Optional.of(MaritalStatus.MARRIED)))
                .findFirst()
                .orElse(MaritalStatus.NEVER_MARRIED.vietnamese());
    }

    private Optional<Person> person(PersonId id) {
        return Optional.ofNullable(persons.byId(List.of(id)).get(id));
    }
}
