package dancu.matcher.name;

import static dancu.matcher.name.Agreement.DIFFERENT;
import static dancu.matcher.name.Agreement.EXACT;
import static dancu.matcher.name.Agreement.ONE_SLIP;
import static dancu.matcher.name.Agreement.PART;
import static dancu.matcher.name.Agreement.UNKNOWN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Weighs whether two records mean one person: a sum of evidence in bits, one term a field.
///
/// @param terms one for each [Field], in its order
public record PersonComparison(List<Term> terms) {

    private static final double CLOSE_NAME_FROM = 0.7;

    /// A name may count as very rare, but not as if it proved identity.
    private static final double SHARE_MIN = 0.00001;

    /// One term of the sum.
    ///
    /// @param field     what was compared
    /// @param agreement how well it agrees
    /// @param weight    bits for (above 0) or against (below 0) one person; 0 when unknown
    public record Term(Field field, Agreement agreement, double weight) {}

    public PersonComparison {
        terms = List.copyOf(terms);
    }

    /// Compares two records.
    ///
    /// @param frequencies take the place of the average chance where a surname or given name agrees exactly
    public static PersonComparison of(
            PersonTraits one, PersonTraits other, Weights weights, NameFrequencies frequencies) {
        var terms = new ArrayList<Term>();
        agreements(one, other)
                .forEach((field, agreement) -> terms.add(
                        new Term(field, agreement, weight(field, agreement, one.name(), weights, frequencies))));
        return new PersonComparison(terms);
    }

    /// Bits of evidence for one person over all fields.
    public double weight() {
        return terms.stream().mapToDouble(Term::weight).sum();
    }

    /// The chance that it is one person, 0 to 1.
    ///
    /// @param matchShare how many of the pairs compared are one person, between 0 and 1
    public double probability(double matchShare) {
        var odds = matchShare / (1 - matchShare) * Math.pow(2, Math.min(500, weight()));
        return odds / (1 + odds);
    }

    /// How every field of two records agrees, without weighing it.
    public static Map<Field, Agreement> agreements(PersonTraits one, PersonTraits other) {
        var names = NameComparison.of(one.name(), other.name());
        var agreements = new EnumMap<Field, Agreement>(Field.class);
        agreements.put(Field.SURNAME, names.surname());
        agreements.put(Field.MIDDLE_NAME, names.middle());
        agreements.put(Field.GIVEN_NAME, names.given());
        agreements.put(Field.BIRTH_DATE, compareDates(one.birthDate(), other.birthDate()));
        agreements.put(Field.SEX, compareSexes(one.sex(), other.sex()));
        agreements.put(Field.FATHER, compareRelatives(one.father(), other.father()));
        agreements.put(Field.MOTHER, compareRelatives(one.mother(), other.mother()));
        agreements.put(Field.ORIGIN_PLACE, comparePlaces(one.originPlace(), other.originPlace()));
        agreements.put(Field.OLD_NUMBER, compareNumbers(one.oldNumbers(), other.oldNumbers()));
        return Collections.unmodifiableMap(agreements);
    }

    private static double weight(
            Field field, Agreement agreement, NameKey name, Weights weights, NameFrequencies frequencies) {
        if (agreement == UNKNOWN) {
            return 0;
        }
        var chances = weights.of(field, agreement);
        var share = switch (field) {
            case SURNAME -> frequencies.surnames().get(name.surname());
            case GIVEN_NAME -> frequencies.givenNames().get(name.given());
            default -> null;
        };
        if (share == null || agreement != EXACT) {
            return chances.weight();
        }
        return new Weights.Chances(chances.m(), Math.clamp(share, SHARE_MIN, 1)).weight();
    }

    private static Agreement compareDates(@Nullable BirthDate one, @Nullable BirthDate other) {
        return one == null || other == null ? UNKNOWN : one.compare(other);
    }

    private static Agreement compareSexes(@Nullable Sex one, @Nullable Sex other) {
        if (one == null || other == null) {
            return UNKNOWN;
        }
        return one == other ? EXACT : DIFFERENT;
    }

    private static Agreement compareRelatives(@Nullable NameKey one, @Nullable NameKey other) {
        if (one == null || other == null || one.isEmpty() || other.isEmpty()) {
            return UNKNOWN;
        }
        if (one.equals(other)) {
            return EXACT;
        }
        return NameComparison.of(one, other).score() >= CLOSE_NAME_FROM ? PART : DIFFERENT;
    }

    private static Agreement comparePlaces(@Nullable NameKey one, @Nullable NameKey other) {
        if (one == null || other == null || one.isEmpty() || other.isEmpty()) {
            return UNKNOWN;
        }
        if (one.plain().equals(other.plain())) {
            return EXACT;
        }
        var common = new HashSet<>(one.syllables());
        common.retainAll(new HashSet<>(other.syllables()));
        var shorter = Math.min(one.syllables().size(), other.syllables().size());
        return 2 * common.size() > shorter ? PART : DIFFERENT;
    }

    private static Agreement compareNumbers(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return UNKNOWN;
        }
        if (!Collections.disjoint(one, other)) {
            return EXACT;
        }
        return one.stream().anyMatch(number -> other.stream().anyMatch(slipped -> Slip.isOne(number, slipped)))
                ? ONE_SLIP
                : DIFFERENT;
    }
}
