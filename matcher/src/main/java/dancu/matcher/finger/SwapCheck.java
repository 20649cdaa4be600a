package dancu.matcher.finger;

import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Finds fingers in the wrong place: hands swapped, fingers mixed up, one finger given several times.
///
/// Every finger is compared with every other, a hundred comparisons and some 40 ms, so this is for one
/// dossier (slaps against rolled prints, a new set against the last) or for a candidate under review.
public final class SwapCheck {

    /// The lowest score at which two single fingers are taken for the same one.
    ///
    /// Above 40, for up to a hundred pairs are tried at once.
    public static final double SAME_FINGER_FROM = Decision.reviewFrom(1);

    private static final int MATCHES_TO_CALL = 2;

    private SwapCheck() {}

    /// How two sets of prints lie to each other.
    public enum Kind {
        /// Fewer than two fingers match anywhere (or the only one there is does not).
        NO_MATCH,
        /// What matches, matches in place.
        IN_PLACE,
        /// What matches, matches on the same finger of the other hand.
        HANDS_SWAPPED,
        /// Fingers match in other places.
        FINGERS_MIXED
    }

    /// What [#compare] found.
    ///
    /// @param kind   the verdict
    /// @param places for every finger of the probe that matches one of the other set, which
    /// @param scores for the same fingers, how well
    public record Finding(Kind kind, Map<FingerPosition, FingerPosition> places, Map<FingerPosition, Double> scores) {

        public Finding {
            places = Collections.unmodifiableMap(places);
            scores = Collections.unmodifiableMap(scores);
        }
    }

    /// One finger found in two places.
    ///
    /// @param one   the lower position
    /// @param other the higher position
    /// @param score how well they match
    public record SharedFinger(FingerPosition one, FingerPosition other, double score) {}

    /// Matches the fingers of two sets wherever they are, each at most once, the best pair first.
    public static Finding compare(TenPrint probe, TenPrint candidate) {
        var places = new EnumMap<FingerPosition, FingerPosition>(FingerPosition.class);
        var scores = new EnumMap<FingerPosition, Double>(FingerPosition.class);
        for (var pair : samePairs(probe, candidate)) {
            if (!places.containsKey(pair.one) && !places.containsValue(pair.other)) {
                places.put(pair.one, pair.other);
                scores.put(pair.one, pair.score);
            }
        }
        return new Finding(kindOf(places, Math.min(probe.count(), candidate.count())), places, scores);
    }

    /// Fingers given more than once within one set, as when someone presses the same finger for two.
    public static List<SharedFinger> sharedFinger(TenPrint prints) {
        return samePairs(prints, prints).stream()
                .filter(pair -> pair.one.compareTo(pair.other) < 0)
                .toList();
    }

    private static Kind kindOf(Map<FingerPosition, FingerPosition> places, int fingers) {
        if (places.size() < Math.clamp(fingers, 1, MATCHES_TO_CALL)) {
            return Kind.NO_MATCH;
        }
        if (places.entrySet().stream().allMatch(place -> place.getKey() == place.getValue())) {
            return Kind.IN_PLACE;
        }
        return places.entrySet().stream().allMatch(place -> place.getKey().onOtherHand() == place.getValue())
                ? Kind.HANDS_SWAPPED
                : Kind.FINGERS_MIXED;
    }

    private static List<SharedFinger> samePairs(TenPrint probe, TenPrint candidate) {
        var templates = new EnumMap<FingerPosition, FingerprintTemplate>(FingerPosition.class);
        candidate.fingers().forEach((position, minutiae) -> templates.put(position, minutiae.toTemplate()));
        var pairs = new ArrayList<SharedFinger>();
        probe.fingers().forEach((one, minutiae) -> {
            var matcher = new FingerprintMatcher(minutiae.toTemplate());
            templates.forEach((other, template) -> {
                var score = matcher.match(template);
                if (score >= SAME_FINGER_FROM) {
                    pairs.add(new SharedFinger(one, other, score));
                }
            });
        });
        pairs.sort(Comparator.comparingDouble(SharedFinger::score).reversed());
        return pairs;
    }
}
