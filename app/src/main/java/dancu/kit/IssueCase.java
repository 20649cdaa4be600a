package dancu.kit;

/// Why a card is made: the cases of the Law on Citizen Identity 2014, articles 21 and 23.
public enum IssueCase {
    FIRST_ISSUE("cấp lần đầu", "first card", 0, "Luật Căn cước công dân 2014, Điều 19; lần đầu không thu lệ phí"),
    CONVERT_CMND(
            "chuyển từ CMND 9 số, 12 số sang thẻ CCCD",
            "from the older identity paper",
            30_000,
            "Điều 19, chuyển từ CMND"),
    EXCHANGE_AGE("đổi thẻ theo độ tuổi", "at 25, 40 and 60", 0, "Điều 21 khoản 1; không thu lệ phí"),
    EXCHANGE_DAMAGED("đổi thẻ bị hư hỏng", "damaged card", 50_000, "Điều 23 khoản 1 điểm b"),
    EXCHANGE_NAME_OR_MARKS(
            "thay đổi họ, chữ đệm, tên; đặc điểm nhân dạng", "changed name or marks", 50_000, "Điều 23 khoản 1 điểm c"),
    EXCHANGE_SEX_ORIGIN(
            "xác định lại giới tính, quê quán", "sex or origin determined anew", 50_000, "Điều 23 khoản 1 điểm d"),
    EXCHANGE_ERROR("có sai sót thông tin trên thẻ", "error on the card", 50_000, "Điều 23 khoản 1 điểm đ"),
    EXCHANGE_REQUEST(
            "đổi thẻ theo yêu cầu (kể cả CCCD mã vạch)",
            "on request, bar-code card included",
            50_000,
            "Điều 23 khoản 1 điểm e"),
    REISSUE_LOST("cấp lại do mất thẻ", "lost card", 70_000, "Điều 23 khoản 2 điểm a"),
    REISSUE_NATIONALITY("được trở lại quốc tịch Việt Nam", "nationality regained", 70_000, "Điều 23 khoản 2 điểm b");

    private final String vietnamese;
    private final String english;
    private final int fullFeeDong;
    private final String article;

    IssueCase(String vietnamese, String english, int fullFeeDong, String article) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.fullFeeDong = fullFeeDong;
        this.article = article;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    /// Fee in đồng before any reduction (Circular 59/2019/TT-BTC art. 4).
    public int fullFeeDong() {
        return fullFeeDong;
    }

    /// The article of the law this case rests on.
    public String article() {
        return article;
    }
}
