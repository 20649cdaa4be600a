package dancu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.registry.OldNumber;
import dancu.registry.Person;
import dancu.residence.Residences;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What happens at import to each pitfall of population data, P-01 to P-20 and P-36.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PitfallsTest {

    private final ExchangeRooms rooms = new ExchangeRooms();

    @TempDir
    private Path folder = Path.of("unset");

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void p01YearOnlyBirthStaysAYear() {
        var entered = rooms.enter(folder, "Họ tên,Ngày sinh,Mã xã", "Lê Thị Năm,1956,14845");

        assertThat(entered.only().birthDate().raw()).isEqualTo("1956");
        assertThat(entered.only().birthDate().month()).isNull();
        assertThat(entered.result().doubts()).containsEntry("date-partial", 1L);
    }

    @Test
    void p02ImpossibleDateIsKeptAsWrittenAndTold() {
        var entered = rooms.enter(folder, "Họ tên,Ngày sinh,Mã xã", "Lê Thị Ba Mươi,30/02/1980,14845");

        assertThat(entered.only().birthDate().raw()).isEqualTo("30/02/1980");
        assertThat(entered.only().birthDate().calendarDay()).isEmpty();
        assertThat(entered.result().doubts()).containsEntry("date-impossible", 1L);
    }

    @Test
    void p03LunarDateIsNotTakenForASolarOne() {
        var entered = rooms.enter(folder, "Họ tên,Ngày sinh,Mã xã", "Lê Thị Rằm,15/8/1940 (âm lịch),14845");

        assertThat(entered.only().birthDate().raw()).isEqualTo("15/8/1940 (âm lịch)");
        assertThat(entered.only().birthDate().year()).isNull();
        assertThat(entered.result().doubts()).containsEntry("date-lunar", 1L);
    }

    @Test
    void p04MonthOfOneDigitIsAMonth() {
        var entered =
                rooms.enter(folder, "Họ tên,Ngày sinh,Mã xã", "Lê Thị Một,05/3/1985,14845", "Lê Thị Hai,3/1985,14845");

        assertThat(entered.people().getFirst().birthDate().calendarDay()).contains(LocalDate.of(1985, 3, 5));
        assertThat(entered.people().getLast().birthDate().month()).isEqualTo(3);
        assertThat(entered.people().getLast().birthDate().day()).isNull();
    }

    @Test
    void p05OldNumberOfTwoPeopleIsKeptWithBothAndOnePersonKeepsSeveral() {
        var entered = rooms.enter(
                folder,
                "Họ tên,Số CMND,Ngày cấp CMND,Nơi cấp CMND,Mã xã",
                "Lê Văn Chung,171234567,01/02/2001,CA Thanh Hóa,14845",
                "Lê Văn Riêng,171234567; 172345678,,,14845");

        assertThat(entered.people().getFirst().papers())
                .containsExactly(new OldNumber(OldNumber.Kind.CMND9, "171234567", "01/02/2001", "CA Thanh Hóa"));
        assertThat(entered.people().getLast().oldNumbers()).containsExactly("171234567", "172345678");
        assertThat(entered.result().rejected()).isZero();
    }

    @Test
    void p06NumberThatDisagreesWithSexOrYearIsEnteredAndTold() {
        var entered = rooms.enter(
                folder,
                "Họ tên,Ngày sinh,Giới tính,Số định danh,Mã xã",
                "Lê Thị Lệch,12/03/1990,Nữ,038090600006,14845");

        assertThat(entered.only().pin()).isEqualTo("038090600006");
        assertThat(entered.result().doubts()).containsEntry("pin-structure", 1L);
        assertThat(entered.notes().getLast()).startsWith("1,pin,pin-structure");
    }

    @Test
    void p07PlacesAreKeptApartAndANumberOfAnotherPlaceIsTold() {
        var entered = rooms.enter(
                folder,
                "Họ tên,Ngày sinh,Giới tính,Số định danh,Mã nơi đăng ký khai sinh,Nơi đăng ký khai sinh,Quê quán,Mã xã",
                "Lê Thị Nơi,12/03/1990,Nữ,001190600007,038,Hà Nội,Nam Định,14845");

        assertThat(entered.only())
                .extracting(Person::birthPlace, Person::origin, Person::birthPlaceCode)
                .containsExactly("Hà Nội", "Nam Định", "038");
        assertThat(entered.result().doubts()).containsEntry("pin-place", 1L);
    }

    @Test
    void p08CodeOfADeadCommuneBecomesItsSuccessor() {
        var entered = rooms.enter(folder, "Họ tên,Mã xã", "Lê Thị Xã Cũ,15082", "Lê Thị Không Xã,90001");

        assertThat(commune(entered.only())).isEqualTo("15061");
        assertThat(entered.result().mends()).containsEntry("commune-successor", 1L);
        assertThat(entered.result().rejected()).isEqualTo(1);
    }

    @Test
    void p09SecondResidenceStandsBesideTheFirstUntilAnOfficerDecides() {
        var entered = rooms.enter(
                folder,
                "Họ tên,Ngày sinh,Giới tính,Số định danh,Số hộ khẩu,Mã xã",
                "Lê Thị Hai Nơi,12/03/1990,Nữ,038190600009,A,14845",
                "Lê Thị Hai Nơi,12/03/1990,Nữ,038190600009,B,14848");

        assertThat(entered.people()).hasSize(2);
        assertThat(entered.people().getLast().pin()).isNull();
        assertThat(entered.people().getLast().claimedPins()).containsExactly("038190600009");
        assertThat(entered.result().pinTaken()).isEqualTo(1);
    }

    @Test
    void p10TemporaryResidenceAndAbsenceAreTold() {
        var entered = rooms.enter(
                folder, "Họ tên,Tạm trú,Tạm vắng,Mã xã", "Lê Thị Xa,\"KCN Sóng Thần, Bình Dương\",tạm vắng,14845");

        assertThat(rooms.residences.absences(List.of(entered.only().id())))
                .containsValue(Residences.AbsenceKind.AWAY_IN_COUNTRY);
        assertThat(entered.notes().getLast()).contains("temporary-residence", "Bình Dương");
    }

    @Test
    void p11NameInThreeColumnsIsJoinedInItsOrderAndOneWithoutMiddleStays() {
        var entered = rooms.enter(folder, "Họ,Tên đệm,Tên,Mã xã", "Nguyễn,Thị Thu,Hà,14845", "Lê,,Y,14845");

        assertThat(entered.people()).extracting(Person::birthName).containsExactly("Nguyễn Thị Thu Hà", "Lê Y");
    }

    @Test
    void p12LettersTakenApartArePutTogetherHalfOrWhole() {
        var entered = rooms.enter(
                folder,
                "Họ tên,Mã xã",
                Normalizer.normalize("Nguyễn Thị Đượm", Normalizer.Form.NFD) + ",14845",
                "Nguyê\u0303n Thi\u0323 Đươ\u0323m,14845");

        assertThat(entered.people()).extracting(Person::birthName).containsOnly("Nguyễn Thị Đượm");
        assertThat(entered.result().mends()).containsEntry("composed", 2L);
    }

    @Test
    void p13TonePlacementIsKeptAsWrittenAndStillTheSameName() {
        var list = "Họ tên,Ngày sinh,Giới tính,Số định danh,Mã xã\n%s,12/03/1990,Nữ,038190600013,14845";
        var first = rooms.enter(folder, list.formatted("Lê Thị Hoà"));

        var second = rooms.enter(folder, list.formatted("Lê Thị Hòa"));

        assertThat(first.only().birthName()).isEqualTo("Lê Thị Hoà");
        assertThat(second.result().already()).isEqualTo(1);
        assertThat(second.people()).isEmpty();
    }

    @Test
    void p14LettersThatOnlyLookAlikeAndHiddenBlanksAreMended() {
        var entered = rooms.enter(folder, "Họ tên,Mã xã", "\u00D0\u1EB7ng\u00A0Th\u1ECB \u200BH\u043Ea,14845");

        assertThat(entered.only().birthName()).isEqualTo("Đặng Thị Hoa");
        assertThat(entered.result().mends()).containsEntry("look-alike", 1L).containsEntry("blanks", 1L);
    }

    @Test
    void p15OldFontsInsideAGoodListAreConvertedAndDoubtfulOnesKept() {
        var entered = rooms.enter(
                folder,
                "Họ tên,Mã xã",
                "NguyÔn V¨n Hïng,14845",
                "Nguyeãn Vaên Huøng,14845",
                "Hoàng Thị Thùy,14845",
                "Xø ¥zq Þ,14845");

        assertThat(entered.people())
                .extracting(Person::birthName)
                .containsExactly("Nguyễn Văn Hùng", "Nguyễn Văn Hùng", "Hoàng Thị Thùy", "Xø ¥zq Þ");
        assertThat(entered.result().mends()).containsEntry("old-font", 2L);
        assertThat(entered.notes()).anyMatch(line -> line.contains("NguyÔn V¨n Hïng,Nguyễn Văn Hùng"));
    }

    @Test
    void p16OtherNamesOfAGroupAreMappedAndSlipsAreNot() {
        var entered = rooms.enter(
                folder,
                "Họ tên,Dân tộc,Mã xã",
                "Một,H'Mông,14845",
                "Hai,Mèo,14845",
                "Ba,Khmer,14845",
                "Bốn,Mương,14845");

        assertThat(entered.people())
                .extracting(person -> rooms.sensitive(person).ethnicity())
                .containsExactly("Mông", "Mông", "Khơ Me", "Mương");
    }

    @Test
    void p17BareCodeIsReadOnlyWhereItsListIsKnown() {
        var unsaid = rooms.enter(folder, "Họ tên,Dân tộc,Mã xã", "Một,06,14845");
        var of1979 =
                rooms.enter(folder, Map.of("Dân tộc", "ethnicity:1979"), "Họ tên,Dân tộc,Mã xã,STT", "Hai,06,14845,1");
        var ofCensus =
                rooms.enter(folder, Map.of("Dân tộc", "ethnicity:census"), "Họ tên,Dân tộc,Mã xã,STT", "Ba,06,14845,2");

        assertThat(rooms.sensitive(unsaid.only()).ethnicity()).isEqualTo("06");
        assertThat(unsaid.result().doubts()).containsEntry("code-without-list", 1L);
        assertThat(rooms.sensitive(of1979.only()).ethnicity()).isEqualTo("Mường");
        assertThat(rooms.sensitive(ofCensus.only()).ethnicity()).isEqualTo("Hoa");
        assertThat(ofCensus.result().mapping().version()).isEqualTo(2);
    }

    @Test
    void p18SexIsReadInWordsAndCodesAndNotGuessedAgainstTheNumber() {
        var entered = rooms.enter(
                folder,
                "Họ tên,Giới tính,Ngày sinh,Số định danh,Mã xã",
                "Một,Nam,1990,,14845",
                "Hai,F,1990,,14845",
                "Ba,2,1990,,14845",
                "Bốn,1,1990,038190600018,14845",
                "Năm,0,1990,038190600019,14845",
                "Sáu,0,1990,,14845");

        assertThat(entered.people())
                .extracting(Person::sex)
                .containsExactly(
                        Person.Sex.MALE,
                        Person.Sex.FEMALE,
                        Person.Sex.FEMALE,
                        Person.Sex.UNKNOWN,
                        Person.Sex.FEMALE,
                        Person.Sex.UNKNOWN);
        assertThat(entered.result().doubts()).containsEntry("sex-unreadable", 2L);
    }

    @Test
    void p19DatesAreReadInEveryFormAndTwoOrdersInOneListAreRefusedWhereTheyDiffer() {
        var forms = rooms.enter(
                folder,
                "Họ tên,Ngày sinh,Mã xã",
                "Một,19850305,14845",
                "Hai,31111,14845",
                "Ba,ngày 5 tháng 3 năm 1985,14845",
                "Bốn,05.03.1985,14845",
                "Năm,1985-03-05,14845");
        var american = rooms.enter(
                folder,
                "Họ tên,Ngày sinh,Mã xã",
                "A,03/25/1985,14845",
                "B,12/31/1990,14845",
                "C,01/15/1970,14845",
                "D,03/05/1985,14845");
        var mixed = rooms.enter(
                folder,
                "Họ tên,Ngày sinh,Mã xã",
                "A,03/25/1985,14845",
                "B,12/31/1990,14845",
                "C,01/15/1970,14845",
                "D,25/03/1985,14845",
                "E,03/05/1985,14845");

        assertThat(forms.people())
                .extracting(person -> person.birthDate().calendarDay().orElseThrow())
                .containsOnly(LocalDate.of(1985, 3, 5));
        assertThat(american.people().getLast().birthDate().calendarDay()).contains(LocalDate.of(1985, 3, 5));
        assertThat(american.result().mends()).containsEntry("month-first", 4L);
        assertThat(mixed.people()).hasSize(4);
        assertThat(mixed.rejects().getLast())
                .contains("birth_date,date-ambiguous")
                .contains("E,03/05/1985");
    }

    @Test
    void p20LostZeroIsPutBackOnlyWhereTheRowProvesIt() {
        var entered = rooms.enter(
                folder,
                "Họ tên,Ngày sinh,Giới tính,Số định danh,Mã xã",
                "Một,12/03/1990,Nữ,38190600020,14845",
                "Hai,12/03/1990,Nữ,1190600021,14845",
                "Ba,12/03/1990,Nữ,38055600022,14845",
                "Bốn,12/03/1990,Nữ,3.8190600023E+10,14845");

        assertThat(entered.people())
                .extracting(Person::pin)
                .containsExactly("038190600020", "001190600021", null, "038190600023");
        assertThat(entered.result().mends()).containsEntry("lost-zero", 3L);
        assertThat(entered.notes()).anyMatch(line -> line.startsWith("3,pin,number-unreadable"));
    }

    @Test
    void p36NumbersOfOlderCardsAreNumbersOfThePerson() {
        var entered = rooms.enter(
                folder,
                "Họ tên,Ngày sinh,Giới tính,CMND12,Ngày cấp CMND12,CCCD mã vạch,Mã xã",
                "Một,12/03/1990,Nữ,038190600036,05/06/2014,,14845",
                "Hai,12/03/1990,Nữ,,,038190600037,14845");

        assertThat(entered.people()).extracting(Person::pin).containsExactly("038190600036", "038190600037");
        assertThat(entered.people().getFirst().papers())
                .containsExactly(new OldNumber(OldNumber.Kind.CMND12, "038190600036", "05/06/2014", ""));
        assertThat(entered.people().getLast().papers())
                .extracting(OldNumber::kind)
                .containsExactly(OldNumber.Kind.CCCD_BARCODE);
    }

    private String commune(Person person) {
        return rooms.residences.addresses(List.of(person.id())).values().stream()
                .map(Residences.Address::commune)
                .findFirst()
                .orElse("");
    }
}
