package dancu.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/// The working days of Vietnamese offices; legal clocks count in them.
///
/// Fixed holidays follow the Labour Code 2019, article 112. Days by the moon are listed for the years
/// known; for a
/// year without a list only weekends and fixed days are off.
public final class WorkingDays {

    private static final Set<LocalDate> MOVABLE = movable();

    private WorkingDays() {}

    /// The day `count` working days after `day`; `day` itself does not count.
    public static LocalDate after(LocalDate day, int count) {
        var result = day;
        for (var left = count; left > 0; ) {
            result = result.plusDays(1);
            if (isWorking(result)) {
                left--;
            }
        }
        return result;
    }

    public static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isFixedHoliday(day)
                && !MOVABLE.contains(day);
    }

    private static boolean isFixedHoliday(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1;
            case APRIL -> day.getDayOfMonth() == 30;
            case MAY -> day.getDayOfMonth() == 1;
            case SEPTEMBER -> day.getDayOfMonth() == 2;
            default -> false;
        };
    }

    private static Set<LocalDate> movable() {
        var days = new HashSet<LocalDate>();
        // 2021: lunar new year, the Hùng kings, and the days made up for those that fell on a weekend.
        for (var day = LocalDate.of(2021, 2, 10); !day.isAfter(LocalDate.of(2021, 2, 16)); day = day.plusDays(1)) {
            days.add(day);
        }
        days.add(LocalDate.of(2021, 4, 21));
        days.add(LocalDate.of(2021, 5, 3));
        days.add(LocalDate.of(2021, 9, 3));
        return Set.copyOf(days);
    }
}
