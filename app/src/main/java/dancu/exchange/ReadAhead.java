package dancu.exchange;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Reads the next sets in a thread of its own while the caller enters this one.
final class ReadAhead<T> implements AutoCloseable {

    private static final int SETS_AHEAD = 3;

    private final BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(SETS_AHEAD);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Source<T> source;
    private final Thread reader;

    ReadAhead(Source<T> source) {
        this.source = source;
        this.reader = Thread.ofPlatform().name("list-reader").start(this::read);
    }

    /// Where sets come from; used by one thread.
    interface Source<T> extends AutoCloseable {

        /// The next set, or null at the end.
        @Nullable
        T next() throws IOException;

        @Override
        void close() throws IOException;
    }

    /// The next set, or null at the end.
    ///
    /// @throws IOException if the source failed
    @Nullable
    T next() throws IOException {
        try {
            var set = queue.take().orElse(null);
            var failed = failure.get();
            if (set == null && failed != null) {
                throw new IOException("the list could not be read on", failed);
            }
            return set;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading a list", e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }

    private void read() {
        try {
            readAll();
            queue.put(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() throws InterruptedException {
        try {
            for (var set = source.next(); set != null; set = source.next()) {
                queue.put(Optional.of(set));
            }
        } catch (IOException | RuntimeException e) {
            failure.set(e);
        }
    }
}
