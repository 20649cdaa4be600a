package dancu.kit;

import java.time.LocalDate;
import java.util.List;

/// What a person pays, with the ground in law for just this amount.
///
/// @param dong   đồng, 0 where nothing is owed
/// @param ground the legal text that makes it this amount, at most 300 characters
public record Fee(int dong, String ground) {

    private static final String TARIFF = "Thông tư 59/2019/TT-BTC";

    /// A circular that halves the fee from one day to another, both included.
    private record Reduction(LocalDate first, LocalDate last, String circular) {}

    private static final List<Reduction> HALF = List.of(
            new Reduction(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 30), "Thông tư 112/2020/TT-BTC"),
            new Reduction(LocalDate.of(2021, 7, 1), LocalDate.of(2021, 12, 31), "Thông tư 47/2021/TT-BTC"),
            new Reduction(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30), "Thông tư 120/2021/TT-BTC"));

    public Fee {
        if (dong < 0 || dong > 1_000_000 || ground.length() > 300) {
            throw new IllegalArgumentException(
                    "fee of " + dong + " dong, ground of " + ground.length() + " characters");
        }
    }

    /// The fee of a case on the day it is taken.
    public static Fee of(IssueCase issueCase, FeeExemption exemption, LocalDate day) {
        if (issueCase.fullFeeDong() == 0) {
            return new Fee(0, issueCase.article());
        }
        if (exemption != FeeExemption.NONE) {
            return new Fee(0, TARIFF + " Điều 5, miễn: " + exemption.vietnamese());
        }
        for (var reduction : HALF) {
            if (!day.isBefore(reduction.first()) && !day.isAfter(reduction.last())) {
                return new Fee(
                        issueCase.fullFeeDong() / 2,
                        TARIFF + " Điều 4, giảm 50 % theo " + reduction.circular() + "; " + issueCase.article());
            }
        }
        return new Fee(issueCase.fullFeeDong(), TARIFF + " Điều 4; " + issueCase.article());
    }
}
