package dancu.residence;

import dancu.residence.ResidenceLaw.Procedure;

/// What can be done in residence, with its clock, its articles, and whether the head of police decides.
public enum ActKind {
    REGISTERED("Đăng ký thường trú", "Permanent registration", Procedure.PERMANENT, true, "Điều 21", "Điều 22"),
    MOVED("Chuyển nơi thường trú", "Move", Procedure.PERMANENT, true, "Điều 21, 28", "Điều 22"),
    CERTIFICATE_ISSUED(
            "Cấp giấy chuyển hộ khẩu", "Transfer certificate", Procedure.TRANSFER_CERTIFICATE, true, "Điều 28", ""),
    STRUCK("Xóa đăng ký thường trú", "Permanent registration struck", Procedure.STRIKE, true, "Điều 22", "Điều 24"),
    RESTORED("Khôi phục đăng ký xóa sai", "Wrong strike undone", Procedure.CORRECTION, true, "Điều 37", "Điều 35"),
    TEMPORARY_REGISTERED(
            "Đăng ký tạm trú", "Temporary registration", Procedure.TEMPORARY, false, "Điều 30", "Điều 27, 28"),
    TEMPORARY_EXTENDED(
            "Gia hạn tạm trú", "Temporary registration extended", Procedure.TEMPORARY, false, "Điều 30", "Điều 28"),
    TEMPORARY_STRUCK(
            "Xóa đăng ký tạm trú", "Temporary registration struck", Procedure.STRIKE, false, "Điều 30", "Điều 29"),
    STAY_NOTED("Thông báo lưu trú", "Stay notified", Procedure.AT_ONCE, false, "Điều 31", "Điều 30"),
    ABSENCE_DECLARED("Khai báo tạm vắng", "Absence declared", Procedure.AT_ONCE, false, "Điều 32", "Điều 31"),
    ABSENCE_ENDED("Trở về sau tạm vắng", "Back from absence", Procedure.AT_ONCE, false, "Điều 32", "Điều 31"),
    COLLECTIVE_OPENED("Lập hộ tập thể", "Collective household opened", Procedure.SPLIT, true, "Điều 25", "Điều 10"),
    SPLIT("Tách hộ", "Household split", Procedure.SPLIT, true, "Điều 27", "Điều 25"),
    JOINED("Nhập hộ", "Households joined", Procedure.CORRECTION, true, "Điều 25, 29", "Điều 26"),
    HEAD_CHANGED("Thay đổi chủ hộ", "Head changed", Procedure.CORRECTION, true, "Điều 29", "Điều 26"),
    RELATION_CHANGED(
            "Điều chỉnh quan hệ với chủ hộ",
            "Relation to head changed",
            Procedure.CORRECTION,
            true,
            "Điều 29",
            "Điều 26"),
    ADDRESS_CORRECTED("Điều chỉnh địa chỉ", "Address corrected", Procedure.CORRECTION, true, "Điều 29", "Điều 26"),
    BOUNDARY_CHANGED(
            "Thay đổi địa giới, tên thôn, phố",
            "Boundary or name changed",
            Procedure.BOUNDARY,
            true,
            "Điều 29",
            "Điều 26"),
    BOOK_NUMBERED("Cấp số sổ hộ khẩu", "Household book number given", Procedure.CORRECTION, false, "Điều 24", ""),
    CLOSED("Đóng hộ", "Household closed", Procedure.CORRECTION, true, "Điều 25", "Điều 10"),
    MERGED(
            "Hợp nhất hồ sơ một người",
            "Two records of one person made one",
            Procedure.AT_ONCE,
            false,
            "Điều 29",
            "Điều 26"),
    UNMERGED("Tách lại hồ sơ", "Two records again", Procedure.AT_ONCE, false, "Điều 29", "Điều 26");

    private final String vietnamese;
    private final String english;
    private final Procedure procedure;
    private final boolean decided;
    private final String old;
    private final String recent;

    ActKind(String vietnamese, String english, Procedure procedure, boolean decided, String old, String recent) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.procedure = procedure;
        this.decided = decided;
        this.old = old;
        this.recent = recent;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    public Procedure procedure() {
        return procedure;
    }

    /// True where the head of the police that registers must decide, another person than the one who enters.
    public boolean needsApprover() {
        return decided;
    }

    /// True where the identity archive is to be told: whatever changes a permanent residence or its items.
    boolean concernsArchive() {
        return decided && this != CLOSED && this != COLLECTIVE_OPENED;
    }

    String old() {
        return old;
    }

    String recent() {
        return recent;
    }
}
