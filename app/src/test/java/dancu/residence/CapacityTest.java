package dancu.residence;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.shared.PartialDate;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {

    @ParameterizedTest
    @CsvSource({
        "01/07/2003, false",
        "02/07/2003, true",
        "7/2003, false",
        "8/2003, true",
        "2003, false",
        "2004, true",
        "29/02/2004, true",
        "31/06/2003, false",
        "không rõ, false"
    })
    void onlyWhoCannotBeEighteenIsAMinor(String birth, boolean minor) {
        assertThat(Capacity.isMinor(PartialDate.read(birth), LocalDate.of(2021, 7, 1)))
                .isEqualTo(minor);
    }
}
