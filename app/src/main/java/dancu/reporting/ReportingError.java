package dancu.reporting;

import dancu.shared.ErrorCode;

/// Every way reporting can refuse.
public enum ReportingError implements ErrorCode {
    NO_CAMPAIGN(
            "reporting.no-campaign",
            Kind.CONFLICT,
            "Chưa mở chiến dịch nào nên chưa có gì để báo cáo.",
            "No campaign was opened, so there is nothing to report on."),
    WEEK_NOT_OVER(
            "reporting.week-not-over",
            Kind.CONFLICT,
            "Tuần này chưa kết thúc. Chỉ chốt được sau 3 giờ sáng thứ Hai của tuần kế tiếp.",
            "This week is not over. It can be frozen after 3 a.m. on the Monday that follows."),
    ALREADY_FROZEN(
            "reporting.already-frozen",
            Kind.CONFLICT,
            "Tuần này đã chốt. Thông tin đến sau phải ghi thành điều chỉnh.",
            "This week is frozen. Note what came later as an adjustment."),
    NOT_FROZEN(
            "reporting.not-frozen",
            Kind.CONFLICT,
            "Tuần này chưa chốt nên chưa có gì để điều chỉnh.",
            "This week is not frozen, so there is nothing to adjust."),
    FILE("reporting.file", Kind.RETRY_LATER, "Không ghi được tệp báo cáo.", "The report could not be written.");

    private final Telling telling;

    ReportingError(String code, Kind kind, String vietnamese, String english) {
        this.telling = new Telling(code, kind, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
