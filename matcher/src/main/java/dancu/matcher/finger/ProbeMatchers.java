package dancu.matcher.finger;

import com.machinezoo.sourceafis.FingerprintMatcher;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One set of prints made ready to be compared with many. Not thread-safe.
///
/// Making a finger ready costs some milliseconds and is done when it is first needed.
final class ProbeMatchers {

    /// From the finger that is pressed best to the one that is pressed worst.
    private static final List<FingerPosition> BY_VALUE = List.of(
            FingerPosition.RIGHT_INDEX,
            FingerPosition.LEFT_INDEX,
            FingerPosition.RIGHT_THUMB,
            FingerPosition.LEFT_THUMB,
            FingerPosition.RIGHT_MIDDLE,
            FingerPosition.LEFT_MIDDLE,
            FingerPosition.RIGHT_RING,
            FingerPosition.LEFT_RING,
            FingerPosition.RIGHT_LITTLE,
            FingerPosition.LEFT_LITTLE);

    private static final int FINGERS_TO_SCREEN = 2;

    /// Two different persons' two fingers reach this sum about once in 50 pairs, one person's about
    /// 999 times in 1,000.
    private static final double SCREEN_FROM = 20;

    private final TenPrint probe;
    private final Map<FingerPosition, FingerprintMatcher> matchers = new EnumMap<>(FingerPosition.class);

    ProbeMatchers(TenPrint probe) {
        this.probe = probe;
    }

    /// Compares two fingers, and all if these promise something.
    ///
    /// @param always compare all in any case
    /// @return empty if the two fingers say that it is someone else, or there is no finger to compare
    Optional<Comparison> compare(TenPrint candidate, boolean always) {
        var common = probe.inCommonWith(candidate);
        if (common.isEmpty()) {
            return Optional.empty();
        }
        var scores = new EnumMap<FingerPosition, Double>(FingerPosition.class);
        if (!always) {
            var first = BY_VALUE.stream()
                    .filter(common::contains)
                    .limit(FINGERS_TO_SCREEN)
                    .toList();
            score(EnumSet.copyOf(first), candidate, scores);
            if (new Comparison(scores).fusedScore() < SCREEN_FROM) {
                return Optional.empty();
            }
            common.removeAll(first);
        }
        score(common, candidate, scores);
        return Optional.of(new Comparison(scores));
    }

    private void score(Set<FingerPosition> positions, TenPrint candidate, Map<FingerPosition, Double> scores) {
        for (var position : positions) {
            var template = candidate.finger(position).orElseThrow().toTemplate();
            scores.put(position, matcher(position).match(template));
        }
    }

    private FingerprintMatcher matcher(FingerPosition position) {
        return matchers.computeIfAbsent(
                position,
                _ -> new FingerprintMatcher(probe.finger(position).orElseThrow().toTemplate()));
    }
}
