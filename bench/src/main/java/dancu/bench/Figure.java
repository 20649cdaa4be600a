package dancu.bench;

import org.jspecify.annotations.Nullable;

/// One measured figure.
///
/// @param name  `area.thing.measure`, stable
/// @param unit  of the value, empty for a plain count
/// @param limit what was measured as the bound in the same run, or null
/// @param goal  what was asked for, or null
public record Figure(
        String name,
        double value,
        String unit,
        @Nullable Double limit,
        @Nullable Double goal) {

    public static Figure count(String name, long value) {
        return new Figure(name, value, "", null, null);
    }

    /// Value over limit, where a limit was measured.
    public @Nullable Double ratio() {
        return limit == null || limit == 0 ? null : value / limit;
    }
}
