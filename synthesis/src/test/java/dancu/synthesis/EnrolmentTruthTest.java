package dancu.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.synthesis.EnrolmentTruth.Captured;
import dancu.synthesis.EnrolmentTruth.DoubleEnrolment;
import dancu.synthesis.EnrolmentTruth.Swap;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EnrolmentTruthTest {
    private static final List<Long> PEOPLE = LongStream.range(0, 50).boxed().toList();

    @Test
    void nobodyIsInTwoPlants() {
        var truth = EnrolmentTruth.plan(7, PEOPLE, 10, 15);

        assertThat(truth.plants()).hasSize(25);
        assertThat(PEOPLE).allMatch(truth::touches);
        assertThat(truth.plants().stream().filter(DoubleEnrolment.class::isInstance))
                .hasSize(10);
    }

    @Test
    void aDoubleShowsOnePersonUnderTwoNumbers() {
        var truth = EnrolmentTruth.plan(7, PEOPLE, 1, 0);
        var twice = (DoubleEnrolment) truth.plants().getFirst();

        assertThat(truth.printsOf(twice.borrowed())).isEqualTo(twice.person());
        assertThat(truth.portraitOf(twice.borrowed())).isEqualTo(twice.person());
        assertThat(truth.printsOf(twice.person())).isEqualTo(twice.person());
        assertThat(truth.sameFingersAs(twice.person())).hasValue(twice.borrowed());
    }

    @Test
    void aSwapExchangesOneKindOfCapture() {
        for (var plant : EnrolmentTruth.plan(7, PEOPLE, 0, 20).plants()) {
            var swap = (Swap) plant;
            var truth = EnrolmentTruth.plan(7, PEOPLE, 0, 20);
            var prints = swap.captured() == Captured.PRINTS;
            assertThat(truth.printsOf(swap.first())).isEqualTo(prints ? swap.second() : swap.first());
            assertThat(truth.portraitOf(swap.first())).isEqualTo(prints ? swap.first() : swap.second());
        }
    }

    @Test
    void theSameSeedPlantsTheSame() {
        assertThat(EnrolmentTruth.plan(7, PEOPLE, 3, 3).plants())
                .isEqualTo(EnrolmentTruth.plan(7, PEOPLE, 3, 3).plants())
                .isNotEqualTo(EnrolmentTruth.plan(8, PEOPLE, 3, 3).plants());
        assertThatThrownBy(() -> EnrolmentTruth.plan(7, PEOPLE, 20, 6)).isInstanceOf(IllegalArgumentException.class);
    }
}
