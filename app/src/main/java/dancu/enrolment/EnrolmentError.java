package dancu.enrolment;

import dancu.shared.ErrorCode;

/// Every way the process can refuse an act.
public enum EnrolmentError implements ErrorCode {
    DOSSIER_UNKNOWN(
            "enrolment.dossier-unknown",
            Kind.NOT_FOUND,
            "Không có hồ sơ này. Hãy kiểm tra lại mã trên giấy hẹn.",
            "There is no such dossier. Check the code on the slip."),
    STEP_NOT_ALLOWED(
            "enrolment.step-not-allowed",
            Kind.CONFLICT,
            "Hồ sơ không còn ở bước này. Hãy tải lại trang để xem trạng thái mới.",
            "The dossier is no longer at this step. Reload the page to see where it is."),
    SAME_OFFICER(
            "enrolment.same-officer",
            Kind.FORBIDDEN,
            "Người duyệt phải khác người kiểm tra. Hãy chuyển cho cán bộ khác.",
            "Who approves must be another officer than who reviewed. Hand it to a colleague."),
    PERSON_UNKNOWN(
            "enrolment.person-unknown",
            Kind.CONFLICT,
            "Hồ sơ ghi một người không có trong cơ sở dữ liệu dân cư. Gói hồ sơ vẫn được giữ lại trên máy thu nhận.",
            "The dossier names a person the register does not know. The kit keeps the packet.");

    private final String code;
    private final Kind kind;
    private final String vietnamese;
    private final String english;

    EnrolmentError(String code, Kind kind, String vietnamese, String english) {
        this.code = code;
        this.kind = kind;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String english() {
        return english;
    }
}
