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

    private final String code;
    private final Kind kind;
    private final String vietnamese;
    private final String english;

    IdentityError(String code, Kind kind, String vietnamese, String english) {
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
