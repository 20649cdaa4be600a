package dancu.matcher.finger;

import com.machinezoo.sourceafis.FingerprintMatcher;
import java.util.EnumMap;

/// Compares prints one to one with SourceAFIS.
public final class FingerComparison {

    private FingerComparison() {}

    /// @return SourceAFIS similarity, 0 upwards, a little different when the two change places
    public static double score(Minutiae probe, Minutiae candidate) {
        return new FingerprintMatcher(probe.toTemplate()).match(candidate.toTemplate());
    }

    /// Compares every finger the two sets have in common.
    public static Comparison verify(TenPrint probe, TenPrint candidate) {
        var scores = new EnumMap<FingerPosition, Double>(FingerPosition.class);
        probe.inCommonWith(candidate)
                .forEach(position -> scores.put(
                        position,
                        score(
                                probe.finger(position).orElseThrow(),
                                candidate.finger(position).orElseThrow())));
        return new Comparison(scores);
    }
}
