package dancu.residence;

import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.shared.Failure;
import dancu.shared.PartialDate;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Who can act and who can head a household, by the register's record of them.
///
/// Full capacity is taken as 18 years; that a court restricted it is not on record.
@Component
class Capacity {

    private static final int FULL_AGE = 18;

    private final Registry registry;

    Capacity(Registry registry) {
        this.registry = registry;
    }

    Map<PersonId, Person> persons(Collection<PersonId> people) {
        return registry.persons(people);
    }

    /// @throws Failure `residence.person-unknown`, `residence.person-gone`
    void requireAlive(Collection<PersonId> people) {
        var found = registry.persons(people);
        for (var id : people) {
            var person = found.get(id);
            if (person == null) {
                throw new Failure(ResidenceError.PERSON_UNKNOWN, "person " + id);
            }
            if (person.life() != Person.Life.ALIVE || person.mergedInto() != null) {
                throw new Failure(ResidenceError.PERSON_GONE, "person " + id);
            }
        }
    }

    /// A minor heads a household only where nobody of age is in it (Law 81/2006, article 25).
    ///
    /// @throws Failure `residence.head-minor`
    void requireHead(PersonId head, Collection<PersonId> members, LocalDate day) {
        var found = registry.persons(members);
        var named = found.get(head);
        if (named != null
                && isMinor(named.birthDate(), day)
                && found.values().stream().anyMatch(person -> !isMinor(person.birthDate(), day))) {
            throw new Failure(ResidenceError.HEAD_MINOR, "person " + head);
        }
    }

    /// @throws Failure `residence.head-minor`
    void requireOfAge(PersonId head, LocalDate day) {
        if (isMinor(
                Objects.requireNonNull(registry.persons(List.of(head)).get(head))
                        .birthDate(),
                day)) {
            throw new Failure(ResidenceError.HEAD_MINOR, "person " + head);
        }
    }

    /// True where nobody among them can be of age; false for nobody.
    boolean onlyMinors(Collection<PersonId> members, LocalDate day) {
        var found = registry.persons(members);
        return !found.isEmpty() && found.values().stream().allMatch(person -> isMinor(person.birthDate(), day));
    }

    /// True only where the date leaves no doubt: a year alone is read as its first day, no year as of age.
    static boolean isMinor(PartialDate birth, LocalDate day) {
        var year = birth.year();
        if (year == null) {
            return false;
        }
        var month = YearMonth.of(year, Objects.requireNonNullElse(birth.month(), 1));
        var first = month.atDay(Math.min(Objects.requireNonNullElse(birth.day(), 1), month.lengthOfMonth()));
        return first.plusYears(FULL_AGE).isAfter(day);
    }
}
