package dancu.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeTest {

    /// Circular 59/2019/TT-BTC, halved by 112/2020, 47/2021 and 120/2021.
    @ParameterizedTest
    @CsvSource({
        "FIRST_ISSUE, 2021-04-01, 0, Điều 19",
        "EXCHANGE_AGE, 2021-04-01, 0, Điều 21",
        "CONVERT_CMND, 2020-12-31, 30000, 59/2019",
        "CONVERT_CMND, 2021-01-01, 15000, 112/2020",
        "CONVERT_CMND, 2021-06-30, 15000, 112/2020",
        "CONVERT_CMND, 2021-07-01, 15000, 47/2021",
        "EXCHANGE_ERROR, 2021-04-01, 25000, 112/2020",
        "REISSUE_LOST, 2021-04-01, 35000, 112/2020",
        "REISSUE_LOST, 2022-07-01, 70000, 59/2019"
    })
    void theFeeFollowsCaseAndDayAndNamesItsGround(IssueCase issueCase, LocalDate day, int dong, String ground) {
        var fee = Fee.of(issueCase, FeeExemption.NONE, day);

        assertThat(fee.dong()).isEqualTo(dong);
        assertThat(fee.ground()).contains(ground);
    }

    @ParameterizedTest
    @CsvSource({"AGENCY_FAULT, cơ quan", "POOR_HOUSEHOLD, hộ nghèo"})
    void anExemptionTakesTheFeeAwayAndIsTheGround(FeeExemption exemption, String ground) {
        var fee = Fee.of(IssueCase.EXCHANGE_ERROR, exemption, LocalDate.of(2021, 4, 1));

        assertThat(fee.dong()).isZero();
        assertThat(fee.ground()).contains(ground);
    }
}
