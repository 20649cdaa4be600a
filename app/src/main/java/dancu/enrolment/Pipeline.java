package dancu.enrolment;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/// Runs the machine stages: over and over in the background of a serving program, or until idle when asked.
@Service
public class Pipeline implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final long PAUSE_MILLIS = 500;

    private final DossierProcess process;
    private final List<Stage> stages;
    private volatile boolean running;

    Pipeline(
            DossierProcess process,
            RecheckStage recheck,
            MatchStage match,
            RouteStage route,
            ProductionStage production) {
        this.process = process;
        this.stages = List.of(recheck, match, route, production);
    }

    /// Runs every stage until none has anything left to do.
    ///
    /// @return steps taken
    public int runUntilIdle() {
        var total = 0;
        for (var stage : stages) {
            for (var done = process.run(stage); done > 0; done = process.run(stage)) {
                total += done;
            }
        }
        return total;
    }

    /// Starts running in the background; starting twice starts once.
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        Thread.ofVirtual().name("pipeline").start(() -> {
            while (running) {
                try {
                    if (runUntilIdle() == 0) {
                        Thread.sleep(PAUSE_MILLIS);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (RuntimeException e) {
                    LOG.error("a round of the pipeline failed", e);
                    pause();
                }
            }
        });
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
