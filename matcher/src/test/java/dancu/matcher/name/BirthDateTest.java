package dancu.matcher.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDateTest {

    @ParameterizedTest
    @CsvSource({
        "05/03/1985, 5-3-1985, EXACT",
        "05/03/1985, 03/05/1985, DAY_MONTH_SWAPPED",
        "05/03/1985, 1985, COMPATIBLE",
        "05/03/1985, 3/1985, COMPATIBLE",
        "1985, 1985, COMPATIBLE",
        "05/03/1985, 05/03/1986, YEAR_OFF_BY_ONE",
        "1985, 1984, YEAR_OFF_BY_ONE",
        "05/03/1985, 1986, YEAR_OFF_BY_ONE",
        "05/03/1985, 05/03/1958, ONE_PART_DIFFERS",
        "05/03/1985, 15/03/1985, ONE_PART_DIFFERS",
        "05/03/1985, 05/08/1985, ONE_PART_DIFFERS",
        "05/03/1985, 17/08/1985, SAME_YEAR",
        "05/03/1985, 4/1985, SAME_YEAR",
        "05/03/1985, 1990, DIFFERENT",
        "05/03/1985, 06/03/1986, DIFFERENT",
        "30/02/1985, 30/02/1985, EXACT",
    })
    void datesAgreeMoreOrLessWhicheverComesFirst(String one, String other, Agreement agreement) {
        assertThat(date(one).compare(date(other))).isEqualTo(agreement);
        assertThat(date(other).compare(date(one))).isEqualTo(agreement);
    }

    @Test
    void whatIsNoDateIsNotRead() {
        for (var written :
                new String[] {"", "32/01/1985", "01/13/1985", "85", "1/1/1", "01/01/19855", "0/3/1985", "x"}) {
            assertThat(BirthDate.parse(written)).as(written).isEmpty();
        }
        assertThatThrownBy(() -> new BirthDate(1985, null, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDateIsNotPrinted() {
        assertThat(BirthDate.of(1985, 3, 5)).asString().doesNotContain("1985");
    }

    private static BirthDate date(String written) {
        return BirthDate.parse(written).orElseThrow();
    }
}
