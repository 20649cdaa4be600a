package dancu.identity;

import dancu.shared.ErrorCode;

/// Every way the identity desk can refuse.
public enum IdentityError implements ErrorCode {
    CASE_UNKNOWN("identity.case-unknown", Kind.NOT_FOUND, "Không có vụ việc này.", "There is no such case."),
    CASE_CLOSED(
            "identity.case-closed",
            Kind.CONFLICT,
            "Vụ việc đã có kết luận. Hãy mở vụ việc tiếp theo.",
            "The case is decided. Open the next one."),
    SAME_OFFICER(
            "identity.same-officer",
            Kind.FORBIDDEN,
            "Mỗi cán bộ chỉ kết luận một lần trong một vụ việc. Hãy để người khác kết luận.",
            "An officer decides once in a case. Leave it to a colleague.");

    private final Telling telling;

    IdentityError(String code, Kind kind, String vietnamese, String english) {
        this.telling = new Telling(code, kind, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
