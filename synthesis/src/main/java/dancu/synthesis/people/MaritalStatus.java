package dancu.synthesis.people;

public enum MaritalStatus {
    NEVER_MARRIED("Chưa kết hôn"),
    MARRIED("Đang có vợ/chồng"),
    DIVORCED("Đã ly hôn"),
    WIDOWED("Góa");

    private final String vietnamese;

    MaritalStatus(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public String vietnamese() {
        return vietnamese;
    }
}
