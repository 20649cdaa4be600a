package dancu.quality;

import dancu.area.Areas;
import dancu.quality.Findings.Found;
import dancu.registry.CivilEvents;
import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.registry.Relative;
import dancu.registry.Relative.Role;
import dancu.residence.Residences;
import dancu.residence.Residences.Resident;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the rules to sets of people: whatever they look at is read in a handful of queries, however many people.
@Component
class Inspection {

    private static final int GROWN_UP = 18;
    private static final int CARD_AGE = 14;

    private final Registry registry;
    private final CivilEvents events;
    private final Residences residences;
    private final Areas areas;

    Inspection(Registry registry, CivilEvents events, Residences residences, Areas areas) {
        this.registry = registry;
        this.events = events;
        this.residences = residences;
        this.areas = areas;
    }

    /// What was found.
    ///
    /// @param people everybody looked at
    record Report(Set<PersonId> people, Map<PersonId, List<Found>> found) {}

    /// Looks at everybody registered in whole households.
    Report residents(List<Resident> residents, LocalDate today) {
        var people = registry.persons(residents.stream().map(Resident::person).toList());
        var absent = residences.absences(people.keySet()).keySet();
        var homes = homes(residents, people, today);
        var known = new Known(people.values());
        var inCatalogue = new HashMap<String, Boolean>();
        var found = new HashMap<PersonId, List<Found>>();
        var first = new HashSet<UUID>();
        for (var resident : residents) {
            var person = people.get(resident.person());
            if (person != null && person.mergedInto() == null) {
                var home = new Subject.Home(
                        resident.relation(),
                        resident.head(),
                        inCatalogue.computeIfAbsent(
                                resident.commune(),
                                code -> areas.unit(code, today).isPresent()),
                        homes.getOrDefault(resident.household(), List.of()));
                var away = absent.contains(person.id()) || isChild(person, today);
                var rules = Rule.findings(known.subject(person, home, today));
                var isFirst = person.life() != Person.Life.DEAD && first.add(resident.household());
                for (var rule : rules) {
                    if (isFirst || !rule.concernsHousehold()) {
                        found.computeIfAbsent(person.id(), id -> new ArrayList<>())
                                .add(new Found(
                                        person.id(),
                                        rule,
                                        null,
                                        null,
                                        resident.commune(),
                                        resident.hamlet(),
                                        rank(rule, away)));
                    }
                }
            }
        }
        return new Report(people.keySet(), found);
    }

    /// Looks at people registered nowhere.
    Report homeless(Collection<PersonId> ids, LocalDate today) {
        var people = registry.persons(ids);
        var known = new Known(people.values());
        var found = new HashMap<PersonId, List<Found>>();
        people.forEach((id, person) -> {
            for (var rule : Rule.findings(known.subject(person, null, today))) {
                found.computeIfAbsent(id, same -> new ArrayList<>())
                        .add(new Found(id, rule, null, null, "", "", rank(rule, true)));
            }
        });
        return new Report(people.keySet(), found);
    }

    /// A place on the list: what keeps a present person from a card comes first.
    static int rank(Rule rule, boolean away) {
        return switch (rule.weight()) {
            case BLOCKS -> away ? 1 : 0;
            case WRONG -> 2;
            case DOUBTFUL -> 3;
            case TO_CALL -> 4;
        };
    }

    static boolean isChild(Person person, LocalDate today) {
        return Subject.isYounger(person.birthDate(), CARD_AGE, today);
    }

    /// The living of each household.
    private static Map<UUID, List<Subject.Member>> homes(
            List<Resident> residents, Map<PersonId, Person> people, LocalDate today) {
        var homes = new HashMap<UUID, List<Subject.Member>>();
        for (var resident : residents) {
            var person = people.get(resident.person());
            if (person != null && person.mergedInto() == null && person.life() != Person.Life.DEAD) {
                homes.computeIfAbsent(resident.household(), id -> new ArrayList<>())
                        .add(new Subject.Member(
                                resident.head(), !Subject.isYounger(person.birthDate(), GROWN_UP, today)));
            }
        }
        return homes;
    }

    /// The relatives of a set of people, and what happened to its dead.
    private final class Known {

        private final Map<String, PersonId> holders;
        private final Map<PersonId, Person> relatives;
        private final Map<PersonId, LocalDate> lastEvents;

        Known(Collection<Person> people) {
            var numbers = new HashSet<String>();
            var dead = new ArrayList<PersonId>();
            for (var person : people) {
                person.relatives().stream()
                        .map(Relative::number)
                        .filter(KinRules::isNumber)
                        .forEach(numbers::add);
                if (person.life() == Person.Life.DEAD) {
                    dead.add(person.id());
                }
            }
            this.holders = numbers.isEmpty() ? Map.of() : registry.holders(numbers);
            this.relatives = holders.isEmpty() ? Map.of() : registry.persons(new HashSet<>(holders.values()));
            this.lastEvents = dead.isEmpty() ? Map.of() : events.lastEvents(dead);
        }

        Subject subject(Person person, Subject.@Nullable Home home, LocalDate today) {
            var kin = new EnumMap<Role, Person>(Role.class);
            for (var relative : person.relatives()) {
                var holder = holders.get(String.valueOf(relative.number()));
                var record = holder == null ? null : relatives.get(holder);
                if (record != null) {
                    kin.put(relative.role(), record);
                }
            }
            return new Subject(person, home, kin, lastEvents.get(person.id()), today);
        }
    }
}
