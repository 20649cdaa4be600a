package dancu.bench.demo;

import dancu.synthesis.people.Person;
import dancu.synthesis.people.Sex;
import dancu.synthesis.portraits.Portrait;
import java.time.LocalDate;

/// Drawn portraits of invented people.
final class Pictures {

    private final long seed;
    private final LocalDate day;

    Pictures(long seed, LocalDate day) {
        this.seed = seed;
        this.day = day;
    }

    byte[] portrait(Person person) {
        return Portrait.render(seed + person.id(), person.sex() == Sex.FEMALE, person.ageOn(day));
    }
}
