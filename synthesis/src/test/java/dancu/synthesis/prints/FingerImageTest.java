package dancu.synthesis.prints;

import static org.assertj.core.api.Assertions.assertThat;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FingerImageTest {
    private static final CaptureConditions USUAL = CaptureConditions.usual();

    @Test
    void picturesOfOneFingerMatchAndOfTwoDoNot() {
        var first = new ArrayList<FingerprintTemplate>();
        var second = new ArrayList<FingerprintTemplate>();
        for (var person = 0; person < 16; person++) {
            var ridges = RidgeMap.of(FingerModel.master(5, person, 1 + person % 10));
            first.add(new FingerprintTemplate(new FingerprintImage(FingerImage.render(ridges, 1, USUAL))));
            second.add(new FingerprintTemplate(new FingerprintImage(FingerImage.render(ridges, 2, USUAL))));
        }
        var genuine = new ArrayList<Double>();
        var impostor = new ArrayList<Double>();
        for (var one = 0; one < first.size(); one++) {
            var matcher = new FingerprintMatcher(first.get(one));
            for (var other = 0; other < second.size(); other++) {
                (one == other ? genuine : impostor).add(matcher.match(second.get(other)));
            }
        }
        Collections.sort(genuine);
        Collections.sort(impostor);

        assertThat(genuine.get(genuine.size() / 2)).isGreaterThan(100);
        assertThat(impostor.get((int) (0.98 * impostor.size()))).isLessThan(40);
    }

    @Test
    void isAGreyPictureOf320By400() throws IOException {
        var png = FingerImage.render(FingerModel.master(5, 1, 1), 1, USUAL);
        var picture = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(picture.getWidth()).isEqualTo(320);
        assertThat(picture.getHeight()).isEqualTo(400);
        assertThat(picture.getRaster().getNumBands()).isEqualTo(1);
    }

    @Test
    void theSameCaptureIsTheSameBytes() {
        var ridges = RidgeMap.of(FingerModel.master(5, 1, 1));
        var again = RidgeMap.of(FingerModel.master(5, 1, 1));

        assertThat(FingerImage.render(again, 3, USUAL)).isEqualTo(FingerImage.render(ridges, 3, USUAL));
        assertThat(FingerImage.render(ridges, 4, USUAL)).isNotEqualTo(FingerImage.render(ridges, 3, USUAL));
    }

    @Test
    void aWetFingerIsDarkerThanADryOne() {
        var ridges = RidgeMap.of(FingerModel.master(5, 1, 1));

        assertThat(ink(FingerImage.pixels(ridges, 1, USUAL.withMoisture(0.9))))
                .isGreaterThan(1.3 * ink(FingerImage.pixels(ridges, 1, USUAL.withMoisture(-0.9))));
    }

    private static double ink(byte[] pixels) {
        var sum = 0.0;
        for (var pixel : pixels) {
            sum += 255 - (pixel & 0xFF);
        }
        return sum;
    }
}
