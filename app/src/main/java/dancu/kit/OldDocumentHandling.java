package dancu.kit;

/// What was done with the identity paper the person came with.
public enum OldDocumentHandling {
    NONE("không có giấy cũ", "had no older paper"),
    CORNER_CUT_RETURNED("cắt góc, trả lại", "corner cut, given back"),
    COLLECTED("thu lại", "collected"),
    DESTROYED("thu, hủy", "withdrawn and destroyed"),
    LOST_DECLARED("khai mất", "declared lost"),
    KEPT_UNTIL_DELIVERY("tạm giữ lại đến khi nhận thẻ", "kept by the holder until the card comes");

    private final String vietnamese;
    private final String english;

    OldDocumentHandling(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
