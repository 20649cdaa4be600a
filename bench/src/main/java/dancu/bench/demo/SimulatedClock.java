package dancu.bench.demo;

import dancu.shared.WorkingDay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// A clock the demo sets; it never goes back.
final class SimulatedClock extends Clock {

    private final AtomicReference<Instant> now;

    SimulatedClock(LocalDate day) {
        this.now =
                new AtomicReference<>(day.atTime(6, 0).atZone(WorkingDay.ZONE).toInstant());
    }

    /// Moves on to an hour of a day, or stays where it is already past that.
    void advanceTo(LocalDate day, LocalTime hour) {
        var next = day.atTime(hour).atZone(WorkingDay.ZONE).toInstant();
        now.updateAndGet(current -> next.isAfter(current) ? next : current);
    }

    void advance(Duration step) {
        now.updateAndGet(current -> current.plus(step));
    }

    LocalDate day() {
        return WorkingDay.of(instant());
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return WorkingDay.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
