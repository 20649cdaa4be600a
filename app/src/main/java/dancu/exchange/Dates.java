package dancu.exchange;

import dancu.shared.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads days as lists write them. The text is always kept; what is not surely a day stays text alone (domain
/// pitfalls P-01 to P-04 and P-19).
final class Dates {

    private static final Pattern COMPACT = Pattern.compile("(18|19|20)(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}");
    private static final Pattern WORDS = Pattern.compile(
            "(?:ngày\\s+(\\d{1,2})\\s+)?(?:tháng\\s+(\\d{1,2})\\s+)?năm\\s+(\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MIDNIGHT = Pattern.compile("\\s+(0?0:00(:00)?|12:00(:00)? AM)$");
    private static final Pattern LUNAR =
            Pattern.compile("âm\\s*lịch|\\bâl\\b|\\(âl\\)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Day 0 of spreadsheets; their 29 February 1900 never was, so earlier days do not come as numbers.
    private static final LocalDate SPREADSHEET_DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final DateOrder order;
    private final LocalDate today;
    private final Remarks remarks;

    Dates(DateOrder order, LocalDate today, Remarks remarks) {
        this.order = order;
        this.today = today;
        this.remarks = remarks;
    }

    /// A day of birth, or null where the list mixes both orders and this one could be either.
    @Nullable
    PartialDate birth(String cell) {
        var text = MIDNIGHT.matcher(cell).replaceFirst("");
        if (LUNAR.matcher(text).find()) {
            remarks.add(Item.BIRTH_DATE, Remark.DATE_LUNAR, text, text);
            return new PartialDate(text, null, null, null);
        }
        var parts = DateOrder.THREE_PARTS.matcher(text);
        if (parts.matches() && order != DateOrder.DAY_FIRST) {
            var swapped = ordered(text, parts);
            return swapped == null ? null : remarked(swapped);
        }
        return remarked(read(text));
    }

    /// A day that is kept as text: of issue, of death.
    String written(Item item, String cell) {
        var text = MIDNIGHT.matcher(cell).replaceFirst("");
        var read = other(text);
        if (read == null) {
            return text;
        }
        var day = read.calendarDay().map(WRITTEN::format).orElse(text);
        remarks.add(item, Remark.DATE_FORM, text, day);
        return day;
    }

    private PartialDate read(String text) {
        var other = other(text);
        if (other != null) {
            remarks.add(Item.BIRTH_DATE, Remark.DATE_FORM, text, other.toString());
            return other;
        }
        return PartialDate.read(text);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /// `19850305`, a spreadsheet's day number, `ngày 5 tháng 3 năm 1985`; null for anything else.
    private @Nullable PartialDate other(String text) {
        var compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return real(
                    text,
                    () -> LocalDate.of(
                            Integer.parseInt(compact.group(1) + compact.group(2)),
                            Integer.parseInt(compact.group(3)),
                            Integer.parseInt(compact.group(4))));
        }
        if (SERIAL.matcher(text).matches()) {
            return real(text, () -> SPREADSHEET_DAY_ZERO.plusDays(Long.parseLong(text)));
        }
        var words = WORDS.matcher(text);
        if (words.matches()) {
            return new PartialDate(text, number(words.group(3)), number(words.group(2)), number(words.group(1)));
        }
        return null;
    }

    private @Nullable PartialDate real(String text, java.util.function.Supplier<LocalDate> reading) {
        try {
            var day = reading.get();
            return day.isAfter(today)
                    ? null
                    : new PartialDate(text, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable PartialDate ordered(String text, Matcher parts) {
        var first = Integer.parseInt(parts.group(1));
        var second = Integer.parseInt(parts.group(2));
        if (order == DateOrder.MIXED && first <= 12 && second <= 12 && first != second) {
            return null;
        }
        if (order == DateOrder.MIXED && first > 12) {
            return PartialDate.read(text);
        }
        var swapped = PartialDate.read("%s/%s/%s".formatted(parts.group(2), parts.group(1), parts.group(3)));
        if (first != second) {
            remarks.add(Item.BIRTH_DATE, Remark.MONTH_FIRST, text, swapped.raw());
        }
        return new PartialDate(text, swapped.year(), swapped.month(), swapped.day());
    }

    private PartialDate remarked(PartialDate date) {
        var raw = date.raw();
        if (date.year() == null) {
            if (!raw.isEmpty()) {
                remarks.add(Item.BIRTH_DATE, Remark.DATE_UNREADABLE, raw, raw);
            }
        } else if (date.month() == null || date.day() == null) {
            remarks.add(Item.BIRTH_DATE, Remark.DATE_PARTIAL, raw, raw);
        } else if (date.calendarDay().isEmpty()) {
            remarks.add(Item.BIRTH_DATE, Remark.DATE_IMPOSSIBLE, raw, raw);
        }
        return date;
    }
}
