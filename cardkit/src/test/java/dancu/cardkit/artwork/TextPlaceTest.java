package dancu.cardkit.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.cardkit.artwork.ArtworkRefused.Reason;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextPlaceTest {

    private static final TextPlace PLACE = new TextPlace("residence", Typeface.PLAIN, 0, 0, 55, 5.6, 2.1);

    @Test
    void aShortTextHasOneLineOfFullSize() {
        assertThat(PLACE.set("Thôn 1, Xã Mẫu")).isEqualTo(new TextPlace.Setting(List.of("Thôn 1, Xã Mẫu"), 2.1));
    }

    @Test
    void linesBreakAfterCommasWhereThatIsPossible() {
        var address = "Khu phố Nguyễn Thị Minh Khai, Thị trấn Rừng Thông, Huyện Đông Sơn, Tỉnh Thanh Hóa";

        assertThat(PLACE.set(address).lines()).hasSize(2).first().asString().endsWith(",");
    }

    @Test
    void everyTextIsSetWholeInsideItsPlaceOrRefusedAsTooLong() {
        var random = new Random(1);
        int refused = 0;
        for (int words = 1; words < 120; words++) {
            var text = Sample.words(random, words);
            try {
                var setting = PLACE.set(text);
                assertThat(String.join(" ", setting.lines())).isEqualTo(text);
                assertThat(setting.size()).isBetween(TextPlace.SMALLEST_SIZE, PLACE.size());
                assertThat(setting.lines())
                        .allSatisfy(line -> assertThat(PLACE.face().width(line) * setting.size())
                                .isLessThanOrEqualTo(PLACE.width() + 1e-6));
                assertThat(PLACE.baseline(setting, setting.lines().size() - 1)).isLessThan(PLACE.height());
            } catch (ArtworkRefused e) {
                assertThat(e.reason()).isEqualTo(Reason.TOO_LONG);
                refused++;
            }
        }
        assertThat(refused).isBetween(40, 100);
    }
}
