package dancu.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {

    @Test
    void aWeekRunsFromMondayToSunday() {
        var week = Week.parse("2021-W15");

        assertThat(week.monday()).isEqualTo("2021-04-12");
        assertThat(week.sunday()).isEqualTo("2021-04-18");
        assertThat(week).hasToString("2021-W15").isEqualTo(Week.containing(LocalDate.of(2021, 4, 18)));
        assertThat(week.previous()).hasToString("2021-W14");
    }

    @Test
    void theTurnOfTheYearBelongsToTheYearOfItsThursday() {
        assertThat(Week.containing(LocalDate.of(2021, 1, 3))).hasToString("2020-W53");
        assertThat(Week.parse("2021-W01").previous()).hasToString("2020-W53");
        assertThat(Week.parse("2020-W53").sunday()).isEqualTo("2021-01-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-W53", "2021-W00", "2021-15", "W15", "", "2021-W15-1"})
    void whatIsNoWeekIsRefused(String text) {
        assertThatThrownBy(() -> Week.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
