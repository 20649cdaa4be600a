package dancu.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.TestDatabase;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DossierStateTest {

    @ParameterizedTest
    @EnumSource(DossierState.class)
    void finishedAndRefusedStatesLeadNowhere(DossierState state) {
        var ends = EnumSet.of(DossierState.Standing.FINISHED, DossierState.Standing.REFUSED_FOR_GOOD)
                .contains(state.standing());
        var refusedAtTheCounter = state == DossierState.REFUSED || state == DossierState.ABANDONED;

        assertThat(state.next().isEmpty()).isEqualTo(ends || refusedAtTheCounter);
    }

    @ParameterizedTest
    @EnumSource(DossierState.class)
    void whateverIsReceivedStaysReceived(DossierState state) {
        if (state.standing() == DossierState.Standing.IN_WORK) {
            assertThat(state.next())
                    .noneMatch(next -> next.standing() == DossierState.Standing.ON_KIT
                            || next.standing() == DossierState.Standing.BEFORE_IT_COUNTS);
        }
    }

    @Test
    void everyStateIsOnSomeWayFromTheDraft() {
        var reached = EnumSet.of(DossierState.DRAFT);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (var next : open.remove().next()) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }

        assertThat(reached).containsExactlyInAnyOrder(DossierState.values());
    }

    @Test
    void theDatabaseAgreesOnWhatEachStateCountsAs() {
        var jdbc = TestDatabase.fresh().jdbc;
        for (var state : DossierState.values()) {
            var expected = switch (state.standing()) {
                case IN_WORK -> "in_work";
                case FINISHED -> "finished";
                case REFUSED_FOR_GOOD -> "refused";
                case BEFORE_IT_COUNTS, ON_KIT -> null;
            };
            assertThat(jdbc.sql("SELECT enrolment.class_of(:state)")
                            .param("state", state.name())
                            .query((row, number) -> String.valueOf(row.getString(1)))
                            .single())
                    .as(state.name().toLowerCase(Locale.ROOT))
                    .isEqualTo(String.valueOf(expected));
        }
    }
}
