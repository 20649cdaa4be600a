package dancu.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/// A drive with a deadline.
///
/// @param firstDay  first day that counts
/// @param beforeDay the deadline read as "trước ngày": the first day that no longer counts
/// @param cutOff    hour at which a working day ends; work after midnight and before it belongs to the day
///     before
public record Campaign(String id, String name, LocalDate firstDay, LocalDate beforeDay, LocalTime cutOff) {

    public LocalDate lastDay() {
        return beforeDay.minusDays(1);
    }

    /// Days left that still count, `day` itself included; 0 once it is over.
    public long daysLeft(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(day, beforeDay));
    }
}
