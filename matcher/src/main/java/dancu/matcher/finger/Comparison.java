package dancu.matcher.finger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What comparing two sets of prints finger by finger gave.
///
/// @param scores SourceAFIS score of every common finger that was compared, 0 upwards; 40 alone means about
///               one false match in 10,000
public record Comparison(Map<FingerPosition, Double> scores) {

    /// A single finger at this score speaks for one person.
    public static final double FINGER_MATCHES = 40;

    public Comparison {
        var copy = new EnumMap<FingerPosition, Double>(FingerPosition.class);
        copy.putAll(scores);
        scores = Collections.unmodifiableMap(copy);
    }

    /// The sum over all compared fingers.
    public double fusedScore() {
        return scores.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// How many fingers reach [#FINGER_MATCHES].
    public int matchingFingers() {
        return (int) scores.values().stream()
                .filter(score -> score >= FINGER_MATCHES)
                .count();
    }

    public Decision decision() {
        return Decision.of(fusedScore(), matchingFingers(), scores.size());
    }
}
