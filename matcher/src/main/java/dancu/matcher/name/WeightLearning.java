package dancu.matcher.name;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Learns weights from pairs nobody has labelled, by expectation maximisation.
///
/// The fields are taken to be independent within each of the two classes; unknown fields say nothing. Pairs
/// should come from [Blocking], or matches are too few among them to be seen.
///
/// - **Source:** Winkler, Using the EM Algorithm for Weight Computation in the Fellegi-Sunter Model, 1988.
public final class WeightLearning {

    private static final int ROUNDS_MAX = 200;
    private static final double CHANGE_MIN = 1e-7;
    private static final double MATCH_SHARE_MIN = 1e-6;

    /// Pairs we pretend to have seen at each level in both classes, so that no chance becomes 0.
    private static final double SMOOTHING = 0.1;

    private WeightLearning() {}

    /// A pair of records.
    public record Pair(PersonTraits one, PersonTraits other) {}

    /// Learns from pairs, starting at [Weights#starting].
    public static Weights learn(Collection<Pair> pairs) {
        return learn(
                pairs.stream()
                        .map(pair -> PersonComparison.agreements(pair.one(), pair.other()))
                        .toList(),
                Weights.starting());
    }

    /// Learns from compared pairs.
    ///
    /// @param compared what [PersonComparison#agreements] gave for each pair; when empty, `start` comes back
    /// @param start    decides which class is the matches: they must agree better there
    public static Weights learn(List<Map<Field, Agreement>> compared, Weights start) {
        var patterns = new HashMap<Map<Field, Agreement>, Integer>();
        compared.forEach(pattern -> patterns.merge(pattern, 1, Integer::sum));
        var weights = start;
        for (var round = 0; round < ROUNDS_MAX && !patterns.isEmpty(); round++) {
            var better = improve(patterns, weights);
            var change = Math.abs(better.matchShare() - weights.matchShare());
            weights = better;
            if (change < CHANGE_MIN) {
                break;
            }
        }
        return weights;
    }

    private static Weights improve(Map<Map<Field, Agreement>, Integer> patterns, Weights weights) {
        var matches = new Counts();
        var others = new Counts();
        var pairs = 0.0;
        var matching = 0.0;
        for (var pattern : patterns.entrySet()) {
            var count = pattern.getValue();
            var chance = chanceOfMatch(pattern.getKey(), weights);
            pairs += count;
            matching += count * chance;
            matches.add(pattern.getKey(), count * chance);
            others.add(pattern.getKey(), count * (1 - chance));
        }
        var levels = new EnumMap<Field, Map<Agreement, Weights.Chances>>(Field.class);
        for (var field : Field.values()) {
            var chances = new EnumMap<Agreement, Weights.Chances>(Agreement.class);
            for (var agreement : field.agreements()) {
                chances.put(
                        agreement,
                        new Weights.Chances(matches.share(field, agreement), others.share(field, agreement)));
            }
            levels.put(field, chances);
        }
        return new Weights(levels, Math.clamp(matching / pairs, MATCH_SHARE_MIN, 1 - MATCH_SHARE_MIN));
    }

    private static double chanceOfMatch(Map<Field, Agreement> pattern, Weights weights) {
        var bits = Math.log(weights.matchShare() / (1 - weights.matchShare())) / Math.log(2);
        for (var field : pattern.entrySet()) {
            if (field.getValue() != Agreement.UNKNOWN) {
                bits += weights.of(field.getKey(), field.getValue()).weight();
            }
        }
        return 1 / (1 + Math.pow(2, -bits));
    }

    /// Expected numbers of pairs by field and agreement in one class.
    private static final class Counts {

        private final Map<Field, Map<Agreement, Double>> counts = new EnumMap<>(Field.class);

        void add(Map<Field, Agreement> pattern, double count) {
            pattern.forEach((field, agreement) -> counts.computeIfAbsent(field, _ -> new EnumMap<>(Agreement.class))
                    .merge(agreement, count, Double::sum));
        }

        double share(Field field, Agreement agreement) {
            var ofField = counts.getOrDefault(field, Map.of());
            var known = 0.0;
            for (var level : field.agreements()) {
                known += ofField.getOrDefault(level, 0.0) + SMOOTHING;
            }
            return (ofField.getOrDefault(agreement, 0.0) + SMOOTHING) / known;
        }
    }
}
