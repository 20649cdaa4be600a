package dancu.lookup;

import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/// Finds people on the register. With [Within] and [Answer], all that other rooms see of this one.
///
/// It checks no permission: a page passes the gate for the list it shows and limits [Within] to the officer's
/// territory.
@Service
public class Lookup implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Lookup.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(1);

    /// Found beyond the limit, because two records may have become one person and people move.
    private static final int SPARE = 10;

    private final Registry registry;
    private final Residences residences;
    private final Places places;
    private final Follower follower;
    private final Clock clock;
    private volatile boolean running;

    Lookup(Registry registry, Residences residences, Places places, Follower follower, Clock clock) {
        this.registry = registry;
        this.residences = residences;
        this.places = places;
        this.follower = follower;
        this.clock = clock;
    }

    /// Finds people by any mix of what is known of them, in any order: syllables of the name with or without
    /// accents, the last one perhaps unfinished; a year or date of birth; a number of the person, a paper, a
    /// telephone or a household book, or its beginning; words of the address or the code of a unit.
    ///
    /// Words that are nobody's name are looked for in addresses; where too few agree, one syllable may be
    /// mistyped, then the date be wrong in part, then one word be wrong. Only a whole number is looked for in the
    /// register itself, so it is found while the index is being made and after it was cancelled.
    ///
    /// @param typed any text; of a very long one the beginning counts
    /// @param limit 1 to 200 hits
    public Answer search(String typed, Within within, int limit) {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit " + limit);
        }
        var today = WorkingDay.of(clock.instant());
        var read = Typed.read(typed, today.getYear());
        var searched = new Typed(places.withoutProvince(read.words(), today), read.figures());
        if (searched.isEmpty()) {
            return new Answer(List.of(), 1);
        }
        var share = follower.searched();
        var communes = places.codes(within, today);
        var found = byWholeNumber(searched, limit);
        follower.first(Ladder.of(searched, communes), limit + SPARE).forEach(found::putIfAbsent);
        var hits = hits(found, searched, today).stream()
                .filter(hit -> within.isEverywhere() || (hit.commune() != null && communes.contains(hit.commune())))
                .limit(limit)
                .toList();
        return new Answer(hits, Math.min(share, follower.searched()));
    }

    /// Brings the index up to everything committed now; makes it where there is none.
    ///
    /// @throws UncheckedIOException if the index cannot be written
    public void refresh() {
        try {
            follower.follow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Follows the register in the background from now on, every second; starting twice starts once.
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        Thread.ofPlatform().daemon().name("lookup").start(() -> {
            while (running) {
                try {
                    follower.follow();
                } catch (IOException | RuntimeException e) {
                    LOG.error("the index could not follow the register", e);
                }
                pause();
            }
        });
    }

    /// How many records the index holds.
    public int size() {
        return follower.size();
    }

    @Override
    public void destroy() throws IOException {
        running = false;
        follower.stop();
        follower.close();
    }

    private Map<PersonId, Integer> byWholeNumber(Typed typed, int limit) {
        var found = new LinkedHashMap<PersonId, Integer>();
        var number = typed.onlyNumber();
        if (number != null) {
            for (var whole : List.of(number, "0" + number)) {
                registry.byNumber(whole, limit).forEach(person -> found.putIfAbsent(person.id(), -1));
            }
        }
        return found;
    }

    /// Reads everybody found and whoever their records have become.
    private List<Answer.Hit> hits(Map<PersonId, Integer> found, Typed typed, LocalDate today) {
        var people = new HashMap<>(registry.persons(found.keySet()));
        for (var missing = successors(people); !missing.isEmpty(); missing = successors(people)) {
            people.putAll(registry.persons(missing));
        }
        var addresses = residences.addresses(people.keySet());
        var books = typed.figures().isEmpty() ? Map.<PersonId, String>of() : residences.bookNumbers(people.keySet());
        var hits = new LinkedHashMap<PersonId, Answer.Hit>();
        for (var id : found.keySet()) {
            var person = whoIs(id, people);
            if (person == null) {
                continue;
            }
            var address = addresses.get(person.id());
            var written = address == null ? "" : places.written(address, today);
            var matches = new Matches(person, written, address, books.get(person.id())).of(typed);
            hits.putIfAbsent(
                    person.id(),
                    new Answer.Hit(
                            person.id(),
                            person.birthName(),
                            person.otherNames(),
                            person.birthDate().raw(),
                            person.pin(),
                            person.life(),
                            address == null ? null : address.commune(),
                            written,
                            address == null ? null : address.household(),
                            person.id().equals(id) ? null : id,
                            matches));
        }
        return List.copyOf(hits.values());
    }

    private static @Nullable Person whoIs(PersonId id, Map<PersonId, Person> people) {
        var person = people.get(id);
        for (var next = person; next != null; ) {
            person = next;
            var successor = person.mergedInto();
            next = successor == null ? null : people.get(successor);
        }
        return person;
    }

    private static Set<PersonId> successors(Map<PersonId, Person> people) {
        var missing = new HashSet<PersonId>();
        for (var person : people.values()) {
            var successor = person.mergedInto();
            if (successor != null && !people.containsKey(successor)) {
                missing.add(successor);
            }
        }
        return missing;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ROUNDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
