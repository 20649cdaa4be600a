package dancu.bench.demo;

import dancu.shared.WorkingDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// A clock the demo sets; it never goes back.
final class SimulatedClock extends Clock {

    private volatile Instant now;
    private volatile long runningSince;

    SimulatedClock(LocalDate day) {
        this.now = at(day, LocalTime.of(6, 0));
    }

    /// Moves on to an hour of a day, or stays where it is already past that.
    void advanceTo(LocalDate day, LocalTime hour) {
        var next = at(day, hour);
        if (next.isAfter(now)) {
            now = next;
        }
    }

    /// From here on time goes by as it does outside.
    void runOn() {
        runningSince = System.nanoTime();
    }

    LocalDate day() {
        return WorkingDay.of(now);
    }

    @Override
    public Instant instant() {
        return runningSince == 0 ? now : now.plusNanos(System.nanoTime() - runningSince);
    }

    @Override
    public ZoneId getZone() {
        return WorkingDay.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the demo's clock has one zone, not " + zone);
    }

    private static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(WorkingDay.ZONE).toInstant();
    }
}
