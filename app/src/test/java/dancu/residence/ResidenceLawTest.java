package dancu.residence;

import static dancu.residence.ResidenceLaw.LAW_68_2020;
import static dancu.residence.ResidenceLaw.LAW_81_2006;
import static org.assertj.core.api.Assertions.assertThat;

import dancu.area.Unit;
import dancu.residence.ResidenceLaw.Procedure;
import dancu.residence.ResidenceLaw.Registrar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidenceLawTest {

    @Test
    void theLawChangesOverTheNightToTheFirstOfJuly() {
        assertThat(ResidenceLaw.on(LocalDate.of(2021, 6, 30))).isEqualTo(LAW_81_2006);
        assertThat(ResidenceLaw.on(LocalDate.of(2021, 7, 1))).isEqualTo(LAW_68_2020);
    }

    /// From Monday 5 July 2021; no holiday within.
    @ParameterizedTest
    @CsvSource({
        "PERMANENT, 2021-07-20, 2021-07-14",
        "SPLIT, 2021-07-14, 2021-07-12",
        "TEMPORARY, 2021-07-08, 2021-07-08",
        "CORRECTION, 2021-07-08, 2021-07-08",
        "TRANSFER_CERTIFICATE, 2021-07-08, 2021-07-08",
        "STRIKE, 2021-07-08, 2021-07-12",
        "BOUNDARY, 2021-10-05, 2021-10-05",
        "AT_ONCE, 2021-07-05, 2021-07-05"
    })
    void eachProcedureHasItsTime(Procedure procedure, LocalDate old, LocalDate recent) {
        var monday = LocalDate.of(2021, 7, 5);

        assertThat(LAW_81_2006.due(procedure, monday)).isEqualTo(old);
        assertThat(LAW_68_2020.due(procedure, monday)).isEqualTo(recent);
    }

    @Test
    void temporaryResidenceIsGoodForTwentyFourMonthsOrTwoYears() {
        assertThat(LAW_81_2006.longestTemporary(LocalDate.of(2021, 2, 28))).isEqualTo("2023-02-28");
        assertThat(LAW_68_2020.longestTemporary(LocalDate.of(2021, 7, 1))).isEqualTo("2023-07-01");
    }

    @Test
    void onlyTheOldLawAsksForACertificateAndOnlyBetweenCommunes() {
        assertThat(LAW_81_2006.needsCertificate("14845", "14848")).isTrue();
        assertThat(LAW_81_2006.needsCertificate("14845", "14845")).isFalse();
        assertThat(LAW_68_2020.needsCertificate("14845", "14848")).isFalse();
    }

    @Test
    void wardsAreRegisteredByTheTownsPoliceUntilJuly() {
        assertThat(LAW_81_2006.registrar(unit("Phường Ba Đình"))).isEqualTo(Registrar.TOWN_POLICE);
        assertThat(LAW_81_2006.registrar(unit("Xã Kiên Thọ"))).isEqualTo(Registrar.COMMUNE_POLICE);
        assertThat(LAW_68_2020.registrar(unit("Phường Ba Đình"))).isEqualTo(Registrar.COMMUNE_POLICE);
    }

    @Test
    void aStayIsToldBeforeElevenAndALaterOneTheNextMorning() {
        assertThat(LAW_68_2020.stayDue(LocalDateTime.parse("2021-07-05T22:59")))
                .isEqualTo(LocalDateTime.parse("2021-07-05T23:00"));
        assertThat(LAW_81_2006.stayDue(LocalDateTime.parse("2021-06-05T23:00")))
                .isEqualTo(LocalDateTime.parse("2021-06-06T08:00"));
    }

    @Test
    void twoGroupsDeclareAbsenceUnderTheOldLawAndFourUnderTheNew() {
        assertThat(Arrays.stream(AbsenceGroup.values())
                        .filter(group -> LAW_81_2006.ground(group).isPresent()))
                .containsExactly(AbsenceGroup.ACCUSED_OR_CONVICTED, AbsenceGroup.OF_MILITARY_AGE);
        assertThat(Arrays.stream(AbsenceGroup.values())
                        .filter(group -> LAW_68_2020.ground(group).isPresent()))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCUSED_OR_CONVICTED, 2021-07-06, true",
        "OF_MILITARY_AGE, 2021-10-04, false",
        "OF_MILITARY_AGE, 2021-10-05, true",
        "AWAY_A_YEAR, 2022-07-04, false",
        "AWAY_A_YEAR, 2022-07-05, true"
    })
    void absenceIsDeclaredFromTheLengthTheGroupHas(AbsenceGroup group, LocalDate until, boolean must) {
        assertThat(LAW_68_2020.mustDeclare(group, LocalDate.of(2021, 7, 5), until))
                .isEqualTo(must);
        assertThat(LAW_81_2006.mustDeclare(AbsenceGroup.AWAY_A_YEAR, LocalDate.of(2021, 6, 1), until))
                .isFalse();
    }

    /// Law 68/2020, article 24, has the nine letters a to i; registering elsewhere is not one of them.
    @Test
    void theNewLawStrikesInNineCasesAndTheOldLawInItsOwn() {
        assertThat(Arrays.stream(StrikeReason.values())
                        .flatMap(reason -> LAW_68_2020.strikesPermanent(reason).stream())
                        .filter(article -> article.contains("Điều 24"))
                        .distinct())
                .hasSize(9);
        assertThat(Arrays.stream(StrikeReason.values())
                        .flatMap(reason -> LAW_81_2006.strikesPermanent(reason).stream())
                        .distinct())
                .hasSize(5)
                .allMatch(article -> article.startsWith("Luật Cư trú 81/2006/QH11, Điều 22"));
        assertThat(LAW_81_2006.strikesPermanent(StrikeReason.ABSENT)).isEmpty();
        assertThat(LAW_68_2020.strikesPermanent(StrikeReason.IN_BARRACKS)).isEmpty();
        assertThat(LAW_68_2020.strikesPermanent(StrikeReason.AWAY_FROM_TEMPORARY))
                .isEmpty();
        assertThat(LAW_68_2020.strikesTemporary(StrikeReason.AWAY_FROM_TEMPORARY))
                .isPresent();
    }

    private static Unit unit(String fullName) {
        return new Unit(
                "14845", Unit.Level.COMMUNE, "tests", fullName, "389", null, LocalDate.of(2019, 12, 1), true, null);
    }
}
