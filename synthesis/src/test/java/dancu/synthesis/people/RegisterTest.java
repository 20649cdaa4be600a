package dancu.synthesis.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterTest {
    private static final Population PEOPLE = Population.of(7, "389", 1500, Population.CAMPAIGN_EVE);

    private static List<RegisterRow> rows(FlawRates rates) {
        return new Register(PEOPLE, rates).rows().toList();
    }

    @Test
    void withoutFlawsEveryRowSaysWhatIsTrue() {
        var rows = rows(FlawRates.none());

        assertThat(rows).hasSize(1500);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.value(Column.FULL_NAME))
                    .isEqualTo(row.person().name().full());
            assertThat(row.value(Column.PIN)).isEqualTo(row.person().pin());
            assertThat(row.value(Column.SEX)).isEqualTo(row.person().sex().vietnamese());
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = FlawKind.class,
            names = {
                "IMPOSSIBLE_DATE",
                "DATE_IN_OTHER_FORM",
                "PIN_WRONG_SEX",
                "PIN_WRONG_YEAR",
                "PIN_MISSING",
                "DUPLICATED_ROW",
                "LEGACY_TCVN3",
                "DECOMPOSED",
                "STRAY_SPACE",
                "NAME_TYPO",
                "SEX_AS_CODE",
                "WRONG_SEX",
                "ETHNICITY_ALIAS",
                "MISSING_FIELD",
                "TWO_RESIDENCES"
            })
    void aFlawThatCanTouchAnyRowComesAtItsRate(FlawKind kind) {
        var flawed = rows(FlawRates.only(kind, 0.2)).stream()
                .filter(row -> row.flaws().contains(kind))
                .map(row -> row.person().id())
                .distinct()
                .count();

        assertThat(flawed / 1500.0).isBetween(0.16, 0.24);
    }

    @ParameterizedTest
    @EnumSource(value = FlawKind.class, mode = EnumSource.Mode.EXCLUDE, names = "DEAD_NOT_STRUCK")
    void everyKindCanBePlanted(FlawKind kind) {
        assertThat(rows(FlawRates.only(kind, 1))).anyMatch(row -> row.flaws().contains(kind));
    }

    @Test
    void aFlawOfTheNumberBreaksTheRuleItIsNamedAfterAndNoOther() {
        for (var row : rows(FlawRates.only(FlawKind.PIN_WRONG_SEX, 0.5))) {
            var planted = row.flaws().contains(FlawKind.PIN_WRONG_SEX);
            var female = (row.value(Column.PIN).charAt(3) - '0') % 2 == 1;
            assertThat(female == (row.person().sex() == Sex.FEMALE)).isEqualTo(!planted);
        }
        for (var row : rows(FlawRates.only(FlawKind.PIN_LOST_ZERO, 0.5))) {
            assertThat(row.value(Column.PIN).length() == 11)
                    .isEqualTo(row.flaws().contains(FlawKind.PIN_LOST_ZERO));
        }
    }

    @Test
    void onlyPlantedRowsAreNotNfc() {
        Predicate<RegisterRow> nfc = row -> Normalizer.isNormalized(row.value(Column.FULL_NAME), Normalizer.Form.NFC);
        for (var row : rows(FlawRates.only(FlawKind.HALF_COMPOSED, 0.3))) {
            assertThat(nfc.test(row)).isEqualTo(!row.flaws().contains(FlawKind.HALF_COMPOSED));
        }
    }

    @Test
    void aSecondResidenceIsAnotherRowOfTheSamePersonInAnotherHousehold() {
        var rows = rows(FlawRates.only(FlawKind.TWO_RESIDENCES, 0.1));
        var second = rows.stream()
                .filter(row -> row.value(Column.ROW_ID).endsWith("2"))
                .toList();

        assertThat(second).isNotEmpty();
        assertThat(second).allSatisfy(row -> {
            assertThat(row.value(Column.HOUSEHOLD_ID))
                    .isNotEqualTo(String.valueOf(row.person().household()));
            assertThat(row.value(Column.PIN)).isEqualTo(row.person().pin());
        });
    }

    /// TCVN 5712:1993 and VNI-Windows as seen in Latin-1; "Nguyễn" is the example of the literature.
    @ParameterizedTest
    @CsvSource({
        "Nguyễn, NguyÔn, Nguyeãn",
        "Đặng, §Æng, Ñaëng",
        "Mường, M\u00ADêng, Möôøng",
        "Thị Hồng, ThÞ Hång, Thò Hoàng"
    })
    void writesOldFontsAsTheyLookInLatin1(String name, String tcvn3, String vni) {
        assertThat(OldLetters.tcvn3(name)).isEqualTo(tcvn3);
        assertThat(OldLetters.vni(name)).isEqualTo(vni);
    }

    @ParameterizedTest
    @CsvSource({"Hòa, Hoà", "Thuý, Thúy", "Quý, Quý", "Hoàng, Hoàng"})
    void movesTheToneOnlyWhereBothPlacesAreRight(String name, String other) {
        assertThat(OldLetters.otherTonePlacement(name)).isEqualTo(other);
    }

    @Test
    void filesHoldEveryRowAndItsTruthAndRepeatToTheByte(@TempDir Path one, @TempDir Path two) throws IOException {
        var written = RegisterFiles.write(one, new Register(PEOPLE, FlawRates.usual()));
        RegisterFiles.write(two, new Register(PEOPLE, FlawRates.usual()));

        assertThat(written.people()).isEqualTo(1500);
        assertThat(written.rows()).isGreaterThan(1500);
        assertThat(Files.readAllLines(one.resolve("residents.csv"))).hasSize((int) written.rows() + 1);
        assertThat(Files.readAllLines(one.resolve("truth.csv"))).hasSize((int) written.rows() + 1);
        assertThat(Files.readAllLines(one.resolve("households.csv"))).hasSize((int) written.households() + 1);
        for (var file : List.of("residents.csv", "truth.csv", "households.csv")) {
            assertThat(Files.mismatch(one.resolve(file), two.resolve(file))).isEqualTo(-1);
        }
    }
}
