package dancu.matcher.finger;

import static dancu.matcher.finger.FingerPosition.LEFT_INDEX;
import static dancu.matcher.finger.FingerPosition.LEFT_LITTLE;
import static dancu.matcher.finger.FingerPosition.LEFT_MIDDLE;
import static dancu.matcher.finger.FingerPosition.RIGHT_INDEX;
import static dancu.matcher.finger.FingerPosition.RIGHT_LITTLE;
import static dancu.matcher.finger.FingerPosition.RIGHT_MIDDLE;
import static dancu.matcher.finger.SyntheticPrints.first;
import static dancu.matcher.finger.SyntheticPrints.second;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SwapCheckTest {

    @Test
    void fingersInPlaceAreInPlace() {
        assertThat(SwapCheck.compare(second(1), first(1)).kind()).isEqualTo(SwapCheck.Kind.IN_PLACE);
    }

    @Test
    void swappedHandsAreRecognised() {
        assertThat(SwapCheck.compare(second(1).handsExchanged(), first(1)).kind())
                .isEqualTo(SwapCheck.Kind.HANDS_SWAPPED);
    }

    @Test
    void mixedFingersAreRecognisedOneByOne() {
        var mixed = new EnumMap<FingerPosition, Minutiae>(second(1).fingers());
        mixed.put(RIGHT_INDEX, second(1).finger(RIGHT_MIDDLE).orElseThrow());
        mixed.put(RIGHT_MIDDLE, second(1).finger(RIGHT_INDEX).orElseThrow());

        var finding = SwapCheck.compare(TenPrint.of(mixed), first(1));

        assertThat(finding.kind()).isEqualTo(SwapCheck.Kind.FINGERS_MIXED);
        assertThat(finding.places()).containsEntry(RIGHT_INDEX, RIGHT_MIDDLE).containsEntry(RIGHT_MIDDLE, RIGHT_INDEX);
    }

    @Test
    void differentPeopleDoNotMatchAnywhere() {
        for (var person = 1; person <= 10; person++) {
            assertThat(SwapCheck.compare(second(person), first(person + 1)).kind())
                    .isEqualTo(SwapCheck.Kind.NO_MATCH);
        }
    }

    @Test
    void oneFingerGivenForTwoIsFound() {
        var shared = new EnumMap<FingerPosition, Minutiae>(first(3).fingers());
        shared.put(LEFT_LITTLE, second(3).finger(RIGHT_LITTLE).orElseThrow());

        assertThat(SwapCheck.sharedFinger(TenPrint.of(shared))).singleElement().satisfies(pair -> {
            assertThat(pair.one()).isEqualTo(RIGHT_LITTLE);
            assertThat(pair.other()).isEqualTo(LEFT_LITTLE);
        });
    }

    @Test
    void tenDifferentFingersShareNone() {
        for (var person = 1; person <= 20; person++) {
            assertThat(SwapCheck.sharedFinger(first(person))).isEmpty();
        }
    }

    @Test
    void nothingToCompareIsNoMatch() {
        var none = TenPrint.of(Map.of());

        assertThat(SwapCheck.compare(none, first(1)).kind()).isEqualTo(SwapCheck.Kind.NO_MATCH);
        assertThat(SwapCheck.compare(
                                SyntheticPrints.only(first(1), LEFT_INDEX, LEFT_MIDDLE),
                                SyntheticPrints.only(second(1), LEFT_INDEX, LEFT_MIDDLE))
                        .places())
                .isNotEmpty();
    }
}
