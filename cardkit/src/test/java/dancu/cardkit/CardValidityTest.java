package dancu.cardkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardValidityTest {

    @ParameterizedTest
    @CsvSource({
        "2004-10-04, 2021-04-20, 2029-10-04",
        "1998-04-21, 2021-04-20, 2023-04-21",
        "1998-04-20, 2021-04-20, 2038-04-20",
        "1983-04-21, 2021-04-20, 2023-04-21",
        "1983-04-20, 2021-04-20, 2043-04-20",
        "1963-04-21, 2021-04-20, 2023-04-21",
        "1996-02-29, 2021-04-20, 2036-02-29",
        "2000-02-29, 2021-04-20, 2025-02-28",
    })
    void aCardEndsAtTheNextMilestoneMoreThanTwoYearsAway(LocalDate birth, LocalDate issue, LocalDate expiry) {
        assertThat(CardValidity.expiry(birth, issue)).contains(expiry);
    }

    @Test
    void fromTheFiftyEighthBirthdayOnACardHasNoEnd() {
        var birth = LocalDate.of(1963, 4, 20);

        assertThat(CardValidity.expiry(birth, LocalDate.of(2021, 4, 20))).isEmpty();
        assertThat(CardValidity.expiry(birth, LocalDate.of(2021, 4, 19))).contains(LocalDate.of(2023, 4, 20));
    }

    @Test
    void nobodyGetsACardBeforeBirth() {
        assertThatThrownBy(() -> CardValidity.expiry(LocalDate.of(2021, 4, 21), LocalDate.of(2021, 4, 20)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
