package dancu.residence;

import java.time.Period;

/// Why a registration is struck out. Each law lists its own: Law 81/2006, articles 22 and 30; Law 68/2020,
/// articles 24 and 29.
public enum StrikeReason {
    DIED(
            "Chết",
            "Died",
            "Điều 22 khoản 1 điểm a",
            "Điều 24 khoản 1 điểm a",
            "Điều 30",
            "Điều 29 khoản 1 điểm a",
            Period.ZERO),
    DECLARED_DEAD(
            "Tòa án tuyên bố đã chết",
            "Declared dead by court",
            "Điều 22 khoản 1 điểm a",
            "Điều 24 khoản 1 điểm a",
            "Điều 30",
            "Điều 29 khoản 1 điểm a",
            Period.ZERO),
    DECLARED_MISSING(
            "Tòa án tuyên bố mất tích",
            "Declared missing by court",
            "Điều 22 khoản 1 điểm a",
            "Điều 24 khoản 1 điểm a",
            "Điều 30",
            "Điều 29 khoản 1 điểm a",
            Period.ZERO),
    IN_BARRACKS(
            "Ở tập trung trong doanh trại quân đội, công an",
            "Lives in army or police barracks",
            "Điều 22 khoản 1 điểm b",
            "",
            "",
            "",
            Period.ZERO),
    CANCELLED(
            "Đăng ký trái pháp luật bị hủy",
            "Unlawful registration cancelled",
            "Điều 22 khoản 1 điểm c",
            "Điều 24 khoản 1 điểm c",
            "Điều 30",
            "Điều 29 khoản 1 điểm b",
            Period.ZERO),
    EMIGRATED(
            "Ra nước ngoài định cư",
            "Settled abroad",
            "Điều 22 khoản 1 điểm d",
            "Điều 24 khoản 1 điểm b",
            "",
            "",
            Period.ZERO),
    REGISTERED_ELSEWHERE(
            "Đã đăng ký ở nơi cư trú mới",
            "Registered at a new place",
            "Điều 22 khoản 1 điểm đ",
            "Điều 22",
            "Điều 30",
            "Điều 28",
            Period.ZERO),
    ABSENT(
            "Vắng mặt liên tục từ 12 tháng không đăng ký tạm trú, không khai báo tạm vắng",
            "Absent for 12 months without temporary registration or declared absence",
            "",
            "Điều 24 khoản 1 điểm d",
            "",
            "",
            Period.ofMonths(12)),
    NATIONALITY_LOST(
            "Thôi, bị tước quốc tịch Việt Nam",
            "Vietnamese nationality lost",
            "",
            "Điều 24 khoản 1 điểm đ",
            "",
            "Điều 29 khoản 1 điểm d",
            Period.ZERO),
    TENANCY_ENDED(
            "Hết thuê, mượn, ở nhờ đã 12 tháng",
            "Rent, loan or lodging ended 12 months ago",
            "",
            "Điều 24 khoản 1 điểm e",
            "",
            "",
            Period.ofMonths(12)),
    DWELLING_TRANSFERRED(
            "Chỗ ở đã chuyển quyền sở hữu 12 tháng",
            "Dwelling changed owner 12 months ago",
            "",
            "Điều 24 khoản 1 điểm g",
            "",
            "",
            Period.ofMonths(12)),
    OWNER_REFUSES(
            "Chủ sở hữu không đồng ý giữ đăng ký",
            "The owner does not agree to keep the registration",
            "",
            "Điều 24 khoản 1 điểm h",
            "",
            "Điều 29 khoản 1 điểm e",
            Period.ZERO),
    DWELLING_GONE(
            "Chỗ ở bị phá dỡ, tịch thu",
            "Dwelling demolished or confiscated",
            "",
            "Điều 24 khoản 1 điểm i",
            "",
            "Điều 29 khoản 1 điểm g",
            Period.ZERO),
    AWAY_FROM_TEMPORARY(
            "Vắng mặt tại nơi tạm trú từ 06 tháng",
            "Away from the temporary residence for 6 months",
            "",
            "",
            "Điều 30",
            "Điều 29 khoản 1 điểm c",
            Period.ofMonths(6)),
    SETTLED_HERE(
            "Đã đăng ký thường trú tại nơi tạm trú",
            "Registered permanently at the place",
            "",
            "",
            "Điều 30",
            "Điều 29 khoản 1 điểm đ",
            Period.ZERO);

    private final String vietnamese;
    private final String english;
    private final String permanentOld;
    private final String permanentNew;
    private final String temporaryOld;
    private final String temporaryNew;
    private final Period lasting;

    StrikeReason(
            String vietnamese,
            String english,
            String permanentOld,
            String permanentNew,
            String temporaryOld,
            String temporaryNew,
            Period lasting) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.permanentOld = permanentOld;
        this.permanentNew = permanentNew;
        this.temporaryOld = temporaryOld;
        this.temporaryNew = temporaryNew;
        this.lasting = lasting;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    /// How long the circumstance must have lasted.
    public Period lasting() {
        return lasting;
    }

    String permanentOld() {
        return permanentOld;
    }

    String permanentNew() {
        return permanentNew;
    }

    String temporaryOld() {
        return temporaryOld;
    }

    String temporaryNew() {
        return temporaryNew;
    }
}
