package dancu.lookup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A date of birth or a part of one, as far as somebody knows it.
///
/// @param year  or null where only the day and month are known
/// @param month 1 to 12, or null
/// @param day   1 to 31, or null; such a day need not exist
record BirthPart(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {

    static BirthPart year(int year) {
        return new BirthPart(year, null, null);
    }

    static BirthPart month(int year, int month) {
        return new BirthPart(year, month, null);
    }

    static BirthPart day(int year, int month, int day) {
        return new BirthPart(year, month, day);
    }

    static BirthPart dayOfYear(int month, int day) {
        return new BirthPart(null, month, day);
    }

    /// As the index has it: `1985-3-5`, `1985-3`, `1985`, `-3-5`.
    String term() {
        if (year == null) {
            return "-" + month + "-" + day;
        }
        return month == null ? "" + year : day == null ? year + "-" + month : year + "-" + month + "-" + day;
    }

    /// This date and everything less exact that agrees with it.
    List<BirthPart> withParts() {
        var parts = new ArrayList<BirthPart>(4);
        parts.add(this);
        if (year != null && month != null) {
            if (day != null) {
                parts.add(month(year, month));
                parts.add(dayOfYear(month, day));
            }
            parts.add(year(year));
        }
        return parts;
    }

    /// What may be meant instead: day and month the other way round, the day wrong, only the year known.
    List<BirthPart> near() {
        var near = new ArrayList<BirthPart>();
        if (month != null && day != null) {
            if (year == null) {
                near.add(dayOfYear(/* month= */ day, /* day= */ month));
            } else {
                near.add(day(year, /* month= */ day, /* day= */ month));
                near.add(year(year));
                near.add(dayOfYear(month, day));
            }
        } else if (year != null) {
            near.add(year(year));
            near.add(year(year - 1));
            near.add(year(year + 1));
        }
        return near;
    }

    boolean agrees(BirthPart full) {
        return (year == null || year.equals(full.year))
                && (month == null || month.equals(full.month))
                && (day == null || day.equals(full.day));
    }
}
