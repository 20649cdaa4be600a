package dancu.matcher.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "NguyÔn V¨n Hïng, TCVN3, Nguyễn Văn Hùng",
        "TrÇn ThÞ H\u00ADêng, TCVN3, Trần Thị Hường",
        "§Æng Quèc Kh¸nh, TCVN3, Đặng Quốc Khánh",
        "Ph¹m ThÞ Thuû, TCVN3, Phạm Thị Thuỷ",
        "Nguyeãn Vaên Huøng, VNI, Nguyễn Văn Hùng",
        "NGUYEÃN VAÊN HUØNG, VNI, NGUYỄN VĂN HÙNG",
        "Traàn Thò Höôøng, VNI, Trần Thị Hường",
        "Ñaëng Quoác Khaùnh, VNI, Đặng Quốc Khánh",
        "Leâ Thò Myõ Linh, VNI, Lê Thị Mỹ Linh",
        "Hoàng Thị Thùy, UNICODE, Hoàng Thị Thùy",
        "Hà Thanh Bình, UNICODE, Hà Thanh Bình",
        "Lê Công Trí, UNICODE, Lê Công Trí",
        "Nguyen Van Hung, UNICODE, Nguyen Van Hung",
    })
    void theFontIsRecognisedAndConverted(String written, LegacyEncoding encoding, String meant) {
        assertThat(LegacyEncoding.detect(written)).isEqualTo(encoding);
        assertThat(LegacyEncoding.convert(written)).isEqualTo(meant);
    }

    @Test
    void everyAccentedLetterOfTcvn3IsThere() {
        var codes = new StringBuilder();
        for (var code = 0xA1; code <= 0xFE; code++) {
            codes.append((char) code);
        }

        var letters = LegacyEncoding.TCVN3.toUnicode(codes.toString());

        assertThat("ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂĐÊÔƠƯ".chars())
                .allMatch(letter -> letters.indexOf(letter) >= 0);
    }

    @Test
    void anyTextIsConvertedToSomething() {
        var random = new Random(1);
        for (var i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(20); length > 0; length--) {
                text.append((char) random.nextInt(0x250));
            }
            assertThat(LegacyEncoding.convert(text.toString())).isNotNull();
        }
    }
}
