package dancu.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Numbers and days the way Vietnamese papers write them.
public final class Numbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Numbers() {}

    /// `1.234.567`, with a true minus sign.
    public static String of(long number) {
        var digits = Long.toString(Math.abs(number));
        var text = new StringBuilder(digits);
        for (var at = digits.length() - 3; at > 0; at -= 3) {
            text.insert(at, '.');
        }
        return number < 0 ? "−" + text : text.toString();
    }

    /// `+1.234`, `−5` or `0`: a difference.
    public static String signed(long number) {
        return number > 0 ? "+" + of(number) : of(number);
    }

    /// `16/06/2021`.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// `16/6`: short, for an axis.
    public static String shortDay(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue();
    }
}
