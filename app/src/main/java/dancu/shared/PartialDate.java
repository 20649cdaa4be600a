package dancu.shared;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as a paper states it: a year alone, a year and month, a full day, or something no calendar has.
///
/// The raw text is always kept, because it is evidence: 30/02/1961 stays 30/02/1961 until a civil-status
/// act mends it. Words beside the date are read too: `âm lịch` or `ÂL` (by the moon), `khoảng`, `ước` or
/// `suy ra` (inferred, not stated).
///
/// @param raw   what was written
/// @param year  1800 to 2200, or null where the text gives none
/// @param month 1 to 12, or null
/// @param day   1 to 31, or null; kept even where the month is too short for it
public record PartialDate(
        String raw,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:(?:(\\d{1,2})\\s*[/.\\-]\\s*)?(\\d{1,2})\\s*[/.\\-]\\s*)?(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?");
    private static final Pattern BY_THE_MOON = Pattern.compile("(?iU)\\(?\\b(?:âm\\s+lịch|âl)\\b\\)?");
    private static final Pattern NOT_STATED = Pattern.compile("(?iU)\\(?\\b(?:khoảng|ước|suy ra)\\b\\)?");

    /// How much of a date is known.
    public enum Precision {
        NONE,
        YEAR,
        MONTH,
        DAY,
        /// All three parts, and no calendar has the day.
        IMPOSSIBLE
    }

    /// Reads `dd/MM/yyyy`, `M/yyyy`, `yyyy` and ISO `yyyy-MM-dd`; months and days may have one digit.
    ///
    /// Text it cannot read becomes a date with no parts, never an error: the raw text is what counts.
    public static PartialDate read(String text) {
        var raw = text.strip();
        var bare = bare(raw);
        var iso = YEAR_FIRST.matcher(bare);
        if (iso.matches()) {
            return of(raw, iso.group(1), iso.group(2), iso.group(3));
        }
        var dayFirst = DAY_FIRST.matcher(bare);
        if (dayFirst.matches()) {
            return of(raw, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        return new PartialDate(raw, null, null, null);
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.toString(), date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public Precision precision() {
        if (year == null) {
            return Precision.NONE;
        }
        if (month == null) {
            return Precision.YEAR;
        }
        if (day == null) {
            return Precision.MONTH;
        }
        return isLunar() || calendarDay().isPresent() ? Precision.DAY : Precision.IMPOSSIBLE;
    }

    /// True where the paper says the date is by the moon: its month and day are no calendar's (domain P-03).
    public boolean isLunar() {
        return hasWords(raw) && BY_THE_MOON.matcher(composed(raw)).find();
    }

    /// True where the paper or the officer says that it was inferred (domain P-01).
    public boolean isInferred() {
        return hasWords(raw) && NOT_STATED.matcher(composed(raw)).find();
    }

    /// The calendar day, where the text gives all three parts, not by the moon, and such a day exists.
    public Optional<LocalDate> calendarDay() {
        if (isLunar() || year == null || month == null || day == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String bare(String raw) {
        if (!hasWords(raw)) {
            return raw;
        }
        var text = BY_THE_MOON.matcher(composed(raw)).replaceAll("");
        return NOT_STATED.matcher(text).replaceAll("").strip();
    }

    private static boolean hasWords(String raw) {
        return raw.chars().anyMatch(Character::isLetter);
    }

    private static String composed(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC);
    }

    private static PartialDate of(String raw, @Nullable String year, @Nullable String month, @Nullable String day) {
        var yearNumber = within(year, 1800, 2200);
        if (yearNumber == null) {
            return new PartialDate(raw, null, null, null);
        }
        var monthNumber = within(month, 1, 12);
        return new PartialDate(raw, yearNumber, monthNumber, monthNumber == null ? null : within(day, 1, 31));
    }

    private static @Nullable Integer within(@Nullable String digits, int least, int most) {
        if (digits == null) {
            return null;
        }
        var number = Integer.parseInt(digits);
        return number < least || number > most ? null : number;
    }
}
