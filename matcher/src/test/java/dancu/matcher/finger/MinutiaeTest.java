package dancu.matcher.finger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MinutiaeTest {

    private static final Minutiae THREE = Minutiae.of(
            300,
            400,
            List.of(
                    new Minutia(0, 0, 0, MinutiaType.ENDING),
                    new Minutia(299, 399, 255, MinutiaType.BIFURCATION),
                    new Minutia(12, 34, 128, MinutiaType.ENDING)));

    @Test
    void bytesComeBackAsTheyWent() {
        var bytes = THREE.toBytes();

        assertThat(bytes).hasSize(6 + 3 * 4);
        assertThat(Minutiae.fromBytes(bytes)).isEqualTo(THREE);
        assertThat(Minutiae.fromBytes(bytes).toList()).isEqualTo(THREE.toList());
    }

    @Test
    void theTemplateOfSourceAfisComesBackAsItWent() {
        for (var person = 1; person <= 5; person++) {
            SyntheticPrints.first(person)
                    .fingers()
                    .values()
                    .forEach(minutiae -> assertThat(
                                    Minutiae.fromTemplate(minutiae.toTemplate()).toList())
                            .containsExactlyInAnyOrderElementsOf(minutiae.toList()));
        }
    }

    @Test
    void aMinutiaOutsideTheImpressionIsRefused() {
        var outside = List.of(new Minutia(300, 0, 0, MinutiaType.ENDING));

        assertThatThrownBy(() -> Minutiae.of(300, 400, outside)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Minutia(0, 2048, 0, MinutiaType.ENDING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Minutia(0, 0, 256, MinutiaType.ENDING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHundredMinutiaeAreTheMost() {
        var hundred = Collections.nCopies(100, new Minutia(1, 1, 1, MinutiaType.ENDING));
        var more = new ArrayList<>(hundred);
        more.add(hundred.getFirst());

        assertThat(Minutiae.of(10, 10, hundred).count()).isEqualTo(100);
        assertThatThrownBy(() -> Minutiae.of(10, 10, more)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytesFromElsewhereAreRefusedOrReadButNeverBreakAnything() {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++) {
            var bytes = THREE.toBytes();
            for (var flips = random.nextInt(4); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            var received = random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(30));
            try {
                assertThat(Minutiae.fromBytes(received).toBytes()).isEqualTo(received);
            } catch (MalformedPrintException refused) {
                assertThat(refused).hasMessageNotContainingAny("null");
            }
        }
    }

    @Test
    void theHandsExchangedTwiceAreTheHands() {
        var prints = SyntheticPrints.first(1);

        assertThat(prints.handsExchanged().finger(FingerPosition.LEFT_RING))
                .isEqualTo(prints.finger(FingerPosition.RIGHT_RING));
        assertThat(prints.handsExchanged().handsExchanged()).isEqualTo(prints);
    }

    @Test
    void twoImpressionsOfOneFingerScoreHigherThanTwoFingers() {
        var same = FingerComparison.verify(SyntheticPrints.first(2), SyntheticPrints.second(2));
        var different = FingerComparison.verify(SyntheticPrints.first(2), SyntheticPrints.second(3));

        assertThat(same.decision()).isEqualTo(Decision.STRONG);
        assertThat(same.scores()).hasSize(10);
        assertThat(different.decision()).isEqualTo(Decision.CLEAR);
    }

    @Test
    void theBoundsFollowTheNumberOfFingers() {
        assertThat(Decision.reviewFrom(10)).isCloseTo(150, within(1e-9));
        assertThat(Decision.strongFrom(10)).isCloseTo(300, within(1e-9));
        assertThat(Decision.of(149, 2, 10)).isEqualTo(Decision.CLEAR);
        assertThat(Decision.of(150, 2, 10)).isEqualTo(Decision.REVIEW);
        assertThat(Decision.of(150, 3, 10)).isEqualTo(Decision.STRONG);
        assertThat(Decision.of(300, 0, 10)).isEqualTo(Decision.STRONG);
        assertThat(Decision.of(70, 1, 1)).isEqualTo(Decision.REVIEW);
        assertThat(Decision.of(0, 0, 0)).isEqualTo(Decision.CLEAR);
        assertThat(new Comparison(Map.of()).decision()).isEqualTo(Decision.CLEAR);
    }
}
