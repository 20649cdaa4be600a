package dancu.matcher.finger;

import java.util.Map;
import java.util.UUID;

/// Someone in the gallery who may be the person searched.
///
/// @param referenceId what the gallery knows the person by
/// @param votes       how strongly the index pointed there; comparable within one search only
/// @param comparison  the prints of both, finger by finger
public record Candidate(UUID referenceId, int votes, Comparison comparison) {

    public double fusedScore() {
        return comparison.fusedScore();
    }

    /// How many fingers match by themselves.
    public int fingersAtLeast40() {
        return comparison.matchingFingers();
    }

    public Map<FingerPosition, Double> scores() {
        return comparison.scores();
    }

    public Decision decision() {
        return comparison.decision();
    }
}
