package dancu.kit.station;

import dancu.kit.SliceEntry;
import dancu.shared.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Whether a card can be taken for this person today, with every reason against it.
///
/// @param reasons empty where nothing stands in the way
public record Eligibility(List<Reason> reasons) {

    public Eligibility {
        reasons = List.copyOf(reasons);
    }

    /// What stands in the way, with the code a refusal carries.
    public enum Reason {
        UNDER_14("R01", true, "Chưa đủ 14 tuổi", "Not yet 14"),
        NOT_CITIZEN("R02", true, "Không còn quốc tịch Việt Nam", "Not a Vietnamese citizen"),
        BIRTH_DATE_PARTIAL("R05", true, "Ngày sinh chưa đủ ngày, tháng, năm", "Birth date is not complete"),
        NUMBER_MISSING("R06", true, "Chưa xác lập số định danh", "No personal number yet"),
        DEAD("R18", true, "Đã chết hoặc bị tuyên bố mất tích", "Dead or declared missing"),
        DOSSIER_OPEN("R19", true, "Đang có hồ sơ chưa giải quyết", "A dossier is already under way"),
        HELD("R20", true, "Đang bị tạm giữ thẻ (Điều 28)", "Card on hold (article 28)"),
        /// Only exchange and re-issue are open; no obstacle by itself.
        HOLDS_CHIP_CARD(
                "", false, "Đã có thẻ gắn chip: chỉ đổi hoặc cấp lại", "Holds a chip card: exchange or re-issue only");

        private final String code;
        private final boolean obstacle;
        private final String vietnamese;
        private final String english;

        Reason(String code, boolean obstacle, String vietnamese, String english) {
            this.code = code;
            this.obstacle = obstacle;
            this.vietnamese = vietnamese;
            this.english = english;
        }

        /// `R01` to `R22`, or empty where it is a hint only.
        public String code() {
            return code;
        }

        public boolean obstacle() {
            return obstacle;
        }

        public String vietnamese() {
            return vietnamese;
        }

        public String english() {
            return english;
        }
    }

    /// Citizens of 14 and over get a card (Law on Citizen Identity art. 19); 14 is reached on the birthday.
    public static Eligibility of(SliceEntry person, LocalDate today) {
        var reasons = new ArrayList<Reason>();
        var birth = PartialDate.read(person.birthDate());
        var day = birth.calendarDay();
        if (day.isEmpty()) {
            reasons.add(Reason.BIRTH_DATE_PARTIAL);
        }
        var year = birth.year();
        if (day.isPresent() ? day.get().plusYears(14).isAfter(today) : year != null && year + 14 > today.getYear()) {
            reasons.add(Reason.UNDER_14);
        }
        if (person.pin().isEmpty()) {
            reasons.add(Reason.NUMBER_MISSING);
        }
        for (var flag : person.flags()) {
            switch (flag) {
                case DEAD, MISSING -> reasons.add(Reason.DEAD);
                case NOT_CITIZEN -> reasons.add(Reason.NOT_CITIZEN);
                case DOSSIER_OPEN -> reasons.add(Reason.DOSSIER_OPEN);
                case HELD -> reasons.add(Reason.HELD);
                case HOLDS_CHIP_CARD -> reasons.add(Reason.HOLDS_CHIP_CARD);
                case HOLDS_OLD_CARD -> {}
            }
        }
        return new Eligibility(reasons.stream().distinct().sorted().toList());
    }

    public boolean allowed() {
        return reasons.stream().noneMatch(Reason::obstacle);
    }
}
