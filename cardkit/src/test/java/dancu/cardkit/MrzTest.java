package dancu.cardkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.cardkit.CardFacts.Sex;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzTest {

    /// The worked example of ICAO Doc 9303-11, appendix D.
    @ParameterizedTest
    @CsvSource({"L898902C<, 3", "690806, 1", "940623, 6"})
    void agreesWithTheWorkedExampleOfTheStandard(String field, int digit) {
        assertThat(Mrz.checkDigit(field)).isEqualTo(digit);
    }

    @ParameterizedTest
    @CsvSource({
        "038190012345, Lê Thị Mẫu, 1990-03-15, FEMALE, 2030-03-15, IDVNM1900123457038190012345<<4, "
                + "9003152F3003150VNM<<<<<<<<<<<4, LE<<THI<MAU<<<<<<<<<<<<<<<<<<<",
        "038204000123, Nguyễn Văn Thử Nghiệm, 2004-10-04, MALE, 2029-10-04, IDVNM2040001234038204000123<<1, "
                + "0410047M2910046VNM<<<<<<<<<<<4, NGUYEN<<VAN<THU<NGHIEM<<<<<<<<",
        "038058000077, Hà Văn Ví Dụ, 1958-01-01, MALE, , IDVNM0580000771038058000077<<8, "
                + "5801017M9912315VNM<<<<<<<<<<<0, HA<<VAN<VI<DU<<<<<<<<<<<<<<<<<",
    })
    void printsWhatRealCardsPrint(
            String number,
            String name,
            LocalDate birth,
            Sex sex,
            LocalDate expiry,
            String one,
            String two,
            String three) {
        var mrz = Mrz.of(InventedCards.card(number, name, birth, sex, expiry));

        assertThat(mrz).isEqualTo(new Mrz(one, two, three));
        assertThat(mrz.birthDate()).isEqualTo(birth);
        assertThat(mrz.expiry().orElse(null)).isEqualTo(expiry);
        assertThat(mrz.sex()).isEqualTo(sex);
        assertThat(mrz.cardNumber()).isEqualTo(number);
        assertThat(mrz.name()).isEqualTo(Transliteration.toLatin(name));
    }

    @Test
    void aWrongDigitAnywhereInTheTwoUpperLinesIsNoticed() {
        var mrz = Mrz.of(InventedCards.leThiMau());
        var upper = mrz.line1() + mrz.line2();
        for (int i = 0; i < upper.length(); i++) {
            if (Character.isDigit(upper.charAt(i))) {
                char other = (char) ('0' + (upper.charAt(i) - '0' + 1) % 10);
                var wrong = upper.substring(0, i) + other + upper.substring(i + 1);
                assertThatThrownBy(() -> Mrz.parse(wrong.substring(0, 30), wrong.substring(30), mrz.line3()))
                        .isInstanceOf(MalformedCardData.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Đặng Thị Đào, DANG<<THI<DAO<<<<<<<<<<<<<<<<<",
        "Y Bliêm Êban, Y<<BLIEM<EBAN<<<<<<<<<<<<<<<<<",
        "H'Hen Niê, HHEN<<NIE<<<<<<<<<<<<<<<<<<<<<",
        "Mẫu, MAU<<<<<<<<<<<<<<<<<<<<<<<<<<<",
        "Nguyễn Hoàng Phương Nghiêng Trường, NGUYEN<<HOANG<PHUON<NGHIE<TRUO",
    })
    void aNameFillsThirtyPlacesAndLongestWordsGiveWayFirst(String name, String line) {
        assertThat(Mrz.nameLine(name)).hasSize(30).isEqualTo(line);
    }

    @Test
    void everyVietnameseLetterHasALatinOne() {
        assertThat(Transliteration.toLatin("ăâáàảãạ ằẵ êếềểễệ ôơốớỡ ưứừựữ íìỉĩị ýỳỷỹỵ đĐ"))
                .isEqualTo("AAAAAAA AA EEEEEE OOOOO UUUUU IIIII YYYYY DD");
    }

    @ParameterizedTest
    @CsvSource({"Mẫu 2", "Zoë", "李", "Lê|Mẫu"})
    void otherCharactersAreRefused(String name) {
        assertThatThrownBy(() -> Transliteration.toLatin(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
