package dancu.synthesis.people;

/// Relation to the head of household, in the words of Circular 36/2014/TT-BCA, Art. 15(3).
public enum Relation {
    HEAD("Chủ hộ"),
    WIFE("Vợ"),
    HUSBAND("Chồng"),
    CHILD("Con đẻ"),
    FATHER("Cha"),
    MOTHER("Mẹ"),
    PARENT_IN_LAW("Cha, mẹ vợ hoặc chồng"),
    DAUGHTER_IN_LAW("Con dâu"),
    SON_IN_LAW("Con rể"),
    SIBLING("Anh, chị, em ruột"),
    GRANDCHILD("Cháu ruột"),
    OTHER("Người khác");

    private final String vietnamese;

    Relation(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public String vietnamese() {
        return vietnamese;
    }
}
