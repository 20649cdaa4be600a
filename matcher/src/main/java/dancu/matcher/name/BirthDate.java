package dancu.matcher.name;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date of birth as the papers have it: perhaps only the year, perhaps a day no calendar has (30/02).
///
/// @param year  1850 to 2200
/// @param month 1 to 12, or null where the paper lacks it
/// @param day   1 to 31, or null; never without a month
public record BirthDate(
        int year, @Nullable Integer month, @Nullable Integer day) {

    private static final int YEAR_MIN = 1850;
    private static final int YEAR_MAX = 2200;
    private static final Pattern WRITTEN = Pattern.compile("(?:(?:(\\d{1,2})[/.-])?(\\d{1,2})[/.-])?(\\d{4})");

    public BirthDate {
        if (year < YEAR_MIN || year > YEAR_MAX) {
            throw new IllegalArgumentException("no one was born in " + year);
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new IllegalArgumentException("no month has number " + month);
        }
        if (day != null && (month == null || day < 1 || day > 31)) {
            throw new IllegalArgumentException("no month has day " + day);
        }
    }

    public static BirthDate of(int year) {
        return new BirthDate(year, null, null);
    }

    public static BirthDate of(int year, int month, int day) {
        return new BirthDate(year, month, day);
    }

    /// Reads `dd/MM/yyyy`, `MM/yyyy` or `yyyy`, with slashes, dots or dashes.
    ///
    /// @return empty for anything else
    public static Optional<BirthDate> parse(String written) {
        var parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new BirthDate(Integer.parseInt(parts.group(3)), number(parts.group(2)), number(parts.group(1))));
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /// How two dates agree: [Agreement#EXACT], [Agreement#COMPATIBLE] (one says less),
    /// [Agreement#DAY_MONTH_SWAPPED], [Agreement#YEAR_OFF_BY_ONE] (and nothing else against it),
    /// [Agreement#ONE_PART_DIFFERS], [Agreement#SAME_YEAR] or [Agreement#DIFFERENT].
    public Agreement compare(BirthDate other) {
        if (equals(other)) {
            return month == null || day == null ? Agreement.COMPATIBLE : Agreement.EXACT;
        }
        var monthAgrees = agrees(month, other.month);
        var dayAgrees = agrees(day, other.day);
        if (year == other.year) {
            return compareInYear(other, monthAgrees, dayAgrees);
        }
        if (monthAgrees && dayAgrees) {
            if (Math.abs(year - other.year) == 1) {
                return Agreement.YEAR_OFF_BY_ONE;
            }
            var fullyKnown = day != null && other.day != null;
            return fullyKnown ? Agreement.ONE_PART_DIFFERS : Agreement.DIFFERENT;
        }
        return Agreement.DIFFERENT;
    }

    private Agreement compareInYear(BirthDate other, boolean monthAgrees, boolean dayAgrees) {
        if (monthAgrees && dayAgrees) {
            return Agreement.COMPATIBLE;
        }
        if (day != null && day.equals(other.month) && other.day != null && other.day.equals(month)) {
            return Agreement.DAY_MONTH_SWAPPED;
        }
        var bothDaysKnown = day != null && other.day != null;
        return bothDaysKnown && (monthAgrees || dayAgrees) ? Agreement.ONE_PART_DIFFERS : Agreement.SAME_YEAR;
    }

    private static boolean agrees(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null || one.equals(other);
    }

    /// Never the date: it belongs to a person.
    @Override
    public String toString() {
        return "BirthDate[...]";
    }
}
