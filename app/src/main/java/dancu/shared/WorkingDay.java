package dancu.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The day work belongs to: teams work past midnight, so a day ends at three in the morning, Vietnamese
/// time.
public final class WorkingDay {

    /// The days of the office wall are those of this zone.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// Until this hour, work belongs to the day before.
    public static final LocalTime CUT_OFF = LocalTime.of(3, 0);

    private WorkingDay() {}

    public static LocalDate of(Instant instant) {
        return instant.atZone(ZONE).minusHours(CUT_OFF.getHour()).toLocalDate();
    }
}
