package dancu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.shared.PartialDate;
import dancu.shared.PartialDate.Precision;
import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialDateTest {

    /// P-01, P-02, P-04: what is known and what no calendar has, raw text kept.
    @ParameterizedTest
    @CsvSource({
        "1961, YEAR",
        "3/1985, MONTH",
        "12/3/1985, DAY",
        "30/02/1961, IMPOSSIBLE",
        "31/04/1970, IMPOSSIBLE",
        "29/02/1961, IMPOSSIBLE",
        "29/02/1960, DAY",
        "không nhớ, NONE"
    })
    void aDateSaysHowMuchOfItIsKnown(String text, Precision precision) {
        var date = PartialDate.read(text);

        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.raw()).isEqualTo(text);
        assertThat(date.calendarDay().isPresent()).isEqualTo(precision == Precision.DAY);
    }

    /// P-03: a day by the moon is no day of the calendar.
    @ParameterizedTest
    @CsvSource({"15/8/1940 âm lịch", "15/8/1940 (ÂL)", "âm lịch 15/08/1940"})
    void aDateByTheMoonHasItsPartsAndNoCalendarDay(String text) {
        for (var written : new String[] {text, Normalizer.normalize(text, Normalizer.Form.NFD)}) {
            var date = PartialDate.read(written);

            assertThat(date.isLunar()).isTrue();
            assertThat(date.year()).isEqualTo(1940);
            assertThat(date.month()).isEqualTo(8);
            assertThat(date.day()).isEqualTo(15);
            assertThat(date.precision()).isEqualTo(Precision.DAY);
            assertThat(date.calendarDay()).isEmpty();
        }
    }

    @Test
    void anInferredDateIsTypedAndSaysSo() {
        assertThat(PartialDate.read("khoảng 1950").isInferred()).isTrue();
        assertThat(PartialDate.read("khoảng 1950").year()).isEqualTo(1950);
        assertThat(PartialDate.read("01/01/1950 (suy ra)").calendarDay()).contains(LocalDate.of(1950, 1, 1));
        assertThat(PartialDate.read("01/01/1950 (suy ra)").isInferred()).isTrue();
        assertThat(PartialDate.read("01/01/1950").isInferred()).isFalse();
        assertThat(PartialDate.read("01/01/1950").isLunar()).isFalse();
    }
}
