package dancu.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// A drive with a deadline.
///
/// @param firstDay  first day that counts
/// @param beforeDay the deadline read as "trước ngày": the first day that no longer counts
/// @param cutOff    hour at which a working day ends; work after midnight and before it belongs to the day
///     before
public record Campaign(String id, String name, LocalDate firstDay, LocalDate beforeDay, LocalTime cutOff) {

    /// The days of the office wall are those of this zone.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// The campaign day an instant belongs to.
    public LocalDate dayOf(Instant instant) {
        var local = instant.atZone(ZONE).toLocalDateTime();
        return local.toLocalTime().isBefore(cutOff) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    public LocalDate lastDay() {
        return beforeDay.minusDays(1);
    }

    /// Days left that still count, `day` itself included; 0 once it is over.
    public long daysLeft(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(day, beforeDay));
    }
}
