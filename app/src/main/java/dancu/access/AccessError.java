package dancu.access;

import dancu.shared.ErrorCode;

/// Every way access can refuse.
public enum AccessError implements ErrorCode {
    ROLE(
            "access.role",
            Kind.FORBIDDEN,
            "Tài khoản của bạn không làm được việc này. Nếu đây là việc của bạn, hãy đề nghị quản trị đổi vai trò.",
            "Your account may not do this. If it is your work, ask the administrator for another role."),
    TERRITORY(
            "access.territory",
            Kind.FORBIDDEN,
            "Việc này ngoài địa bàn của bạn. Hãy liên hệ đơn vị phụ trách địa bàn đó.",
            "This is outside your area. Ask the unit in charge of it."),
    ACCOUNT_TAKEN(
            "access.account-taken",
            Kind.CONFLICT,
            "Tên tài khoản đã có người dùng. Hãy chọn tên khác.",
            "The account name is taken. Choose another."),
    ACCOUNT_NAME(
            "access.account-name",
            Kind.BAD_REQUEST,
            "Tên tài khoản gồm 3 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch ngang.",
            "An account name has 3 to 40 small letters, digits, dots or dashes."),
    ACCOUNT_UNKNOWN(
            "access.account-unknown",
            Kind.NOT_FOUND,
            "Không có tài khoản này. Hãy kiểm tra lại tên trong danh sách tài khoản.",
            "There is no such account. Check the name in the list of accounts.");

    private final Telling telling;

    AccessError(String code, Kind kind, String vietnamese, String english) {
        this.telling = new Telling(code, kind, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
