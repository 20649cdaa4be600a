package dancu.matcher.name;

import static dancu.matcher.name.Agreement.ACCENTS_DIFFER;
import static dancu.matcher.name.Agreement.DIFFERENT;
import static dancu.matcher.name.Agreement.EXACT;
import static dancu.matcher.name.Agreement.ONE_SLIP;
import static dancu.matcher.name.Agreement.PART;
import static dancu.matcher.name.Agreement.UNACCENTED;
import static dancu.matcher.name.Agreement.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {

    @Test
    void theSameNameInAnotherSpellingScoresOne() {
        assertThat(compare("Nguyễn Thị Hòa", "NGUYỄN THỊ HOÀ"))
                .isEqualTo(new NameComparison(EXACT, EXACT, EXACT, false, 1));
    }

    @Test
    void partsAreComparedOneByOne() {
        assertThat(compare("Nguyễn Văn Hùng", "Nguyen Van Hung").given()).isEqualTo(UNACCENTED);
        assertThat(compare("Nguyễn Văn Hùng", "Nguyễn Văn Hưng").given()).isEqualTo(ACCENTS_DIFFER);
        assertThat(compare("Nguyễn Văn Hùng", "Nguyễn Hùng").middle()).isEqualTo(UNKNOWN);
        assertThat(compare("Nguyễn Thị Thu Hà", "Nguyễn Thu Hà").middle()).isEqualTo(PART);
        assertThat(compare("Nguyễn Văn Hùng", "Nguyễn Văn Hùngg").given()).isEqualTo(ONE_SLIP);
        assertThat(compare("Nguyễn Văn Hùng", "Ngyuễn Văn Hùng").surname()).isEqualTo(ONE_SLIP);
        assertThat(compare("Nguyễn Văn Hùng", "Trần Văn Hùng").surname()).isEqualTo(DIFFERENT);
        assertThat(compare("Lê An", "Lê Ân").given()).isEqualTo(ACCENTS_DIFFER);
        assertThat(compare("Lê An", "Lê Á").given()).isEqualTo(DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn Hùng, Hùng Nguyễn Văn",
        "Nguyễn Văn Hùng, Văn Hùng Nguyễn",
        "Nguyễn Văn Hùng, Hùng Văn Nguyễn",
    })
    void aChangedOrderIsSeenAndCostsALittle(String one, String other) {
        var comparison = compare(one, other);

        assertThat(comparison.reordered()).isTrue();
        assertThat(comparison.score()).isBetween(0.85, 0.95);
    }

    @Test
    void theWorseTheAgreementTheLowerTheScore() {
        var scores = new double[] {
            compare("Lê Thị Hương", "Lê Thị Hương").score(),
            compare("Lê Thị Hương", "Le Thi Huong").score(),
            compare("Lê Thị Hương", "Lê Thị Hường").score(),
            compare("Lê Thị Hương", "Lê Thị Hươngg").score(),
            compare("Lê Thị Hương", "Lê Thị Lan").score(),
            compare("Lê Thị Hương", "Phạm Văn Lan").score(),
        };

        assertThat(scores).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(scores[5]).isZero();
    }

    @Test
    void theOrderOfTheTwoDoesNotMatterMuchAndEmptyNamesDoNoHarm() {
        assertThat(compare("Lê Hương", "Lê Thị Hương")).isEqualTo(compare("Lê Thị Hương", "Lê Hương"));
        assertThat(compare("", "Lê Hương").given()).isEqualTo(UNKNOWN);
    }

    private static NameComparison compare(String one, String other) {
        return NameComparison.of(NameKey.of(one), NameKey.of(other));
    }
}
