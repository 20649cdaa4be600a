package dancu.matcher.name;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/// How often each field agrees how well, among pairs that are one person (m) and pairs that are two (u).
///
/// - **Source:** Fellegi and Sunter, A Theory for Record Linkage, JASA 64 (1969).
///
/// @param levels     both chances for every agreement a field can show; over one field each sums to 1
/// @param matchShare share of one-person pairs among those compared, between 0 and 1
public record Weights(Map<Field, Map<Agreement, Chances>> levels, double matchShare) {

    /// Chances of one agreement, both above 0 and at most 1.
    ///
    /// @param m among pairs that are one person
    /// @param u among pairs that are two persons
    public record Chances(double m, double u) {

        public Chances {
            if (!(m > 0 && m <= 1 && u > 0 && u <= 1)) {
                throw new IllegalArgumentException("chances %s and %s".formatted(m, u));
            }
        }

        /// The evidence in bits: above 0 for one person, below for two.
        public double weight() {
            return Math.log(m / u) / Math.log(2);
        }
    }

    public Weights {
        var copy = new EnumMap<Field, Map<Agreement, Chances>>(Field.class);
        for (var field : Field.values()) {
            var chances = levels.getOrDefault(field, Map.of());
            if (!chances.keySet().equals(EnumSet.copyOf(field.agreements()))) {
                throw new IllegalArgumentException("%s needs chances for %s".formatted(field, field.agreements()));
            }
            copy.put(field, Collections.unmodifiableMap(new EnumMap<>(chances)));
        }
        levels = Collections.unmodifiableMap(copy);
        if (!(matchShare > 0 && matchShare < 1)) {
            throw new IllegalArgumentException("matchShare " + matchShare);
        }
    }

    public Chances of(Field field, Agreement agreement) {
        var chances = levels.getOrDefault(field, Map.of()).get(agreement);
        if (chances == null) {
            throw new IllegalArgumentException("%s cannot be %s".formatted(field, agreement));
        }
        return chances;
    }

    /// Weights to start from: our judgement of Vietnamese registers, not measured on any. Learn better ones with
    /// [WeightLearning].
    public static Weights starting() {
        var levels = new EnumMap<Field, Map<Agreement, Chances>>(Field.class);
        set(levels, Field.SURNAME, List.of(0.93, 0.03, 0.01, 0.015, 0.015), List.of(0.16, 0.005, 0.01, 0.015, 0.81));
        set(
                levels,
                Field.MIDDLE_NAME,
                List.of(0.87, 0.03, 0.02, 0.02, 0.03, 0.03),
                List.of(0.17, 0.005, 0.01, 0.015, 0.03, 0.77));
        set(
                levels,
                Field.GIVEN_NAME,
                List.of(0.91, 0.03, 0.03, 0.015, 0.015),
                List.of(0.01, 0.001, 0.004, 0.015, 0.97));
        set(
                levels,
                Field.BIRTH_DATE,
                List.of(0.82, 0.02, 0.07, 0.02, 0.04, 0.015, 0.015),
                List.of(0.00005, 0.00005, 0.003, 0.0005, 0.0015, 0.015, 0.9799));
        set(levels, Field.SEX, List.of(0.99, 0.01), List.of(0.5, 0.5));
        set(levels, Field.FATHER, List.of(0.88, 0.08, 0.04), List.of(0.0005, 0.01, 0.9895));
        set(levels, Field.MOTHER, List.of(0.86, 0.09, 0.05), List.of(0.0008, 0.012, 0.9872));
        set(levels, Field.ORIGIN_PLACE, List.of(0.75, 0.2, 0.05), List.of(0.01, 0.2, 0.79));
        set(levels, Field.OLD_NUMBER, List.of(0.9, 0.05, 0.05), List.of(0.000002, 0.00001, 0.999988));
        return new Weights(levels, 0.01);
    }

    private static void set(Map<Field, Map<Agreement, Chances>> levels, Field field, List<Double> ms, List<Double> us) {
        var chances = new EnumMap<Agreement, Chances>(Agreement.class);
        for (var i = 0; i < field.agreements().size(); i++) {
            chances.put(field.agreements().get(i), new Chances(ms.get(i), us.get(i)));
        }
        levels.put(field, chances);
    }
}
