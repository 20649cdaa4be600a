package dancu.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;

/// A week of campaign days, Monday to Sunday; Sunday ends on Monday at the cut-off of
/// [dancu.shared.WorkingDay].
///
/// @param year   of the ISO week, which at a turn of the year is not that of every day in it
/// @param number 1 to 53
public record Week(int year, int number) {

    public Week {
        if (number < 1 || number > 53 || !of(monday(year, number)).is(year, number)) {
            throw new IllegalArgumentException("week %d of %d".formatted(number, year));
        }
    }

    /// The unchecked form the check above rests on.
    private record Plain(int year, int number) {
        boolean is(int otherYear, int otherNumber) {
            return year == otherYear && number == otherNumber;
        }
    }

    /// The week a campaign day lies in.
    public static Week containing(LocalDate day) {
        return new Week(of(day).year(), of(day).number());
    }

    /// Reads `2021-W15`.
    ///
    /// @throws IllegalArgumentException if there is no such week
    public static Week parse(String text) {
        try {
            return containing(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a week: " + text, e);
        }
    }

    public LocalDate monday() {
        return monday(year, number);
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    public Week previous() {
        return containing(monday().minusDays(7));
    }

    /// `2021-W15`.
    @Override
    public String toString() {
        return "%04d-W%02d".formatted(year, number);
    }

    private static LocalDate monday(int year, int number) {
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
                .plusWeeks(number - 1L)
                .with(java.time.DayOfWeek.MONDAY);
    }

    private static Plain of(LocalDate day) {
        return new Plain(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
