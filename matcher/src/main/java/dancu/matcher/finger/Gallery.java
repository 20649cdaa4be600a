package dancu.matcher.finger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Finds one person's prints among many: an index over all fingers points at a few, SourceAFIS decides.
///
/// - **Threads:** any number may search, insert and remove at the same time. Who was inserted before a
///   search began is searched; of who comes or goes meanwhile, either.
/// - **Memory:** about 5 KB a person with ten fingers of 33 minutiae, see [#memoryBytes].
/// - **Time:** grows in proportion to the persons held, plus about 0.1 s to compare the candidates.
/// - **Same input, same answer:** votes do not depend on the order of work or the number of threads.
public final class Gallery {

    private static final int FEW_FINGERS = 4;

    /// The first so many by votes are compared in full whatever two fingers say.
    private static final int ALWAYS_COMPARED = 10;

    private static final int MOST_FINGERS = 8;
    private static final int NOISE_RANK = 20;

    /// Among so few, everybody is compared: there is no crowd yet for a mate to stand out of.
    private static final int CROWD = 3 * NOISE_RANK;

    /// Of 3,000 persons on the calibrated model, mates had at least 1.46 times the votes of rank 20, the first
    /// stranger 1.24 times in the middle and 1.41 times at most.
    private static final double STANDS_OUT = 1.3;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::fusedScore)
            .thenComparingInt(Candidate::votes)
            .reversed()
            .thenComparing(Candidate::referenceId);

    private final GallerySettings settings;
    private final GalleryKey key;
    private final Tokens tokens;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentHashMap<UUID, Integer> places = new ConcurrentHashMap<>();
    private volatile List<Segment> segments = List.of();

    private final int segmentCapacity;

    public Gallery(GalleryKey key, GallerySettings settings) {
        this(key, settings, Segment.CAPACITY);
    }

    Gallery(GalleryKey key, GallerySettings settings, int segmentCapacity) {
        this.key = key;
        this.segmentCapacity = segmentCapacity;
        this.settings = settings;
        tokens = new Tokens(key, settings.bucketBits());
    }

    /// A gallery read from a snapshot.
    Gallery(GalleryKey key, GallerySettings settings, List<Segment> segments) {
        this(key, settings);
        this.segments = List.copyOf(segments);
        for (var i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            var number = i << 16;
            segment.occupied.stream().forEach(slot -> {
                var enrolled = segment.read(slot);
                if (enrolled != null) {
                    places.put(enrolled.reference(), number | slot);
                }
            });
        }
    }

    /// Writes everything, so that [#load] gives a gallery with the same answers. Inserts and removals wait.
    ///
    /// The snapshot is sealed but not encrypted, and minutiae can be turned back into images: write into a
    /// stream that encrypts.
    public void save(OutputStream out) throws IOException {
        writing.lock();
        try {
            GallerySnapshot.write(out, key, settings, segments);
        } finally {
            writing.unlock();
        }
    }

    /// Reads what [#save] wrote under the same key; reads it all before it answers.
    ///
    /// @throws MalformedPrintException if it is anything else, breaks off or was changed
    public static Gallery load(InputStream in, GalleryKey key) throws IOException {
        return GallerySnapshot.read(in, key);
    }

    /// Takes a person in, without asking whether someone alike is there. Searches that begin afterwards find
    /// the person.
    ///
    /// @return false, and nothing changed, if the reference id is there already
    public boolean insert(UUID referenceId, TenPrint prints) {
        var buckets = tokens.forEnrolment(prints);
        writing.lock();
        try {
            if (places.containsKey(referenceId)) {
                return false;
            }
            places.put(referenceId, place(referenceId, prints, buckets));
            return true;
        } finally {
            writing.unlock();
        }
    }

    private int place(UUID referenceId, TenPrint prints, int[] buckets) {
        var present = segments;
        for (var i = 0; i < present.size(); i++) {
            var slot = present.get(i).add(referenceId, prints, buckets);
            if (slot >= 0) {
                return i << 16 | slot;
            }
        }
        var added = new Segment(new Postings(settings.bucketBits()), segmentCapacity);
        var slot = added.add(referenceId, prints, buckets);
        var longer = new ArrayList<>(present);
        longer.add(added);
        segments = List.copyOf(longer);
        return present.size() << 16 | slot;
    }

    /// Takes a person out; minutiae and postings are gone when this returns.
    ///
    /// @return false if the reference id was not there
    public boolean remove(UUID referenceId) {
        writing.lock();
        try {
            var place = places.get(referenceId);
            if (place == null) {
                return false;
            }
            var segment = segments.get(place >>> 16);
            var slot = place & 0xFFFF;
            var enrolled = segment.read(slot);
            if (enrolled != null) {
                segment.remove(slot, tokens.forEnrolment(enrolled.prints()));
            }
            places.remove(referenceId);
            return true;
        } finally {
            writing.unlock();
        }
    }

    public Optional<TenPrint> find(UUID referenceId) {
        var place = places.get(referenceId);
        if (place == null) {
            return Optional.empty();
        }
        var enrolled = segments.get(place >>> 16).read(place & 0xFFFF);
        return enrolled != null && enrolled.reference().equals(referenceId)
                ? Optional.of(enrolled.prints())
                : Optional.empty();
    }

    /// How many persons are in.
    public int size() {
        return places.size();
    }

    /// Bytes of postings and packed minutiae, without the few of the reference ids.
    public long memoryBytes() {
        return segments.stream().mapToLong(Segment::bytes).sum();
    }

    /// Searches everyone.
    public SearchResult search(TenPrint probe) {
        return search(probe, null);
    }

    /// Searches everyone but one, commonly the probe's own earlier insert.
    ///
    /// When fingers may have been mislabelled, search again with [TenPrint#handsExchanged]: the index goes by
    /// position.
    ///
    /// @param self reference id to leave out, or null
    public SearchResult search(TenPrint probe, @Nullable UUID self) {
        var searched = segments;
        var persons = places.size();
        var shortlist = shortlist(probe, searched, persons);
        var matchers = new ProbeMatchers(probe);
        var candidates = new ArrayList<Candidate>();
        var screened = 0;
        var least = leastVotes(probe, shortlist, persons);
        for (var rank = 0; rank < shortlist.size() && shortlist.votes(rank) >= least; rank++) {
            var place = shortlist.place(rank);
            var enrolled = searched.get(place >>> 16).read(place & 0xFFFF);
            if (enrolled == null || enrolled.reference().equals(self)) {
                continue;
            }
            var votes = shortlist.votes(rank);
            matchers.compare(enrolled.prints(), screened < ALWAYS_COMPARED)
                    .ifPresent(comparison -> candidates.add(new Candidate(enrolled.reference(), votes, comparison)));
            screened++;
        }
        candidates.sort(BEST_FIRST);
        return new SearchResult(candidates, screened, persons);
    }

    /// Searches for several on all processors.
    ///
    /// @return one result a probe, in their order
    public List<SearchResult> searchAll(List<Probe> probes) {
        return probes.parallelStream()
                .map(probe -> search(probe.prints(), probe.self()))
                .toList();
    }

    /// One of several searches.
    ///
    /// @param prints whom to look for
    /// @param self   reference id to leave out, or null
    public record Probe(TenPrint prints, @Nullable UUID self) {}

    private Shortlist shortlist(TenPrint probe, List<Segment> searched, int persons) {
        var wanted = probe.count() <= FEW_FINGERS ? settings.candidatesWhenFewFingers() : settings.candidates();
        // One more, for the probe itself may be among them.
        var shortlist = new Shortlist(wanted + 1);
        if (persons <= (probe.count() < MOST_FINGERS ? wanted : Math.min(wanted, CROWD))) {
            for (var i = 0; i < searched.size(); i++) {
                searched.get(i).offerAll(i, shortlist);
            }
        } else {
            var query = tokens.forQuery(probe);
            var weights = weights(query, searched, persons);
            var votes = new int[Segment.CAPACITY];
            for (var i = 0; i < searched.size(); i++) {
                searched.get(i).count(i, query.buckets(), weights, votes, shortlist);
            }
        }
        shortlist.sort();
        return shortlist;
    }

    /// Votes below which a candidate is one of the crowd and not worth a comparison.
    ///
    /// With most fingers there, a mate stands well above the noise the index makes, for which the votes at one
    /// rank of the shortlist stand. With few fingers, or few persons, everybody on the shortlist is compared.
    private int leastVotes(TenPrint probe, Shortlist shortlist, int persons) {
        if (probe.count() < MOST_FINGERS || persons <= CROWD || shortlist.size() <= NOISE_RANK) {
            return 0;
        }
        return (int) (STANDS_OUT * shortlist.votes(NOISE_RANK));
    }

    /// What a vote of each bucket is worth: the rarer, the more. A bucket with half of everyone in it says
    /// nothing.
    private static int[] weights(Tokens.Query query, List<Segment> searched, int persons) {
        var buckets = query.buckets();
        var lengths = new int[buckets.length];
        for (var segment : searched) {
            segment.measure(buckets, lengths);
        }
        var weights = new int[buckets.length];
        for (var i = 0; i < weights.length; i++) {
            if (lengths[i] > 0 && 2L * lengths[i] < persons) {
                weights[i] = (int) Math.round(query.worth()[i] * StrictMath.log((double) persons / lengths[i]));
            }
        }
        return weights;
    }

    @Override
    public String toString() {
        return "Gallery[%d persons, %s]".formatted(size(), key);
    }
}
