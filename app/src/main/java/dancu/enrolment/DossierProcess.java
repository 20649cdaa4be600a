package dancu.enrolment;

import dancu.shared.Actor;
import dancu.shared.DossierId;
import dancu.shared.Failure;
import dancu.shared.WorkingDay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The one class that moves dossiers. A step [DossierState] does not allow cannot be taken through it.
@Component
class DossierProcess {

    private static final Logger LOG = LoggerFactory.getLogger(DossierProcess.class);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

    private final Dossiers dossiers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DossierProcess(Dossiers dossiers, TransactionTemplate transaction, Clock clock) {
        this.dossiers = dossiers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Runs a stage over one batch, in one transaction.
    ///
    /// Where the batch fails, its dossiers are tried one by one, so that one bad dossier does not hold up
    /// the rest:
    /// it is tried again later and the third time set aside with its reason.
    ///
    /// @return how many dossiers went on
    int run(Stage stage) {
        try {
            return runBatch(stage, stage.batch());
        } catch (RuntimeException e) {
            LOG.warn("stage {} failed on a batch, trying one by one: {}", stage.name(), e.toString());
            return runOneByOne(stage);
        }
    }

    /// Takes dossiers one step on, in the caller's transaction.
    ///
    /// @throws Failure `enrolment.step-not-allowed`
    void move(List<Step> steps, Actor actor) {
        for (var step : steps) {
            if (!step.from().mayBecome(step.to())) {
                throw new Failure(
                        EnrolmentError.STEP_NOT_ALLOWED,
                        "dossier %s is %s and cannot become %s".formatted(step.dossier(), step.from(), step.to()));
            }
        }
        var now = clock.instant();
        dossiers.move(steps, actor, now, WorkingDay.of(now));
    }

    private int runBatch(Stage stage, int limit) {
        return work(stage, () -> dossiers.claim(stage.from(), limit, clock.instant()));
    }

    /// The list is read once: a dossier the stage leaves where it is does not come again before the others.
    private int runOneByOne(Stage stage) {
        var waiting = transaction.execute(status -> dossiers.claim(stage.from(), stage.batch(), clock.instant()));
        var done = 0;
        for (var dossier : Objects.requireNonNull(waiting)) {
            try {
                done += work(stage, () -> dossiers.claim(dossier.id(), stage.from(), clock.instant()));
            } catch (RuntimeException e) {
                noteFailure(stage, dossier.id(), e);
            }
        }
        return done;
    }

    private int work(Stage stage, Supplier<List<Dossier>> claim) {
        var done = transaction.execute(status -> {
            var claimed = claim.get();
            if (claimed.isEmpty()) {
                return 0;
            }
            var steps = stage.work(claimed);
            move(steps, Actor.stage(stage.name()));
            return steps.size();
        });
        return done == null ? 0 : done;
    }

    private void noteFailure(Stage stage, DossierId id, RuntimeException failure) {
        LOG.error("stage {} failed on dossier {}", stage.name(), id, failure);
        Instant retryAt = clock.instant().plus(FIRST_RETRY);
        transaction.executeWithoutResult(status -> dossiers.noteFailure(
                id, stage.name() + ": " + failure.getClass().getSimpleName(), retryAt));
    }
}
