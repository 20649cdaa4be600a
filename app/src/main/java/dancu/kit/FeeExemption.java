package dancu.kit;

/// A ground in law to take no fee from this person (Circular 59/2019/TT-BTC art. 5, Law on Citizen Identity art. 32).
public enum FeeExemption {
    NONE("không", "none"),
    AGENCY_FAULT("sai sót do cơ quan quản lý căn cước", "error made by the authority"),
    BOUNDARY_CHANGE(
            "Nhà nước quy định thay đổi địa giới, tên đơn vị hành chính", "the state changed a boundary or name"),
    MERIT_FAMILY("thân nhân liệt sĩ, thương binh, con dưới 18 tuổi của họ", "family of a martyr or war invalid"),
    BORDER_OR_ISLAND("thường trú tại xã biên giới, huyện đảo", "lives in a border commune or island district"),
    MINORITY_HARDSHIP(
            "đồng bào dân tộc thiểu số ở xã đặc biệt khó khăn", "ethnic minority in an extremely difficult commune"),
    POOR_HOUSEHOLD("công dân thuộc hộ nghèo", "poor household"),
    ORPHAN("người dưới 18 tuổi mồ côi, không nơi nương tựa", "orphan under 18 without support");

    private final String vietnamese;
    private final String english;

    FeeExemption(String vietnamese, String english) {
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
