package dancu.residence;

import java.util.Arrays;
import java.util.Optional;

/// Relations to the head of a household (Circular 36/2014, article 15; codes ours). Any other relation is
/// written in words.
public enum RelationToHead {
    HEAD("01", "Chủ hộ", "Head"),
    WIFE("02", "Vợ", "Wife"),
    HUSBAND("03", "Chồng", "Husband"),
    CHILD("04", "Con", "Child"),
    ADOPTED_CHILD("05", "Con nuôi", "Adopted child"),
    FATHER("06", "Cha", "Father"),
    MOTHER("07", "Mẹ", "Mother"),
    PARENT_IN_LAW("08", "Cha, mẹ vợ hoặc chồng", "Parent-in-law"),
    DAUGHTER_IN_LAW("09", "Con dâu", "Daughter-in-law"),
    SON_IN_LAW("10", "Con rể", "Son-in-law"),
    SIBLING("11", "Anh, chị, em ruột", "Brother or sister"),
    GRANDFATHER("12", "Ông", "Grandfather"),
    GRANDMOTHER("13", "Bà", "Grandmother"),
    GRANDCHILD("14", "Cháu ruột", "Grandchild"),
    OTHER_GRANDCHILD("15", "Cháu", "Nephew, niece, great-grandchild"),
    WARD("16", "Người được giám hộ", "Ward or guardian"),
    LODGER("98", "Người ở nhờ", "Lodger"),
    UNKNOWN("99", "Chưa rõ", "Not known");

    private final String code;
    private final String vietnamese;
    private final String english;

    RelationToHead(String code, String vietnamese, String english) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String code() {
        return code;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    /// The relation written in these words; empty for an actual relation the list does not have.
    public static Optional<RelationToHead> read(String words) {
        return Arrays.stream(values())
                .filter(relation -> relation.vietnamese.equalsIgnoreCase(words.strip()))
                .findFirst();
    }

    /// What a child of somebody in this relation is to the head.
    RelationToHead ofChild() {
        return switch (this) {
            case HEAD, WIFE, HUSBAND -> CHILD;
            case CHILD, ADOPTED_CHILD, DAUGHTER_IN_LAW, SON_IN_LAW -> GRANDCHILD;
            case FATHER, MOTHER -> SIBLING;
            default -> UNKNOWN;
        };
    }
}
