package dancu.synthesis.prints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerModelTest {
    private static final CaptureConditions USUAL = CaptureConditions.usual();

    private static double quantile(List<Double> scores, double share) {
        Collections.sort(scores);
        return scores.get((int) (share * scores.size()));
    }

    /// Real prints from two optical sensors: genuine 5/50/95 % 28/139/281, impostor 99/99.9 % 15/25.
    @Test
    void sourceAfisScoresRepeatCapturesAndStrangersAsItDoesRealPrints() {
        var first = new ArrayList<FingerprintTemplate>();
        var second = new ArrayList<FingerprintTemplate>();
        for (var at = 0; at < 300; at++) {
            var master = FingerModel.master(5, at / 10, 1 + at % 10);
            first.add(SourceAfisTemplates.of(FingerModel.impression(master, 1, USUAL)));
            second.add(SourceAfisTemplates.of(FingerModel.impression(master, 2, USUAL)));
        }
        var genuine = new ArrayList<Double>();
        var impostor = new ArrayList<Double>();
        for (var at = 0; at < first.size(); at++) {
            var matcher = new FingerprintMatcher(first.get(at));
            genuine.add(matcher.match(second.get(at)));
            for (var other = 1; other <= 10; other++) {
                impostor.add(matcher.match(second.get((at + 10 * other + 3) % second.size())));
            }
        }

        assertThat(quantile(genuine, 0.05)).isBetween(5.0, 60.0);
        assertThat(quantile(genuine, 0.5)).isBetween(115.0, 165.0);
        assertThat(quantile(genuine, 0.95)).isBetween(210.0, 300.0);
        assertThat(quantile(impostor, 0.99)).isBetween(10.0, 20.0);
        assertThat(quantile(impostor, 0.999)).isBetween(17.0, 36.0);
    }

    @Test
    void theSameCaptureIsTheSameImpression() {
        var one = FingerModel.impression(FingerModel.master(5, 77, 3), 9, USUAL);
        var same = FingerModel.impression(FingerModel.master(5, 77, 3), 9, USUAL);
        var other = FingerModel.impression(FingerModel.master(5, 77, 3), 10, USUAL);

        assertThat(same.x()).isEqualTo(one.x());
        assertThat(same.directionDegrees()).isEqualTo(one.directionDegrees());
        assertThat(other.x()).isNotEqualTo(one.x());
    }

    @Test
    void minutiaeLieInsideThePictureAndPointSomewhere() {
        for (var person = 0; person < 100; person++) {
            var impression = FingerModel.impression(FingerModel.master(5, person, 2), 1, USUAL);
            for (var at = 0; at < impression.size(); at++) {
                assertThat((int) impression.x()[at]).isBetween(0, impression.width() - 1);
                assertThat((int) impression.y()[at]).isBetween(0, impression.height() - 1);
                assertThat((int) impression.directionDegrees()[at]).isBetween(0, 359);
            }
        }
    }

    @Test
    void patternsComeWithTheirNaturalShares() {
        var whorls = 0;
        for (var person = 0; person < 3000; person++) {
            whorls += FingerModel.master(5, person, 2).pattern() == Pattern.WHORL ? 1 : 0;
        }
        assertThat(whorls / 3000.0).isBetween(0.25, 0.31);
    }

    @Test
    void onePersonInTwentyHasMostlyWornFingers() {
        var worn = 0;
        for (var person = 0; person < 2000; person++) {
            var fingers = 0;
            for (var finger = 1; finger <= 10; finger++) {
                fingers += FingerModel.master(5, person, finger).wear() > 0.5 ? 1 : 0;
            }
            worn += fingers >= 5 ? 1 : 0;
        }
        assertThat(worn / 2000.0).isBetween(0.035, 0.065);
    }

    @Test
    void knowsTenFingers() {
        assertThatThrownBy(() -> FingerModel.master(5, 1, 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FingerModel.master(5, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
