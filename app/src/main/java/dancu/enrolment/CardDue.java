package dancu.enrolment;

import dancu.area.Unit;
import dancu.shared.WorkingDays;
import java.time.LocalDate;

/// The day the law promises a card (Law on Citizen Identity 2014, article 25).
final class CardDue {

    private CardDue() {}

    /// Cities and towns 7 working days, 15 for a re-issue; mountain districts 20; elsewhere 15.
    ///
    /// @param district of the collecting unit
    /// @param reissue  true for a lost card or a regained nationality
    static LocalDate of(Unit district, boolean reissue, LocalDate captured) {
        var urban = district.fullName().startsWith("Thành phố")
                || district.fullName().startsWith("Thị xã");
        if (urban) {
            return WorkingDays.after(captured, reissue ? 15 : 7);
        }
        return WorkingDays.after(captured, district.region() == Unit.Region.MOUNTAIN ? 20 : 15);
    }
}
