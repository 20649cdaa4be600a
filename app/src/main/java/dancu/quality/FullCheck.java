package dancu.quality;

import dancu.registry.Likenesses;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/// Checks the whole province: people with two records first, then commune by commune on every core, then whoever is
/// registered nowhere. A run that was stopped goes on where it was.
@Service
public class FullCheck {

    private static final int PEOPLE_AT_ONCE = 5000;

    private final Quality quality;
    private final Duplicates duplicates;
    private final Findings findings;
    private final Runs runs;
    private final Registry registry;
    private final Likenesses likenesses;
    private final Residences residences;
    private final Clock clock;

    FullCheck(
            Quality quality,
            Duplicates duplicates,
            Findings findings,
            Runs runs,
            Registry registry,
            Likenesses likenesses,
            Residences residences,
            Clock clock) {
        this.quality = quality;
        this.duplicates = duplicates;
        this.findings = findings;
        this.runs = runs;
        this.registry = registry;
        this.likenesses = likenesses;
        this.residences = residences;
        this.clock = clock;
    }

    /// How far a run is, in communes and people.
    public record Progress(int communes, int of, long people) {}

    /// Begins a run, or goes on with the one that was stopped. What changes meanwhile is left to
    /// [Quality#checkChanged], which goes on from where this run began.
    ///
    /// @param progress told after every commune, from several threads
    public Progress run(LocalDate today, Consumer<Progress> progress) {
        var run = runs.open(
                registry.changedSince(Long.MAX_VALUE, 1).mark(),
                residences.changedSince(Long.MAX_VALUE, 1).mark(),
                clock.instant());
        if (!run.compared()) {
            duplicates.compareAll(today);
            runs.compared(run);
        }
        var done = communes(run, today, progress);
        homeless(today);
        runs.finish(run, clock.instant());
        findings.advanceMarks(run.registry(), run.residence());
        return done;
    }

    private Progress communes(Runs.Run run, LocalDate today, Consumer<Progress> progress) {
        var done = runs.done(run);
        var communes = residences.communes();
        var count = new AtomicInteger(done.size());
        var people = new AtomicLong(
                done.values().stream().mapToLong(Integer::longValue).sum());
        var checks = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (var commune : communes) {
                if (!done.containsKey(commune)) {
                    checks.add(threads.submit(() -> {
                        var checked = quality.check(commune, today).people();
                        runs.done(run, commune, checked);
                        progress.accept(
                                new Progress(count.incrementAndGet(), communes.size(), people.addAndGet(checked)));
                    }));
                }
            }
        }
        checks.forEach(FullCheck::refuseFailed);
        return new Progress(count.get(), communes.size(), people.get());
    }

    private void homeless(LocalDate today) {
        var homeless = new ArrayList<PersonId>();
        var batch = new ArrayList<PersonId>(PEOPLE_AT_ONCE);
        likenesses.each(person -> {
            batch.add(person.person());
            if (batch.size() == PEOPLE_AT_ONCE) {
                homeless.addAll(residences.registeredNowhere(batch));
                batch.clear();
            }
        });
        homeless.addAll(residences.registeredNowhere(batch));
        for (var from = 0; from < homeless.size(); from += PEOPLE_AT_ONCE) {
            quality.checkHomeless(
                    List.copyOf(homeless.subList(from, Math.min(homeless.size(), from + PEOPLE_AT_ONCE))), today);
        }
    }

    private static void refuseFailed(Future<?> check) {
        try {
            check.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check of the province was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a commune could not be checked", e.getCause());
        }
    }
}
