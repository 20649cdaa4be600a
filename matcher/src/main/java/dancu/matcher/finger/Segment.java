package dancu.matcher.finger;

import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// A part of the gallery small enough that its votes stay in the processor's cache.
///
/// A search holds the read lock while it counts here, some milliseconds, so writers wait no longer than that.
final class Segment {

    static final int CAPACITY = 1 << 16;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    final Postings postings;
    final BitSet occupied = new BitSet();

    @Nullable
    Resident[] residents = new Resident[64];

    Segment(Postings postings) {
        this.postings = postings;
    }

    /// @return the slot, or -1 if there is none left
    int add(UUID reference, TenPrint tenPrint, int[] buckets) {
        lock.writeLock().lock();
        try {
            var slot = occupied.nextClearBit(0);
            if (slot >= CAPACITY) {
                return -1;
            }
            put(slot, new Resident(reference, PackedTenPrint.of(tenPrint)));
            for (var bucket : buckets) {
                postings.add(bucket, slot);
            }
            return slot;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Occupies a slot without touching the postings.
    void put(int slot, Resident resident) {
        if (slot >= residents.length) {
            residents = Arrays.copyOf(residents, Math.min(CAPACITY, Math.max(slot + 1, 2 * residents.length)));
        }
        occupied.set(slot);
        residents[slot] = resident;
    }

    void remove(int slot, int[] buckets) {
        lock.writeLock().lock();
        try {
            for (var bucket : buckets) {
                postings.remove(bucket, slot);
            }
            occupied.clear(slot);
            residents[slot] = null;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Adds the lengths of the asked buckets to `lengths`.
    void measure(int[] buckets, int[] lengths) {
        lock.readLock().lock();
        try {
            for (var i = 0; i < buckets.length; i++) {
                lengths[i] += postings.length(buckets[i]);
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Counts the votes and offers everyone who has some.
    ///
    /// @param weights of the buckets; 0 leaves one out
    /// @param votes   [#CAPACITY] long, all zero before and after
    void count(int segment, int[] buckets, int[] weights, int[] votes, Shortlist shortlist) {
        lock.readLock().lock();
        try {
            for (var i = 0; i < buckets.length; i++) {
                if (weights[i] > 0) {
                    postings.vote(buckets[i], weights[i], votes);
                }
            }
            var end = occupied.length();
            offer(segment, end, votes, shortlist);
            Arrays.fill(votes, 0, end, 0);
        } finally {
            lock.readLock().unlock();
        }
    }

    private static void offer(int segment, int end, int[] votes, Shortlist shortlist) {
        for (var slot = 0; slot < end; slot++) {
            if (votes[slot] > 0) {
                shortlist.offer(votes[slot], segment << 16 | slot);
            }
        }
    }

    /// Offers everyone, for galleries too small to need votes.
    void offerAll(int segment, Shortlist shortlist) {
        lock.readLock().lock();
        try {
            occupied.stream().forEach(slot -> shortlist.offer(0, segment << 16 | slot));
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Who is in the slot now, or null if it has been removed meanwhile.
    @Nullable
    Enrolled read(int slot) {
        lock.readLock().lock();
        try {
            var resident = slot < residents.length ? residents[slot] : null;
            return resident == null ? null : new Enrolled(resident.reference, PackedTenPrint.unpack(resident.packed));
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Runs something that reads everything here; searches go on meanwhile.
    void whileNobodyWrites(Runnable reading) {
        lock.readLock().lock();
        try {
            reading.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    long bytes() {
        lock.readLock().lock();
        try {
            var bytes = postings.bytes();
            for (var resident : residents) {
                bytes += resident == null ? 0 : 4L * resident.packed.length;
            }
            return bytes;
        } finally {
            lock.readLock().unlock();
        }
    }

    /// One person as kept here.
    static final class Resident {

        final UUID reference;
        final int[] packed;

        Resident(UUID reference, int[] packed) {
            this.reference = reference;
            this.packed = packed;
        }
    }

    /// One person as handed out.
    record Enrolled(UUID reference, TenPrint prints) {}
}
