package dancu.synthesis.portraits;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.synthesis.people.Sex;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortraitTest {

    @Test
    void isAJpegOf480By640() throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(Portrait.render(7, 1, Sex.FEMALE, 30)));

        assertThat(picture.getWidth()).isEqualTo(480);
        assertThat(picture.getHeight()).isEqualTo(640);
    }

    @Test
    void theSamePersonIsTheSamePictureAndPeopleDiffer() {
        assertThat(Portrait.render(7, 1, Sex.MALE, 30)).isEqualTo(Portrait.render(7, 1, Sex.MALE, 30));
        var seen = new HashSet<Integer>();
        for (var person = 0; person < 40; person++) {
            seen.add(java.util.Arrays.hashCode(Portrait.render(7, person, Sex.MALE, 30)));
        }
        assertThat(seen).hasSize(40);
    }

    @Test
    void theBackgroundIsWhiteAndTheHeadInTheMiddle() {
        for (var person = 0; person < 20; person++) {
            var picture = Portrait.of(7, person, person % 2 == 0 ? Sex.MALE : Sex.FEMALE, 10 + 4 * person)
                    .picture(0, PortraitFault.NONE);
            assertThat(brightness(picture, 5, 5)).isGreaterThan(240);
            assertThat(brightness(picture, 474, 300)).isGreaterThan(240);
            assertThat(leftOfHead(picture)).isBetween(60, 140);
            assertThat(rightOfHead(picture)).isBetween(340, 420);
        }
    }

    @ParameterizedTest
    @EnumSource(value = PortraitFault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aFaultChangesThePicture(PortraitFault fault) {
        var portrait = Portrait.of(7, 3, Sex.MALE, 40);

        assertThat(portrait.jpeg(1, fault)).isNotEqualTo(portrait.jpeg(1, PortraitFault.NONE));
    }

    @Test
    void aDarkBackgroundIsDarkAndAnOffCentreHeadOffCentre() {
        var portrait = Portrait.of(7, 3, Sex.MALE, 40);

        assertThat(brightness(portrait.picture(1, PortraitFault.DARK_BACKGROUND), 5, 5))
                .isLessThan(100);
        var aside = portrait.picture(1, PortraitFault.OFF_CENTRE);
        assertThat(Math.abs((leftOfHead(aside) + rightOfHead(aside)) / 2 - 240)).isGreaterThan(60);
    }

    private static int leftOfHead(BufferedImage picture) {
        var x = 0;
        while (x < 479 && brightness(picture, x, 300) > 240) {
            x++;
        }
        return x;
    }

    private static int rightOfHead(BufferedImage picture) {
        var x = 479;
        while (x > 0 && brightness(picture, x, 300) > 240) {
            x--;
        }
        return x;
    }

    private static int brightness(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) >> 8 & 0xFF;
    }
}
