package dancu.issuance;

import dancu.shared.ErrorCode;

/// Every way issuance can refuse.
public enum IssuanceError implements ErrorCode {
    CARD_UNKNOWN(
            "issuance.card-unknown",
            Kind.NOT_FOUND,
            "Chưa có thẻ cho hồ sơ này.",
            "No card was made for this dossier."),
    NOT_HANDED_OVER(
            "issuance.not-handed-over",
            Kind.CONFLICT,
            "Không trả được thẻ ở trạng thái hiện tại. Hãy kiểm tra lại thẻ.",
            "The card cannot be handed over in its present state. Check the card."),
    SIGNER_EXHAUSTED(
            "issuance.signer-exhausted",
            Kind.RETRY_LATER,
            "Khóa ký thẻ đã đạt giới hạn. Hãy tạo khóa mới trước khi in tiếp.",
            "The document signer reached its limit. Make a new one before going on.");

    private final Telling telling;

    IssuanceError(String code, Kind kind, String vietnamese, String english) {
        this.telling = new Telling(code, kind, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
