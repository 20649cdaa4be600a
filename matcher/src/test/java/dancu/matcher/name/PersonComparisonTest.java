package dancu.matcher.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonComparisonTest {

    private static final PersonTraits LAN = new PersonTraits(
            NameKey.of("Lê Thị Lan"),
            BirthDate.of(1985, 3, 5),
            Sex.FEMALE,
            NameKey.of("Lê Văn Bảy"),
            NameKey.of("Trịnh Thị Hoa"),
            NameKey.of("Quảng Xương, Thanh Hóa"),
            Set.of("171234567"));

    @Test
    void theScoreIsTheSumOfTermsAndEachCanBeShown() {
        var comparison = compare(LAN, LAN);

        assertThat(comparison.terms()).extracting(PersonComparison.Term::field).containsExactly(Field.values());
        assertThat(comparison.terms()).allMatch(term -> term.agreement() == Agreement.EXACT && term.weight() > 0);
        assertThat(comparison.weight())
                .isCloseTo(
                        comparison.terms().stream()
                                .mapToDouble(PersonComparison.Term::weight)
                                .sum(),
                        within(1e-9));
        assertThat(comparison.probability(0.01)).isGreaterThan(0.9999);
    }

    @Test
    void whatIsMissingIsNoEvidence() {
        var little = PersonTraits.of(NameKey.of("Lê Lan"), null);

        var comparison = compare(LAN, little);

        assertThat(comparison.terms())
                .filteredOn(term -> term.agreement() == Agreement.UNKNOWN)
                .hasSize(7)
                .allMatch(term -> term.weight() == 0);
        assertThat(comparison.weight()).isPositive();
    }

    @Test
    void aStrangerWithTheSameNameIsStillAStranger() {
        var stranger = new PersonTraits(
                LAN.name(),
                BirthDate.of(1990, 7, 20),
                Sex.FEMALE,
                NameKey.of("Lê Hữu Tài"),
                NameKey.of("Phạm Thị Nga"),
                NameKey.of("Nga Sơn, Thanh Hóa"),
                Set.of("172000111"));

        assertThat(compare(LAN, stranger).weight()).isNegative();
        assertThat(compare(LAN, stranger).probability(0.01)).isLessThan(0.001);
    }

    @Test
    void slipsCostSomethingButNotEverything() {
        var slipped = new PersonTraits(
                NameKey.of("Lê Lan"),
                BirthDate.of(1985, 5, 3),
                Sex.FEMALE,
                NameKey.of("Le Van Bay"),
                null,
                NameKey.of("Quảng Xương Thanh Hoá"),
                Set.of("171234576"));

        var comparison = compare(LAN, slipped);

        assertThat(comparison.weight()).isBetween(20.0, compare(LAN, LAN).weight());
        assertThat(comparison.probability(0.001)).isGreaterThan(0.99);
    }

    @Test
    void aRareNameTellsMoreThanACommonOne() {
        var weights = Weights.starting();
        var frequencies = new NameFrequencies(Map.of("le", 0.09, "an", 0.0001), Map.of("lan", 0.02, "an", 0.0001));
        var rare = PersonTraits.of(NameKey.of("Ân Thị Ân"), null);
        var common = PersonTraits.of(LAN.name(), null);

        assertThat(PersonComparison.of(rare, rare, weights, frequencies).weight())
                .isGreaterThan(PersonComparison.of(common, common, weights, frequencies)
                                .weight()
                        + 10);
        assertThat(PersonComparison.of(common, common, weights, NameFrequencies.none())
                        .weight())
                .isEqualTo(compare(common, common).weight());
    }

    @Test
    void theWeightsOfTheDataAreLearnedWithoutLabels() {
        var random = new Random(42);
        var truth = Weights.starting();
        var compared = new ArrayList<Map<Field, Agreement>>();
        for (var i = 0; i < 20_000; i++) {
            compared.add(draw(truth, random, i % 10 == 0));
        }

        var learned = WeightLearning.learn(compared, Weights.starting());

        assertThat(learned.matchShare()).isCloseTo(0.1, within(0.005));
        var exact = learned.of(Field.BIRTH_DATE, Agreement.EXACT);
        assertThat(exact.m())
                .isCloseTo(truth.of(Field.BIRTH_DATE, Agreement.EXACT).m(), within(0.03));
        assertThat(learned.of(Field.SEX, Agreement.EXACT).u()).isCloseTo(0.5, within(0.02));
        assertThat(WeightLearning.learn(List.of(), truth)).isEqualTo(truth);
    }

    @Test
    void learningMovesAwayFromAWrongStart() {
        var random = new Random(43);
        var compared = new ArrayList<Map<Field, Agreement>>();
        for (var i = 0; i < 5_000; i++) {
            var pattern = draw(Weights.starting(), random, i % 5 == 0);
            pattern.put(Field.SEX, random.nextInt(4) == 0 ? Agreement.DIFFERENT : Agreement.EXACT);
            compared.add(pattern);
        }

        var learned = WeightLearning.learn(compared, Weights.starting());

        assertThat(learned.of(Field.SEX, Agreement.EXACT).m()).isCloseTo(0.75, within(0.05));
    }

    @Test
    void pairsOfRecordsAreEnoughToLearnFrom() {
        var pairs = Collections.nCopies(10, new WeightLearning.Pair(LAN, LAN));

        assertThat(WeightLearning.learn(pairs).of(Field.SEX, Agreement.EXACT).m())
                .isGreaterThan(0.9);
    }

    @Test
    void chancesAreChances() {
        assertThatThrownBy(() -> new Weights.Chances(0, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weights(Map.of(), 0.5)).isInstanceOf(IllegalArgumentException.class);
        for (var field : Field.values()) {
            var m = field.agreements().stream()
                    .mapToDouble(level -> Weights.starting().of(field, level).m())
                    .sum();
            var u = field.agreements().stream()
                    .mapToDouble(level -> Weights.starting().of(field, level).u())
                    .sum();
            assertThat(m).as(field.name()).isCloseTo(1, within(1e-6));
            assertThat(u).as(field.name()).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void recordsWithOneFaultStillMeetInABlock() {
        var faults = List.of(
                traits("Le Thi Lan", 1985, 3, 5),
                traits("Lan Thị Lê", 1985, 3, 5),
                traits("Nguyễn Thị Lan", 1985, 3, 5),
                traits("Lê Thị Lam", 1985, 3, 5),
                traits("Lê Thị Lan", 1985, 5, 3),
                traits("Lê Thị Lan", 1986, 3, 5),
                traits("Lê Lan", 1985, 7, 9),
                new PersonTraits(NameKey.of("Tống Bê"), null, null, null, null, null, Set.of("171234567")));

        for (var faulty : faults) {
            assertThat(Blocking.keysOf(faulty)).containsAnyElementsOf(Blocking.keysOf(LAN));
        }
        assertThat(Collections.disjoint(Blocking.keysOf(traits("Phạm Văn Tú", 1970, 1, 9)), Blocking.keysOf(LAN)))
                .isTrue();
    }

    private static PersonTraits traits(String name, int year, int month, int day) {
        return PersonTraits.of(NameKey.of(name), BirthDate.of(year, month, day));
    }

    private static PersonComparison compare(PersonTraits one, PersonTraits other) {
        return PersonComparison.of(one, other, Weights.starting(), NameFrequencies.none());
    }

    private static Map<Field, Agreement> draw(Weights weights, Random random, boolean match) {
        var pattern = new EnumMap<Field, Agreement>(Field.class);
        for (var field : Field.values()) {
            var left = random.nextDouble();
            for (var agreement : field.agreements()) {
                var chances = weights.of(field, agreement);
                left -= match ? chances.m() : chances.u();
                if (left < 0) {
                    pattern.put(field, agreement);
                    break;
                }
            }
        }
        return pattern;
    }
}
