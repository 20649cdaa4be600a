package dancu.quality;

import dancu.registry.Lot;
import dancu.registry.Registry;
import dancu.shared.WorkingDay;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/// Checks in the background what changes: a few people one by one, a whole list by going over the province once the
/// list has been entered.
@Service
public class QualityWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(QualityWatch.class);
    private static final int PAUSE_MILLIS = 2000;
    private static final int LISTS_LOOKED_AT = 5;

    private final Quality quality;
    private final FullCheck fullCheck;
    private final Registry registry;
    private final Clock clock;
    private volatile boolean running;
    private List<Integer> rowsDone = List.of();

    QualityWatch(Quality quality, FullCheck fullCheck, Registry registry, Clock clock) {
        this.quality = quality;
        this.fullCheck = fullCheck;
        this.registry = registry;
        this.clock = clock;
    }

    /// Starts watching; starting twice starts once.
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        Thread.ofVirtual().name("quality").start(() -> {
            while (running) {
                try {
                    look();
                } catch (RuntimeException e) {
                    LOG.error("what changed could not be checked", e);
                }
                pause();
            }
        });
    }

    /// One look: checks what changed, or the province where a list has been entered since the last look but one.
    void look() {
        var today = WorkingDay.of(clock.instant());
        if (!quality.isManyChanged()) {
            quality.checkChanged(today);
            return;
        }
        var now = registry.lots(LISTS_LOOKED_AT).stream().map(Lot::rowsDone).toList();
        if (now.equals(rowsDone)) {
            fullCheck.run(today, progress -> {});
        }
        rowsDone = now;
    }

    @Override
    public void destroy() {
        running = false;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
