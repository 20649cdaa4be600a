package dancu.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A share with both its numbers. Every percentage Dancu prints comes from here; none is ever typed.
///
/// @param part  what was reached; may exceed `whole`
/// @param whole what it is measured against; 0 where there is nothing to measure against
public record Ratio(long part, long whole) {

    private static final BigDecimal HUNDRED = new BigDecimal("100.0");

    public Ratio {
        if (part < 0 || whole < 0) {
            throw new IllegalArgumentException("ratio %d/%d".formatted(part, whole));
        }
    }

    public boolean known() {
        return whole > 0;
    }

    /// Reached or passed; false where there is nothing to measure against.
    public boolean complete() {
        return known() && part >= whole;
    }

    /// The share as a fraction, 0 where it is not [#known()].
    public double share() {
        return known() ? (double) part / whole : 0;
    }

    /// `28,1 %`, or a dash where there is nothing to measure against.
    ///
    /// Rounded half up, except that what is not complete never reads `100,0 %`.
    public String percent() {
        if (!known()) {
            return "–";
        }
        var exact = BigDecimal.valueOf(part).movePointRight(2);
        var percent = exact.divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        if (!complete() && percent.compareTo(HUNDRED) >= 0) {
            percent = new BigDecimal("99.9");
        }
        return percent.toPlainString().replace('.', ',') + " %";
    }

    /// `43.000/153.000 (28,1 %)`.
    @Override
    public String toString() {
        var share = known() ? percent() : "chưa có mẫu số";
        return Numbers.of(part) + "/" + Numbers.of(whole) + " (" + share + ")";
    }
}
