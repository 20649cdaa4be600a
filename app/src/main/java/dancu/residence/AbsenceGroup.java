package dancu.residence;

import java.time.Period;

/// Who must declare absence, and from what length on: two groups in Law 81/2006, article 32, four in Law
/// 68/2020, article 31.
public enum AbsenceGroup {
    ACCUSED_OR_CONVICTED(
            "Bị can, bị cáo tại ngoại, người bị kết án tại ngoại",
            "Accused or convicted, at large",
            "Điều 32 khoản 1",
            "Điều 31 khoản 1 điểm a",
            Period.ofDays(1)),
    UNDER_MEASURE(
            "Người chấp hành biện pháp giáo dục, quản chế",
            "Under an educational or supervisory measure",
            "",
            "Điều 31 khoản 1 điểm b",
            Period.ofDays(1)),
    OF_MILITARY_AGE(
            "Người trong độ tuổi nghĩa vụ quân sự đi khỏi huyện",
            "Of military age, leaving the district",
            "Điều 32 khoản 2",
            "Điều 31 khoản 1 điểm c",
            Period.ofMonths(3)),
    AWAY_A_YEAR(
            "Người khác đi khỏi xã từ 12 tháng",
            "Anybody leaving the commune for 12 months",
            "",
            "Điều 31 khoản 1 điểm d",
            Period.ofMonths(12));

    private final String vietnamese;
    private final String english;
    private final String old;
    private final String recent;
    private final Period least;

    AbsenceGroup(String vietnamese, String english, String old, String recent, Period least) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.old = old;
        this.recent = recent;
        this.least = least;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    /// The shortest absence that must be declared.
    public Period least() {
        return least;
    }

    String old() {
        return old;
    }

    String recent() {
        return recent;
    }
}
