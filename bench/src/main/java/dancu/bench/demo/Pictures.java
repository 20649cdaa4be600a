package dancu.bench.demo;

import dancu.synthesis.people.Person;
import dancu.synthesis.portraits.Portrait;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Drawn portraits of invented people.
final class Pictures {

    private final long seed;
    private final LocalDate day;
    private final Map<String, byte[]> pool = new ConcurrentHashMap<>();

    Pictures(long seed, LocalDate day) {
        this.seed = seed;
        this.day = day;
    }

    /// A portrait of this very person.
    byte[] portrait(Person person) {
        return Portrait.render(seed, person.id(), person.sex(), person.ageOn(day));
    }

    /// A portrait from a small pool, of like sex and age: for dossiers that need one but are never looked at.
    byte[] fromPool(Person person) {
        var decade = Math.min(8, person.ageOn(day) / 10);
        return pool.computeIfAbsent(
                person.sex() + "/" + decade, key -> Portrait.render(seed, decade, person.sex(), 10 * decade + 5));
    }
}
