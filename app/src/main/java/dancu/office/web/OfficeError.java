package dancu.office.web;

import dancu.shared.ErrorCode;

/// What the commune office's pages refuse themselves.
enum OfficeError implements ErrorCode {
    NOT_SIGNED(
            "office.not-signed",
            Kind.FORBIDDEN,
            "Tài khoản hoặc mật khẩu của người duyệt chưa đúng, hoặc đang bị khóa. Việc chưa được thực hiện; hãy mời người"
                    + " duyệt ký lại.",
            "The approver's account or password is wrong or locked. Nothing was done; ask the approver to sign again.");

    private final Telling telling;

    OfficeError(String code, Kind kind, String vietnamese, String english) {
        this.telling = new Telling(code, kind, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
