package dancu.lookup;

import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Keeps the index true to the register: reads all of it once, then whatever changed.
///
/// The marks are taken before the first reading begins, so that what changes meanwhile is read again after it.
@Component
class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private static final int PEOPLE_A_SET = 2000;
    private static final int SETS_A_COMMIT = 100;
    private static final int CHANGES_A_SET = 5000;

    /// A crash costs reading again what changed in this time.
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(30);

    private final Registry registry;
    private final Residences residences;
    private final Places places;
    private final IndexFolder folder;
    private final Clock clock;

    private volatile @Nullable OpenIndex index;
    private volatile double searched;
    private volatile boolean doubted;
    private volatile boolean stopping;
    private Marks marks = new Marks(0, 0, 0, null, false);
    private Instant committed = Instant.EPOCH;
    private boolean uncommitted;

    Follower(Registry registry, Residences residences, Places places, IndexFolder folder, Clock clock) {
        this.registry = registry;
        this.residences = residences;
        this.places = places;
        this.folder = folder;
        this.clock = clock;
    }

    /// Share of the register the index holds.
    double searched() {
        return searched;
    }

    int size() {
        var open = index;
        return open == null ? 0 : open.size();
    }

    /// See [OpenIndex#first]; nothing where the index cannot be read, and then [#searched] is 0.
    Map<PersonId, Integer> first(List<Query> questions, int enough) {
        var open = index;
        if (open == null) {
            return Map.of();
        }
        try {
            return open.first(questions, enough);
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn("the index cannot be read and will be opened again", e);
            searched = 0;
            doubted = true;
            return Map.of();
        }
    }

    /// Brings the index up to what is committed now, from nothing where there is none.
    ///
    /// @throws IOException if it cannot be written; it is opened again next time
    synchronized void follow() throws IOException {
        if (stopping) {
            return;
        }
        try {
            if (doubted) {
                discard();
            }
            var open = index;
            if (open == null) {
                open = open();
            }
            if (!marks.whole()) {
                readAll(open);
            }
            if (marks.whole()) {
                readChanges(open);
            }
        } catch (IOException | AlreadyClosedException e) {
            discard();
            throw e;
        }
    }

    /// Commits and closes for good.
    synchronized void close() throws IOException {
        stopping = true;
        var open = index;
        if (open != null && uncommitted) {
            open.commit(marks);
        }
        discard();
    }

    /// Makes a first reading under way end soon, and follows no more.
    void stop() {
        stopping = true;
    }

    private void discard() {
        var open = index;
        index = null;
        searched = 0;
        doubted = false;
        if (open != null) {
            try {
                open.close();
            } catch (IOException | AlreadyClosedException e) {
                LOG.warn("the index could not be closed", e);
            }
        }
    }

    private OpenIndex open() throws IOException {
        var open = OpenIndex.open(folder.path());
        uncommitted = false;
        committed = clock.instant();
        var known = open.marks();
        var units = places.fingerprint(today());
        if (known != null && known.units() == units && isOfThisRegister(known, open)) {
            marks = known;
        } else {
            open.clear();
            marks = new Marks(registry.mark(), residences.mark(), units, null, false);
        }
        searched = marks.whole() ? 1 : 0;
        index = open;
        return open;
    }

    /// An index that knows of later changes than the register, or lacks its first person, is that of another
    /// register or of one that was since restored from a backup.
    private boolean isOfThisRegister(Marks known, OpenIndex open) throws IOException {
        if (known.registry() > registry.mark() || known.residence() > residences.mark()) {
            return false;
        }
        var first = registry.page(null, 1);
        return first.isEmpty()
                ? open.size() == 0
                : !known.whole() || open.holds(first.getFirst().id());
    }

    private void readAll(OpenIndex open) throws IOException {
        var people = Math.max(1, registry.count());
        var sets = 0;
        var next = read(marks.after());
        for (var set = next.join(); !set.isEmpty() && !stopping; set = next.join()) {
            var last = set.getLast().id();
            next = read(last);
            open.add(List.copyOf(documents(set).values()));
            marks = marks.readUpTo(last);
            uncommitted = true;
            if (++sets % SETS_A_COMMIT == 0) {
                commit(open);
                open.show();
                searched = Math.min(0.999, (double) open.size() / people);
            }
        }
        if (stopping) {
            next.join();
            return;
        }
        marks = marks.readWhole();
        open.tidy();
        open.show();
        commit(open);
        searched = 1;
    }

    private CompletableFuture<List<Person>> read(@Nullable PersonId after) {
        return CompletableFuture.supplyAsync(() -> registry.page(after, PEOPLE_A_SET));
    }

    private void readChanges(OpenIndex open) throws IOException {
        var inRegistry = readChanges(open, marks.registry(), (mark, limit) -> {
            var changed = registry.changedSince(mark, limit);
            return new Changed(changed.people(), changed.mark(), changed.more());
        });
        var inResidence = readChanges(open, marks.residence(), (mark, limit) -> {
            var changed = residences.changedSince(mark, limit);
            return new Changed(changed.people(), changed.mark(), changed.more());
        });
        marks = marks.following(inRegistry, inResidence);
        open.show();
        if (uncommitted && Duration.between(committed, clock.instant()).compareTo(BETWEEN_COMMITS) >= 0) {
            commit(open);
        }
    }

    private record Changed(List<PersonId> people, long mark, boolean more) {}

    private interface Changes {
        Changed since(long mark, int limit);
    }

    /// @return the mark to ask from next time
    private long readChanges(OpenIndex open, long from, Changes changes) throws IOException {
        var mark = from;
        var limit = CHANGES_A_SET;
        while (true) {
            var changed = changes.since(mark, limit);
            for (var at = 0; at < changed.people().size(); at += PEOPLE_A_SET) {
                put(
                        open,
                        changed.people()
                                .subList(
                                        at,
                                        Math.min(
                                                at + PEOPLE_A_SET,
                                                changed.people().size())));
            }
            if (!changed.more()) {
                return changed.mark();
            }
            if (changed.mark() == mark) {
                // A transaction still open holds the mark back; what came after it must not wait for its end.
                limit *= 2;
            }
            mark = changed.mark();
        }
    }

    private void put(OpenIndex open, Collection<PersonId> ids) throws IOException {
        var people = registry.persons(ids);
        open.put(documents(people.values()));
        for (var id : ids) {
            if (!people.containsKey(id)) {
                open.remove(id);
            }
        }
        uncommitted = true;
    }

    private Map<PersonId, Document> documents(Collection<Person> people) {
        var ids = people.stream().map(Person::id).toList();
        var addresses = residences.addresses(ids);
        var bookNumbers = residences.bookNumbers(ids);
        var terms = new HashMap<Residences.Address, List<String>>();
        var today = today();
        var documents = LinkedHashMap.<PersonId, Document>newLinkedHashMap(people.size());
        for (var person : people) {
            var address = addresses.get(person.id());
            var place = address == null
                    ? List.<String>of()
                    : terms.computeIfAbsent(address, unknown -> places.terms(unknown, today));
            documents.put(person.id(), Entry.of(person, address, place, bookNumbers.get(person.id())));
        }
        return documents;
    }

    private void commit(OpenIndex open) throws IOException {
        open.commit(marks);
        uncommitted = false;
        committed = clock.instant();
    }

    private LocalDate today() {
        return WorkingDay.of(clock.instant());
    }
}
