package dancu.exchange;

import dancu.shared.Actor;
import dancu.shared.Failure;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Enters lists handed in on a page while nobody waits: one at a time, each to its end whatever page is open, and
/// on from where it was when the program starts again.
@Service
public class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    private final ResidentImport imports;
    private final JobQueue queue;
    private final JobParts parts;
    private final TransactionTemplate transaction;
    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();
    private volatile boolean closing;
    private @Nullable Thread worker;

    ImportJobs(ResidentImport imports, JobQueue queue, JobParts parts, TransactionTemplate transaction) {
        this.imports = imports;
        this.queue = queue;
        this.parts = parts;
        this.transaction = transaction;
    }

    /// An import and how far it is.
    ///
    /// @param sheet   asked for, or null
    /// @param actor   who handed the list in
    /// @param endedAt null until it is done or refused
    /// @param share   of the list that is read, 0 to 1; negative where nobody can tell
    /// @param noted   mends and doubts written down for the officer
    /// @param refusal code of [ExchangeError], or null
    public record Job(
            UUID id,
            String name,
            @Nullable String sheet,
            Actor actor,
            State state,
            Instant handedInAt,
            @Nullable Instant endedAt,
            long rows,
            double share,
            long entered,
            long already,
            long rejected,
            long noted,
            @Nullable String refusal) {

        public enum State {
            WAITING,
            RUNNING,
            DONE,
            REFUSED
        }
    }

    private record Running(UUID job, long rows, double share) {}

    /// Takes a list in and enters it in the background.
    ///
    /// @param name  as the sender calls it
    /// @param sheet of a workbook, or null for the first with a known header
    /// @return the import, to ask for with [#job]
    public UUID start(InputStream list, String name, @Nullable String sheet, Actor actor) throws IOException {
        var id = UUID.randomUUID();
        transaction.execute(status -> {
            queue.add(id, name, sheet, actor);
            try {
                parts.put(id, JobParts.Kind.LIST, list);
            } catch (IOException e) {
                throw new Failure(ExchangeError.FILE_BROKEN, "import " + id, e);
            }
            return id;
        });
        wake();
        return id;
    }

    /// The imports handed in last, newest first.
    public List<Job> newest(int limit) {
        return queue.newest(limit).stream().map(this::live).toList();
    }

    /// @throws Failure `exchange.job-unknown`
    public Job job(UUID id) {
        return live(need(id));
    }

    /// How the list of a refused import would be read; see [ResidentImport#preview].
    ///
    /// @throws Failure `exchange.job-unknown`, and the refusals of the list
    public ResidentImport.Preview preview(UUID id, Map<String, String> answers) throws IOException {
        var job = need(id);
        var folder = Files.createTempDirectory("dancu-list");
        try {
            return imports.preview(list(job, folder), job.sheet(), answers, job.actor());
        } finally {
            remove(folder);
        }
    }

    /// Lets a refused import begin again, with answers to what its columns mean; they are remembered.
    ///
    /// @throws Failure `exchange.job-unknown` where it is not refused, and the refusals of the answers
    public void again(UUID id, Map<String, String> answers) throws IOException {
        var job = need(id);
        if (!answers.isEmpty()) {
            var folder = Files.createTempDirectory("dancu-list");
            try {
                imports.remember(list(job, folder), job.sheet(), answers, job.actor());
            } finally {
                remove(folder);
            }
        }
        if (!queue.again(id)) {
            throw new Failure(ExchangeError.JOB_UNKNOWN, "import " + id + " is not refused");
        }
        wake();
    }

    /// Writes the rows that were not entered, with their reasons, as CSV.
    ///
    /// @throws Failure `exchange.job-unknown`
    public void rejects(UUID id, OutputStream out) throws IOException {
        parts.copy(need(id).id(), JobParts.Kind.REJECTS, out);
    }

    /// Writes what was mended or doubted in the rows that were entered, as CSV.
    ///
    /// @throws Failure `exchange.job-unknown`
    public void notes(UUID id, OutputStream out) throws IOException {
        parts.copy(need(id).id(), JobParts.Kind.NOTES, out);
    }

    /// Goes on with what ran or waited when the program ended. Only the program with pages does: a command that
    /// starts beside it must not take its work for left over.
    @EventListener(WebServerInitializedEvent.class)
    void resume() {
        queue.release();
        wake();
    }

    @PreDestroy
    void close() throws InterruptedException {
        closing = true;
        Thread last;
        synchronized (this) {
            last = worker;
        }
        if (last != null) {
            last.interrupt();
            last.join();
        }
    }

    private synchronized void wake() {
        if (!closing && (worker == null || !worker.isAlive())) {
            worker = Thread.ofVirtual().name("list-import").start(this::work);
        }
    }

    private void work() {
        for (var job = next(); job != null; job = next()) {
            try {
                enter(job);
            } catch (Failure refused) {
                queue.refused(job.id(), refused.error().code());
            } catch (IOException | RuntimeException e) {
                if (closing) {
                    return;
                }
                LOG.error("import {} stopped", job.id(), e);
                queue.refused(job.id(), ExchangeError.IMPORT_STOPPED.code());
            } finally {
                running.set(null);
            }
        }
    }

    /// The next import, or null; then this thread is no more the worker, so that whoever comes later wakes another.
    private synchronized @Nullable Job next() {
        var job = closing ? null : queue.claim().orElse(null);
        if (job == null) {
            worker = null;
        }
        return job;
    }

    private void enter(Job job) throws IOException {
        var folder = Files.createTempDirectory("dancu-list");
        try {
            var rejects = folder.resolve("rejects.csv");
            var notes = folder.resolve("notes.csv");
            var request =
                    new ResidentImport.Request(list(job, folder), job.name(), job.sheet(), Map.of(), rejects, notes);
            var result = imports.enter(request, job.actor(), (rows, share) -> {
                running.set(new Running(job.id(), rows, share));
                queue.advance(job.id(), rows);
            });
            long noted;
            try (var lines = Files.lines(notes)) {
                noted = lines.count() - 1;
            }
            keep(job, result, rejects, notes, noted);
        } finally {
            remove(folder);
        }
    }

    private void keep(Job job, ResidentImport.Result result, Path rejects, Path notes, long noted) {
        transaction.executeWithoutResult(status -> {
            try {
                parts.replace(job.id(), JobParts.Kind.REJECTS, rejects);
                parts.replace(job.id(), JobParts.Kind.NOTES, notes);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            parts.remove(job.id(), JobParts.Kind.LIST);
            queue.done(job.id(), result, noted);
        });
    }

    private Path list(Job job, Path folder) throws IOException {
        var list = folder.resolve("list");
        try (var out = PrivateFile.stream(list)) {
            parts.copy(job.id(), JobParts.Kind.LIST, out);
        }
        return list;
    }

    private Job need(UUID id) {
        return queue.job(id).orElseThrow(() -> new Failure(ExchangeError.JOB_UNKNOWN, "import " + id));
    }

    private Job live(Job job) {
        var now = running.get();
        return now == null || !now.job().equals(job.id()) || job.state() != Job.State.RUNNING
                ? job
                : new Job(
                        job.id(),
                        job.name(),
                        job.sheet(),
                        job.actor(),
                        job.state(),
                        job.handedInAt(),
                        job.endedAt(),
                        now.rows(),
                        now.share(),
                        job.entered(),
                        job.already(),
                        job.rejected(),
                        job.noted(),
                        job.refusal());
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
