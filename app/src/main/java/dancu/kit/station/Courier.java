package dancu.kit.station;

import dancu.kit.KitError;
import dancu.kit.SliceDesk;
import dancu.shared.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Tries to reach the centre every few seconds while the counter works: packets up, receipts and slice down.
public final class Courier implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Courier.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration SLICE_AGE_MAX = Duration.ofDays(1);

    private final Station station;
    private final HttpUplink uplink;
    private final Clock clock;
    private final Thread rounds = Thread.ofPlatform().name("courier").daemon().unstarted(this::work);
    private volatile Optional<Instant> reachedAt = Optional.empty();
    private volatile Optional<Instant> slicedAt = Optional.empty();
    private volatile boolean reached;

    Courier(Station station, HttpUplink uplink, Clock clock) {
        this.station = station;
        this.uplink = uplink;
        this.clock = clock;
    }

    void start() {
        rounds.start();
    }

    /// Whether the last round reached the centre.
    public boolean online() {
        return reached;
    }

    /// When the centre was last reached since this program started.
    public Optional<Instant> reachedAt() {
        return reachedAt;
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                round();
                sliceIfOld();
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a round to the centre failed", e);
                reached = false;
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void round() {
        try {
            station.report(uplink);
            station.send(uplink);
            station.report(uplink);
            reached = true;
            reachedAt = Optional.of(clock.instant());
        } catch (Failure failure) {
            // Off line is the everyday state of a kit; what was refused is in the journal and on the page.
            reached = failure.error() != KitError.CENTRAL_UNREACHABLE;
        }
    }

    /// A centre that has no slice for this kit yet is no reason to call it unreachable.
    private void sliceIfOld() {
        var old = slicedAt.map(at -> at.plus(SLICE_AGE_MAX).isBefore(clock.instant()))
                .orElse(true);
        if (reached && (old || station.people() == 0)) {
            try {
                slice();
            } catch (Failure failure) {
                LOG.log(System.Logger.Level.WARNING, failure.getMessage());
            }
        }
    }

    private void slice() {
        var json = new SliceDesk.Request(station.setup().serial(), clock.instant()).json();
        var signature = SliceDesk.sign(station.setup().keys().signing().getPrivate(), json);
        station.takeSlice(uplink.slice(json, signature));
        slicedAt = Optional.of(clock.instant());
    }

    @Override
    public void close() {
        rounds.interrupt();
        uplink.close();
    }
}
