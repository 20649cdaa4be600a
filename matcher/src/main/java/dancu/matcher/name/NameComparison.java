package dancu.matcher.name;

import java.util.ArrayList;
import java.util.List;

/// Two names compared part by part: surname (first syllable), given (last), middle (all between).
///
/// @param surname   agreement of the first syllables
/// @param middle    agreement of what lies between; unknown if one of the names has none
/// @param given     agreement of the last syllables
/// @param reordered whether the parts of one name had to change places to agree
/// @param score     0 nothing alike to 1 the same name
public record NameComparison(Agreement surname, Agreement middle, Agreement given, boolean reordered, double score) {

    private static final double SURNAME_SHARE = 0.25;
    private static final double MIDDLE_SHARE = 0.25;
    private static final double GIVEN_SHARE = 0.5;

    /// What is left of a score when the parts had to change places.
    private static final double AFTER_REORDERING = 0.9;

    /// In shorter words one letter makes another name.
    private static final int LETTERS_FOR_A_SLIP = 3;

    public static NameComparison of(NameKey one, NameKey other) {
        var asWritten = inOrder(one.parts(), other.parts(), one, other, false);
        if (one.parts().size() < 2 || other.parts().size() < 2) {
            return asWritten;
        }
        var givenFirst = moved(other.parts(), other.parts().size() - 1);
        var surnameLast = moved(other.parts(), 1);
        var best = asWritten;
        for (var order : List.of(givenFirst, surnameLast, other.parts().reversed())) {
            var comparison = inOrder(one.parts(), order, one, other, true);
            if (comparison.score > best.score) {
                best = comparison;
            }
        }
        return best;
    }

    private static NameComparison inOrder(
            List<Syllable> one, List<Syllable> other, NameKey oneKey, NameKey otherKey, boolean reordered) {
        var unmarked = oneKey.isUnmarked() || otherKey.isUnmarked();
        var surname = compare(surname(one), surname(other), unmarked);
        var middle = compare(middle(one), middle(other), unmarked);
        var given = compare(given(one), given(other), unmarked);
        var sum = SURNAME_SHARE * worth(surname) + MIDDLE_SHARE * worth(middle) + GIVEN_SHARE * worth(given);
        return new NameComparison(surname, middle, given, reordered, reordered ? AFTER_REORDERING * sum : sum);
    }

    private static List<Syllable> moved(List<Syllable> parts, int start) {
        var moved = new ArrayList<>(parts.subList(start, parts.size()));
        moved.addAll(parts.subList(0, start));
        return moved;
    }

    private static List<Syllable> surname(List<Syllable> parts) {
        return parts.size() < 2 ? List.of() : parts.subList(0, 1);
    }

    private static List<Syllable> middle(List<Syllable> parts) {
        return parts.size() < 3 ? List.of() : parts.subList(1, parts.size() - 1);
    }

    private static List<Syllable> given(List<Syllable> parts) {
        return parts.isEmpty() ? parts : parts.subList(parts.size() - 1, parts.size());
    }

    private static Agreement compare(List<Syllable> one, List<Syllable> other, boolean unmarked) {
        if (one.equals(other)) {
            return one.isEmpty() ? Agreement.UNKNOWN : Agreement.EXACT;
        }
        if (one.isEmpty() || other.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        var plainOne = plain(one);
        var plainOther = plain(other);
        if (plainOne.equals(plainOther)) {
            return unmarked ? Agreement.UNACCENTED : Agreement.ACCENTS_DIFFER;
        }
        if (one.size() != other.size() && (one.containsAll(other) || other.containsAll(one))) {
            return Agreement.PART;
        }
        if (Math.min(plainOne.length(), plainOther.length()) >= LETTERS_FOR_A_SLIP
                && Slip.isOne(plainOne, plainOther)) {
            return Agreement.ONE_SLIP;
        }
        return Agreement.DIFFERENT;
    }

    private static String plain(List<Syllable> parts) {
        return String.join("", parts.stream().map(Syllable::plain).toList());
    }

    private static double worth(Agreement agreement) {
        return switch (agreement) {
            case EXACT -> 1;
            case UNACCENTED -> 0.95;
            case PART, UNKNOWN -> 0.8;
            case ACCENTS_DIFFER -> 0.75;
            case ONE_SLIP -> 0.65;
            default -> 0;
        };
    }
}
