package dancu.exchange;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// In which order a list writes days and months. Day-month is the rule here; only the list itself proves another.
enum DateOrder {
    DAY_FIRST,
    /// A part above 12 stands second again and again, and never first.
    MONTH_FIRST,
    /// Both stand in the list often: who wrote 03/04 meant one of two days.
    MIXED;

    static final Pattern THREE_PARTS = Pattern.compile("(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4})");

    /// Fewer are slips, not an order.
    private static final int PROOFS_LEAST = 3;

    /// A share of slips beyond which nobody believes in slips.
    private static final double MIXED_SHARE = 0.05;

    static DateOrder of(Stream<String> dates) {
        var dayFirst = new int[1];
        var monthFirst = new int[1];
        dates.map(THREE_PARTS::matcher).filter(date -> date.matches()).forEach(date -> {
            var first = Integer.parseInt(date.group(1));
            var second = Integer.parseInt(date.group(2));
            if (first > 12 && second <= 12) {
                dayFirst[0]++;
            } else if (second > 12 && second <= 31 && first <= 12) {
                monthFirst[0]++;
            }
        });
        if (monthFirst[0] < PROOFS_LEAST) {
            return DAY_FIRST;
        }
        if (dayFirst[0] == 0) {
            return MONTH_FIRST;
        }
        return monthFirst[0] < MIXED_SHARE * (monthFirst[0] + dayFirst[0]) ? DAY_FIRST : MIXED;
    }

    static DateOrder of(String qualifier, Stream<String> dates) {
        return switch (qualifier) {
            case "dmy" -> DAY_FIRST;
            case "mdy" -> MONTH_FIRST;
            default -> of(dates);
        };
    }
}
