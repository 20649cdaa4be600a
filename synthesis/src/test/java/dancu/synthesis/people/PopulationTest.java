package dancu.synthesis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final LocalDate EVE = Population.CAMPAIGN_EVE;
    private static final List<Household> NGOC_LAC =
            Population.of(7, "389", 4000, EVE).households().toList();

    private static List<Person> people() {
        return NGOC_LAC.stream()
                .flatMap(household -> household.members().stream())
                .toList();
    }

    @Test
    void givesExactlyThePeopleAskedForInEveryCommune() {
        var population = Population.of(7, "389", 4000, EVE);

        assertThat(people()).hasSize(4000);
        for (var commune : population.communes()) {
            assertThat(people().stream()
                            .filter(person -> person.residence().communeCode().equals(commune.code())))
                    .hasSize(population.people(commune));
        }
    }

    @Test
    void theSameSeedGivesTheSamePeopleAndAnotherSeedOthers() {
        assertThat(Population.of(7, "389", 4000, EVE).households().toList()).isEqualTo(NGOC_LAC);
        assertThat(Population.of(8, "389", 4000, EVE).households().toList()).isNotEqualTo(NGOC_LAC);
    }

    @Test
    void aCommuneDoesNotDependOnTheOrderOrTheThreadItIsMadeIn() {
        var population = Population.of(7, "389", 4000, EVE);
        var inParallel = population.communes().parallelStream()
                .map(commune -> {
                    var households = new java.util.ArrayList<Household>();
                    population.households(commune).forEachRemaining(households::add);
                    return households;
                })
                .flatMap(List::stream)
                .toList();

        assertThat(inParallel).isEqualTo(NGOC_LAC);
    }

    @Test
    void agesFollowTheCensusBandsOfTheDistrict() {
        var bands = Province.thanhHoa().bands("389");
        var total = 0.0;
        for (var band : bands) {
            total += band;
        }
        var counts = new int[18];
        var old = 0;
        for (var household :
                (Iterable<Household>) Population.scaled(3, "389", 0.2, EVE).households()::iterator) {
            for (var person : household.members()) {
                if (!person.birthDate().isAfter(Ages.CENSUS)) {
                    counts[Math.min(17, person.ageOn(Ages.CENSUS) / 5)]++;
                    old++;
                }
            }
        }
        for (var band = 0; band < 18; band++) {
            assertThat((double) counts[band] / old)
                    .as("band %d", band)
                    .isBetween(bands[band] / total - 0.006, bands[band] / total + 0.006);
        }
    }

    @Test
    void everyHouseholdHasOneHeadWhoIsGrownUp() {
        for (var household : NGOC_LAC) {
            assertThat(household.members().stream().filter(member -> member.relation() == Relation.HEAD))
                    .containsExactly(household.head());
            assertThat(household.head().ageOn(EVE)).isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void parentsInTheHouseholdAreOldEnoughAndOfTheRightSex() {
        for (var household : NGOC_LAC) {
            var byId = household.members().stream().collect(Collectors.toMap(Person::id, person -> person));
            for (var child : household.members()) {
                var father = child.kin().father();
                var mother = child.kin().mother();
                if (father != null) {
                    var there = byId.get(father);
                    assertThat(there).isNotNull();
                    assertThat(there.sex()).isEqualTo(Sex.MALE);
                    assertThat(child.birthDate().getYear() - there.birthDate().getYear())
                            .isBetween(16, 70);
                    assertThat(child.name().surname()).isEqualTo(there.name().surname());
                    assertThat(child.kin().fatherName()).isEqualTo(there.name().full());
                }
                if (mother != null) {
                    var there = byId.get(mother);
                    assertThat(there).isNotNull();
                    assertThat(there.sex()).isEqualTo(Sex.FEMALE);
                    assertThat(child.birthDate().getYear() - there.birthDate().getYear())
                            .isBetween(16, 46);
                }
            }
        }
    }

    @Test
    void fathersAreOfTheirChildrensSurnameWhereverTheyLive() {
        assertThat(people())
                .allSatisfy(person -> assertThat(person.kin().fatherName())
                        .startsWith(person.name().surname() + " "));
    }

    @Test
    void spousesNameOneAnother() {
        for (var household : NGOC_LAC) {
            for (var person : household.members()) {
                var spouse = person.kin().spouse();
                if (spouse != null) {
                    var other = household.members().stream()
                            .filter(member -> member.id() == spouse)
                            .findFirst()
                            .orElseThrow();
                    assertThat(other.kin().spouse()).isEqualTo(person.id());
                    assertThat(other.sex()).isNotEqualTo(person.sex());
                    assertThat(person.kin().spouseName()).isEqualTo(other.name().full());
                    assertThat(person.ageOn(EVE)).isGreaterThanOrEqualTo(18);
                }
            }
        }
    }

    @Test
    void personalNumbersTellPlaceSexAndYearAndAreUnique() {
        var seen = new HashSet<String>();
        for (var person : people()) {
            assertThat(person.pin()).matches("[0-9]{12}");
            assertThat(person.pin()).startsWith(person.birthRegistration().code());
            var year = person.birthDate().getYear();
            var digit = 2 * (year / 100 - 19) + (person.sex() == Sex.FEMALE ? 1 : 0);
            assertThat(person.pin().charAt(3) - '0').isEqualTo(digit);
            assertThat(person.pin().substring(4, 6)).isEqualTo("%02d".formatted(year % 100));
            assertThat(seen.add(person.pin())).as(person.pin()).isTrue();
        }
    }

    @Test
    void numbersAreUniqueAcrossCommunesAtFullScale() {
        var pins = new HashSet<String>();
        var old = new HashSet<String>();
        var people = 0;
        for (var code : List.of("15061", "15064", "15067", "14758")) {
            for (var household :
                    (Iterable<Household>) Population.scaled(7, code, 1.0, EVE).households()::iterator) {
                for (var person : household.members()) {
                    people++;
                    assertThat(pins.add(person.pin())).isTrue();
                    if (person.oldNumber() != null) {
                        assertThat(person.oldNumber()).matches("17[0-9]{7}");
                        assertThat(old.add(person.oldNumber())).isTrue();
                    }
                }
            }
        }
        assertThat(people).isGreaterThan(50_000);
    }

    @Test
    void namesAreNfcWithoutStraySpaces() {
        assertThat(people()).allSatisfy(person -> {
            var name = person.name().full();
            assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
            assertThat(name).doesNotContain("  ").isEqualTo(name.strip()).contains(" ");
        });
    }

    @Test
    void ngocLacIsMostlyMuongAndItsPhonesReachNobody() {
        var muong = people().stream()
                .filter(person -> person.ethnicity().equals("Mường"))
                .count();
        assertThat(muong / 4000.0).isBetween(0.62, 0.78);
        assertThat(people().stream().map(Person::phone).filter(java.util.Objects::nonNull))
                .allMatch(phone -> phone.matches("09900[0-9]{5}"));
    }

    @Test
    void someAreAwayIllOrNoLongerAlive() {
        var shares = new HashMap<Presence, Double>();
        people().forEach(person -> shares.merge(person.presence(), 1 / 4000.0, Double::sum));

        assertThat(shares.keySet()).isEqualTo(Set.of(Presence.values()));
        assertThat(shares.get(Presence.AWAY_IN_COUNTRY)).isBetween(0.05, 0.15);
        assertThat(shares.get(Presence.ILL_AT_HOME)).isBetween(0.004, 0.02);
    }

    @Test
    void aTwentiethOfTheProvinceStreamsWithoutKeepingIt() {
        var runtime = Runtime.getRuntime();
        var people = new int[1];
        var most = new long[1];
        Population.scaled(7, "38", 0.05, EVE).households().forEach(household -> {
            people[0] += household.members().size();
            if (people[0] % 60_000 < 4) {
                System.gc();
                most[0] = Math.max(most[0], runtime.totalMemory() - runtime.freeMemory());
            }
        });

        assertThat(people[0]).isEqualTo(182_006);
        assertThat(most[0]).isPositive().isLessThan(80L << 20);
    }

    @Test
    void refusesWhatItHasNoTablesFor() {
        assertThatThrownBy(() -> Population.of(7, "999", 10, EVE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Population.of(7, "389", -1, EVE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Population.scaled(7, "38", 2.1, EVE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Population.of(7, "389", 10, LocalDate.of(2010, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
