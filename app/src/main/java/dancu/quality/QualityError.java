package dancu.quality;

import dancu.shared.ErrorCode;

/// Every way the quality room can refuse.
public enum QualityError implements ErrorCode {
    FINDING_CLOSED(
            "quality.finding-closed",
            Kind.CONFLICT,
            "Lỗi này đã được xử lý hoặc không còn nữa. Hãy tải lại danh sách việc.",
            "This finding was dealt with or is gone. Reload the work list."),
    VERDICT_DECIDED(
            "quality.verdict-decided",
            Kind.CONFLICT,
            "Đề xuất này đã được giải quyết. Hãy tải lại danh sách.",
            "This proposal was decided. Reload the list."),
    VERDICT_WAITING(
            "quality.verdict-waiting",
            Kind.CONFLICT,
            "Đã có đề xuất khác cho việc này đang chờ duyệt. Hãy duyệt hoặc trả lại đề xuất đó trước.",
            "Another proposal on this finding waits. Decide that one first."),
    VERDICT_SENSELESS(
            "quality.verdict-senseless",
            Kind.BAD_REQUEST,
            "Đề xuất thiếu lý do hoặc không hợp với lỗi này. Hãy ghi lý do và chọn lại kết luận.",
            "The proposal lacks a reason or does not fit the finding. Give a reason and choose again."),
    VERDICT_UNKNOWN(
            "quality.verdict-unknown",
            Kind.NOT_FOUND,
            "Không có lần hợp nhất này hoặc đã tách lại. Hãy tải lại trang.",
            "There is no such merge, or it was undone. Reload the page."),
    SAME_OFFICER(
            "quality.same-officer",
            Kind.FORBIDDEN,
            "Người đề xuất không được tự duyệt. Hãy chuyển cho người khác có thẩm quyền.",
            "Whoever proposed may not approve. Hand it to another officer.");

    private final Telling telling;

    QualityError(String code, Kind kind, String vietnamese, String english) {
        this.telling = new Telling(code, kind, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
