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
    CAPTURE_ERASED(
            "enrolment.capture-erased",
            Kind.NOT_FOUND,
            "Ảnh và vân tay của hồ sơ này đã được xóa theo quy định lưu trữ.",
            "The pictures and prints of this dossier were erased by the retention rule."),
    NOT_MENDED(
            "enrolment.not-mended",
            Kind.CONFLICT,
            "Dữ liệu dân cư của người này vẫn còn lỗi. Hãy sửa dữ liệu trước khi gửi lại hồ sơ.",
            "The register still has faults on this person. Mend the record before sending the dossier on."),
    CAPTURE_AGAIN(
            "enrolment.capture-again",
            Kind.CONFLICT,
            "Vân tay hoặc ảnh của hồ sơ này không dùng được. Hãy mời công dân đến thu nhận lại.",
            "The prints or portrait of this dossier cannot be used. Ask the citizen to come and be captured again.");

    private final Telling telling;

    EnrolmentError(String code, Kind kind, String vietnamese, String english) {
        this.telling = new Telling(code, kind, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
