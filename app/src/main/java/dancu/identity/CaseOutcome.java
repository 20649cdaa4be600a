package dancu.identity;

/// What two officers can find about two sets of prints.
public enum CaseOutcome {
    DIFFERENT_PEOPLE("Hai người khác nhau", "Two different people"),
    SAME_PERSON("Cùng một người, thu nhận hai lần", "One person, captured twice"),
    SWAP("Nhầm vân tay, ảnh giữa hai người trong ca", "Prints or portrait swapped between two people"),
    WRONG_FINGER_ORDER("Sai thứ tự ngón hoặc nhầm tay", "Fingers or hands in the wrong order"),
    OPERATOR_ERROR("Lỗi thao tác của cán bộ", "Operator's error"),
    SUSPECTED_FRAUD("Nghi giả mạo, chuyển xác minh", "Suspected fraud, to be investigated");

    private final String vietnamese;
    private final String english;

    CaseOutcome(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    /// True where the dossier may go on as it is.
    public boolean clears() {
        return this == DIFFERENT_PEOPLE;
    }
}
