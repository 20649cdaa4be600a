package dancu.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.registry.OldNumber;
import dancu.registry.Person;
import dancu.registry.Relative.Role;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each rule finds its own fault in a record that is right but for it, and finds nothing where nothing is wrong.
class RuleTest {

    @Test
    void nothingIsFoundOnARightRecord() {
        assertThat(new InventedRecord().found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleSaysWhatIsWrongAndWhatToDoInBothLanguages(Rule rule) {
        assertThat(List.of(rule.vietnamese(), rule.english(), rule.mendVietnamese(), rule.mendEnglish(), rule.ground()))
                .noneMatch(String::isBlank);
        assertThat(rule.returnCode()).matches("R(0[1-9]|1[0-9]|2[0-2])");
    }

    @Test
    void nameMissing() {
        finds(Rule.NAME_MISSING, record -> record.name = " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1990", "03/1990"})
    void birthDatePartial(String birth) {
        finds(Rule.BIRTH_DATE_PARTIAL, record -> record.birth = birth);
    }

    @Test
    void sexMissing() {
        finds(Rule.SEX_MISSING, record -> record.sex = Person.Sex.UNKNOWN);
        assertThat(spoilt(record -> record.sex = Person.Sex.UNKNOWN).mend(Rule.SEX_MISSING))
                .isEqualTo("FEMALE");
    }

    @Test
    void pinMissing() {
        finds(Rule.PIN_MISSING, record -> record.pin = null);
    }

    @Test
    void birthPlaceMissing() {
        finds(Rule.BIRTH_PLACE_MISSING, record -> record.placeCode = null);
        assertThat(spoilt(record -> record.placeCode = null).mend(Rule.BIRTH_PLACE_MISSING))
                .isEqualTo("038");
    }

    @Test
    void originMissing() {
        finds(Rule.ORIGIN_MISSING, record -> record.origin = "");
    }

    @Test
    void nationalityMissing() {
        finds(Rule.NATIONALITY_MISSING, record -> record.nationality = "");
    }

    @Test
    void maritalStatusMissing() {
        finds(Rule.MARITAL_STATUS_MISSING, record -> record.marital = "");
    }

    @Test
    void parentMissing() {
        finds(Rule.PARENT_MISSING, record -> record.father = "");
        finds(Rule.PARENT_MISSING, record -> record.mother = "");
    }

    @Test
    void addressMissing() {
        finds(Rule.ADDRESS_MISSING, record -> record.home = null);
    }

    @Test
    void addressUnknown() {
        finds(
                Rule.ADDRESS_UNKNOWN,
                record ->
                        record.home = new Subject.Home("Chủ hộ", true, false, List.of(new Subject.Member(true, true))));
    }

    @Test
    void noPaperYetIsToCallAndNothingWrong() {
        finds(Rule.NO_PAPER_YET, record -> record.papers = List.of());
        assertThat(Rule.NO_PAPER_YET.weight()).isEqualTo(Rule.Weight.TO_CALL);
        findsNothing(record -> {
            record.papers = List.of();
            record.birth = "05/01/2007";
            record.pin = "038307000001";
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lª ThÞ T¬", "NguyÔn V¨n Nam", "Nguyeãn Vaên Nam", "Nguyễn V?n Nam"})
    void nameEncoding(String name) {
        finds(Rule.NAME_ENCODING, record -> record.name = name);
    }

    @Test
    void aNameInAnOldFontIsProposedInUnicode() {
        assertThat(spoilt(record -> record.name = "NguyÔn V¨n Nam").mend(Rule.NAME_ENCODING))
                .isEqualTo("Nguyễn Văn Nam");
        assertThat(spoilt(record -> record.name = "Nguyeãn Vaên Nam").mend(Rule.NAME_ENCODING))
                .isEqualTo("Nguyễn Văn Nam");
    }

    @Test
    void nameLetters() {
        var decomposed = Normalizer.normalize("Đỗ Thị Ngân", Normalizer.Form.NFD);
        var halfComposed = "Đô\u0303 Thi\u0323 Ngân";
        for (var name : List.of(decomposed, halfComposed, "\u00D0ỗ Thị Ngân", "Đỗ\u00A0Thị Ngân", "Đỗ  Thị Ngân")) {
            finds(Rule.NAME_LETTERS, record -> record.name = name);
            assertThat(spoilt(record -> record.name = name).mend(Rule.NAME_LETTERS))
                    .isEqualTo("Đỗ Thị Ngân");
        }
        findsNothing(record -> record.name = "ĐỖ THỊ NGÂN");
        findsNothing(record -> record.name = "H'Mai Niê");
    }

    @Test
    void birthDateUnreadable() {
        finds(Rule.BIRTH_DATE_UNREADABLE, record -> record.birth = "tháng ba");
        assertThat(spoilt(record -> record.birth = "19900312").mend(Rule.BIRTH_DATE_UNREADABLE))
                .isEqualTo("12/03/1990");
        assertThat(spoilt(record -> record.birth = "32944").mend(Rule.BIRTH_DATE_UNREADABLE))
                .isEqualTo("12/03/1990");
    }

    @Test
    void aSpreadsheetsDayIsProposedOnlyWhereTheNumberConfirmsTheYear() {
        assertThat(spoilt(record -> record.birth = "31944").mend(Rule.BIRTH_DATE_UNREADABLE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/02/1990", "31/04/1990", "29/02/1990"})
    void birthDateImpossible(String birth) {
        finds(Rule.BIRTH_DATE_IMPOSSIBLE, record -> record.birth = birth);
    }

    @Test
    void birthDateFuture() {
        finds(Rule.BIRTH_DATE_FUTURE, record -> {
            record.birth = "05/01/2021";
            record.pin = "038321000001";
            record.home = new Subject.Home("Con", false, true, List.of(new Subject.Member(true, true)));
        });
    }

    @Test
    void dayAndMonthAreKnownToBeExchangedOnlyWhereTheMonthIsNone() {
        finds(Rule.DAY_MONTH_EXCHANGED, record -> record.birth = "03/25/1990");
        assertThat(spoilt(record -> record.birth = "03/25/1990").mend(Rule.DAY_MONTH_EXCHANGED))
                .isEqualTo("25/03/1990");
        findsNothing(record -> record.birth = "03/05/1990");
    }

    @Test
    void pinSexYearAndPlaceAreToldApart() {
        finds(Rule.PIN_SEX, record -> record.pin = "038090000001");
        finds(Rule.PIN_YEAR, record -> record.pin = "038191000001");
        finds(Rule.PIN_PLACE, record -> record.pin = "001190000001");
        assertThat(spoilt(record -> record.pin = "038090000001").mend(Rule.PIN_SEX))
                .isEqualTo("MALE");
    }

    @Test
    void birthPlaceCode() {
        finds(Rule.BIRTH_PLACE_CODE, record -> record.place = "Xã Mẫu, Huyện Mẫu, Tỉnh Nghệ An");
        assertThat(spoilt(record -> record.place = "Phường Mẫu, Thành phố Hà Nội")
                        .mend(Rule.BIRTH_PLACE_CODE))
                .isEqualTo("001");
        findsNothing(record -> record.place = "Thanh Hoá");
        findsNothing(record -> record.place = "nơi không rõ");
    }

    @Test
    void deathDateMissingAndDeathBeforeBirth() {
        finds(Rule.DEATH_DATE_MISSING, record -> {
            record.life = Person.Life.DEAD;
            record.home = null;
        });
        finds(Rule.DEATH_BEFORE_BIRTH, record -> dead(record, "11/03/1990"));
        findsNothing(record -> dead(record, "12/03/1990"));
    }

    @Test
    void deadButRegistered() {
        finds(Rule.DEAD_BUT_REGISTERED, record -> {
            record.life = Person.Life.DEAD;
            record.died = "02/01/2021";
        });
    }

    @Test
    void eventAfterDeath() {
        finds(Rule.EVENT_AFTER_DEATH, record -> {
            dead(record, "02/01/2020");
            record.lastEvent = LocalDate.of(2020, 1, 3);
        });
        findsNothing(record -> {
            dead(record, "02/01/2020");
            record.lastEvent = LocalDate.of(2020, 1, 2);
        });
    }

    @Test
    void overOneHundredAndTen() {
        finds(Rule.TOO_OLD_TO_BE_ALIVE, record -> {
            record.birth = "04/01/1910";
            record.pin = "038110000001";
        });
        findsNothing(record -> {
            record.birth = "05/01/1910";
            record.pin = "038110000001";
        });
    }

    @Test
    void relativeNumber() {
        finds(Rule.RELATIVE_NUMBER, record -> record.fatherNumber = "12345");
        findsNothing(record -> record.fatherNumber = "170000002");
    }

    @Test
    void relativeUnknown() {
        finds(Rule.RELATIVE_UNKNOWN, record -> record.motherNumber = "038160000009");
        findsNothing(record -> mother(record, "01/01/1960", Person.Sex.FEMALE));
    }

    @Test
    void parentSex() {
        finds(Rule.PARENT_SEX, record -> mother(record, "01/01/1960", Person.Sex.MALE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/01/1979", "01/01/1934"})
    void parentAge(String born) {
        finds(Rule.PARENT_AGE, record -> mother(record, born, Person.Sex.FEMALE));
    }

    @Test
    void spouseNotMutual() {
        finds(Rule.SPOUSE_NOT_MUTUAL, record -> spouse(record, other -> other.spouseNumber = "038190000777"));
        findsNothing(record -> spouse(record, other -> other.spouseNumber = record.pin));
    }

    @Test
    void spouseStatus() {
        finds(
                Rule.SPOUSE_STATUS,
                record -> spouse(record, other -> {
                    other.spouseNumber = record.pin;
                    other.life = Person.Life.DEAD;
                }));
        findsNothing(record -> {
            record.marital = "Góa";
            spouse(record, other -> {
                other.spouseNumber = record.pin;
                other.life = Person.Life.DEAD;
            });
        });
    }

    @Test
    void pinClaimed() {
        finds(Rule.PIN_CLAIMED, record -> {
            record.pin = null;
            record.papers = List.of(
                    OldNumber.nine("170000001"), new OldNumber(OldNumber.Kind.CLAIMED_PIN, "038190000001", "", ""));
        });
    }

    @Test
    void headsOfHouseholds() {
        var grownUp = new Subject.Member(false, true);
        var minor = new Subject.Member(false, false);
        finds(
                Rule.HOUSEHOLD_WITHOUT_HEAD,
                record -> record.home = new Subject.Home("Con", false, true, List.of(grownUp)));
        finds(
                Rule.SECOND_HEAD,
                record -> record.home =
                        new Subject.Home("Chủ hộ", false, true, List.of(grownUp, new Subject.Member(true, true))));
        finds(
                Rule.HEAD_UNDER_AGE,
                record -> record.home =
                        new Subject.Home("Chủ hộ", true, true, List.of(grownUp, new Subject.Member(true, false))));
        finds(
                Rule.ONLY_MINORS,
                record -> record.home =
                        new Subject.Home("Chủ hộ", true, true, List.of(minor, new Subject.Member(true, false))));
    }

    private static void dead(InventedRecord record, String day) {
        record.life = Person.Life.DEAD;
        record.died = day;
        record.home = null;
    }

    private static void mother(InventedRecord record, String born, Person.Sex sex) {
        var mother = new InventedRecord();
        mother.birth = born;
        mother.sex = sex;
        record.motherNumber = "038160000009";
        record.kin.put(Role.MOTHER, mother.person());
    }

    private static void spouse(InventedRecord record, Consumer<InventedRecord> as) {
        var spouse = new InventedRecord();
        spouse.sex = Person.Sex.MALE;
        as.accept(spouse);
        record.spouseNumber = "038090000009";
        record.kin.put(Role.SPOUSE, spouse.person());
    }

    private static void finds(Rule rule, Consumer<InventedRecord> spoil) {
        var record = new InventedRecord();
        spoil.accept(record);
        assertThat(record.found()).containsExactly(rule);
    }

    private static void findsNothing(Consumer<InventedRecord> spoil) {
        var record = new InventedRecord();
        spoil.accept(record);
        assertThat(record.found()).isEmpty();
    }

    private static Spoilt spoilt(Consumer<InventedRecord> spoil) {
        var record = new InventedRecord();
        spoil.accept(record);
        return rule -> rule.mend(record.person()).map(Mend::value).orElse("");
    }

    private interface Spoilt {

        String mend(Rule rule);
    }
}
