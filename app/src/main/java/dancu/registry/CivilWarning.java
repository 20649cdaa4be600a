package dancu.registry;

/// What is unusual about a civil event and does not stop it; an officer looks again (`domain` 3.4).
public enum CivilWarning {
    MOTHER_AGE("Tuổi của mẹ khi sinh con ngoài khoảng 12 đến 55", "Mother not between 12 and 55 at the birth"),
    FATHER_AGE("Cha dưới 13 tuổi khi con sinh", "Father under 13 at the birth"),
    PARENT_SEX("Giới tính của cha hoặc mẹ không khớp", "Father not male or mother not female"),
    PIN_STRUCTURE("Số định danh trên giấy không khớp cấu trúc", "The number on the paper disagrees with the items"),
    BIRTH_LATE("Đăng ký khai sinh sau 60 ngày", "Birth registered after 60 days"),
    DEATH_LATE("Đăng ký khai tử sau 15 ngày", "Death registered after 15 days"),
    MARRIAGE_AGE("Chưa đủ tuổi kết hôn (nam 20, nữ 18)", "Under the age of marriage (men 20, women 18)"),
    MARRIED_ALREADY("Đang có vợ, chồng khác trong cơ sở dữ liệu", "Recorded as married to somebody else"),
    NOT_SPOUSES("Hai người không được ghi là vợ chồng của nhau", "Not recorded as each other's spouse"),
    ALIVE_ALREADY("Người này không được ghi là mất tích hay đã chết", "Not recorded as missing or dead"),
    OTHER_AGENCY(
            "Giấy không do cơ quan có thẩm quyền theo luật cấp", "The paper is not of the authority the law names");

    private final String vietnamese;
    private final String english;

    CivilWarning(String vietnamese, String english) {
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
