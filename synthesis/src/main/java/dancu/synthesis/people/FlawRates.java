package dancu.synthesis.people;

import java.util.EnumMap;
import java.util.Map;

/// How often each flaw is planted, as a share of the rows it can touch.
public record FlawRates(Map<FlawKind, Double> shares) {

    public FlawRates {
        shares.forEach((kind, share) -> {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(kind + " at " + share);
            }
        });
        shares = Map.copyOf(shares);
    }

    /// Every kind at its [FlawKind#usualRate].
    public static FlawRates usual() {
        var shares = new EnumMap<FlawKind, Double>(FlawKind.class);
        for (var kind : FlawKind.values()) {
            shares.put(kind, kind.usualRate());
        }
        return new FlawRates(shares);
    }

    public static FlawRates none() {
        return new FlawRates(Map.of());
    }

    public static FlawRates only(FlawKind kind, double share) {
        return new FlawRates(Map.of(kind, share));
    }

    /// The same with one kind at another share.
    public FlawRates with(FlawKind kind, double share) {
        var changed = new EnumMap<FlawKind, Double>(FlawKind.class);
        changed.putAll(shares);
        changed.put(kind, share);
        return new FlawRates(changed);
    }

    /// All shares times a factor, at most 1.
    public FlawRates times(double factor) {
        var changed = new EnumMap<FlawKind, Double>(FlawKind.class);
        shares.forEach((kind, share) -> changed.put(kind, Math.min(1, share * factor)));
        return new FlawRates(changed);
    }

    public double of(FlawKind kind) {
        return shares.getOrDefault(kind, 0.0);
    }
}
