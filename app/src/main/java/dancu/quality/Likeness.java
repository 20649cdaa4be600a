package dancu.quality;

import dancu.matcher.name.Agreement;
import dancu.matcher.name.BirthDate;
import dancu.matcher.name.Field;
import dancu.matcher.name.LegacyEncoding;
import dancu.matcher.name.NameFrequencies;
import dancu.matcher.name.NameKey;
import dancu.matcher.name.PersonComparison;
import dancu.matcher.name.PersonTraits;
import dancu.matcher.name.Sex;
import dancu.matcher.name.Weights;
import dancu.registry.OldNumber;
import dancu.registry.Person;
import dancu.registry.Relative;
import dancu.shared.PartialDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How likely two records are one person's, by the matcher's weights and how common names are in this register.
final class Likeness {

    /// From here on two records are shown to officers as perhaps one person's: the best precision measured
    /// that misses nobody planted in an invented register.
    static final double FROM = 0.9999;

    private static final int YEAR_FIRST = 1850;

    private final Weights weights;
    private final NameFrequencies frequencies;

    Likeness(Weights weights, NameFrequencies frequencies) {
        this.weights = weights;
        this.frequencies = frequencies;
    }

    /// The evidence field by field.
    PersonComparison compare(Person one, Person other) {
        var numbers = comparable(numbers(one), numbers(other));
        return PersonComparison.of(
                traits(one, numbers.getFirst()), traits(other, numbers.getLast()), weights, frequencies);
    }

    /// The chance that it is one person, 0 to 1.
    double score(Person one, Person other) {
        var comparison = compare(one, other);
        return isPossible(comparison, one, other) ? comparison.probability(weights.matchShare()) : 0;
    }

    /// Brothers and sisters share parents, place and often an old number, and the sum takes these for
    /// independent. What tells them apart is the given name and the birth date: two people have two given
    /// names, and a birth date with nothing in common needs the same given name and a common number. Two
    /// numbers established for two names are two people.
    private static boolean isPossible(PersonComparison comparison, Person one, Person other) {
        var given = agreement(comparison, Field.GIVEN_NAME);
        var birth = agreement(comparison, Field.BIRTH_DATE);
        var number = agreement(comparison, Field.OLD_NUMBER);
        var twoNumbers = one.pin() != null && other.pin() != null && !one.pin().equals(other.pin());
        return given != Agreement.DIFFERENT
                && (birth != Agreement.DIFFERENT || (number == Agreement.EXACT && given == Agreement.EXACT))
                && !(twoNumbers && given != Agreement.EXACT && number != Agreement.EXACT);
    }

    private static Agreement agreement(PersonComparison comparison, Field field) {
        return comparison.terms().stream()
                .filter(term -> term.field() == field)
                .map(PersonComparison.Term::agreement)
                .findFirst()
                .orElse(Agreement.UNKNOWN);
    }

    private static PersonTraits traits(Person person, Set<String> numbers) {
        return new PersonTraits(
                name(person.birthName()),
                birth(person.birthDate()),
                sex(person.sex()),
                relative(person, Relative.Role.FATHER),
                relative(person, Relative.Role.MOTHER),
                person.origin().isBlank() ? null : NameKey.of(person.origin()),
                numbers);
    }

    private static NameKey name(String text) {
        return NameKey.of(LegacyEncoding.convert(text));
    }

    private static @Nullable NameKey relative(Person person, Relative.Role role) {
        var name = person.relativeName(role);
        return name.isBlank() ? null : name(name);
    }

    private static @Nullable BirthDate birth(PartialDate date) {
        var year = date.year();
        return year == null || year < YEAR_FIRST
                ? null
                : new BirthDate(year, date.month(), date.month() == null ? null : date.day());
    }

    private static @Nullable Sex sex(Person.Sex sex) {
        return switch (sex) {
            case MALE -> Sex.MALE;
            case FEMALE -> Sex.FEMALE;
            case UNKNOWN -> null;
        };
    }

    private static Set<String> numbers(Person person) {
        var numbers = person.papers().stream()
                .filter(paper -> paper.kind() != OldNumber.Kind.MILITARY)
                .map(OldNumber::number)
                .collect(Collectors.toCollection(HashSet::new));
        var pin = person.pin();
        if (pin != null) {
            numbers.add(pin);
        }
        return numbers;
    }

    /// Numbers of a length only one of the two has say nothing.
    private static List<Set<String>> comparable(Set<String> one, Set<String> other) {
        return List.of(withLengthsOf(one, other), withLengthsOf(other, one));
    }

    private static Set<String> withLengthsOf(Set<String> numbers, Set<String> others) {
        var lengths = others.stream().map(String::length).collect(Collectors.toSet());
        return numbers.stream()
                .filter(number -> lengths.contains(number.length()))
                .collect(Collectors.toSet());
    }
}
