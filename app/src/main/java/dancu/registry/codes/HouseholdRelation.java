package dancu.registry.codes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Relation to the head of a household (words of Circular 36/2014, articles 9 and 15). The codes are ours; no
/// official numeric list is known. Any other relation is written as it is and has no code.
public enum HouseholdRelation {
    HEAD("01", "Chủ hộ"),
    WIFE("02", "Vợ"),
    HUSBAND("03", "Chồng"),
    CHILD("04", "Con đẻ", "Con", "Con trai", "Con gái", "Con ruột"),
    ADOPTED_CHILD("05", "Con nuôi"),
    FATHER("06", "Cha", "Cha đẻ", "Bố", "Bố đẻ"),
    MOTHER("07", "Mẹ", "Mẹ đẻ"),
    PARENT_IN_LAW("08", "Cha mẹ vợ hoặc chồng", "Cha vợ", "Mẹ vợ", "Cha chồng", "Mẹ chồng", "Bố vợ", "Bố chồng"),
    DAUGHTER_IN_LAW("09", "Con dâu"),
    SON_IN_LAW("10", "Con rể"),
    SIBLING("11", "Anh, chị, em ruột", "Anh", "Chị", "Em", "Anh ruột", "Chị ruột", "Em ruột"),
    GRANDFATHER("12", "Ông", "Ông nội", "Ông ngoại"),
    GRANDMOTHER("13", "Bà", "Bà nội", "Bà ngoại"),
    GRANDCHILD("14", "Cháu ruột", "Cháu nội", "Cháu ngoại"),
    OTHER_NEPHEW("15", "Cháu (khác)", "Cháu"),
    WARD("16", "Người giám hộ, được giám hộ", "Người giám hộ", "Người được giám hộ"),
    OTHER("98", "Người khác, ở nhờ", "Ở nhờ", "Người ở nhờ", "Khác", "Người khác"),
    UNKNOWN("99", "Chưa rõ", "Không rõ");

    private final String code;
    private final String vietnamese;
    private final List<String> forms;

    HouseholdRelation(String code, String vietnamese, String... aliases) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.forms = Arrays.stream(aliases).map(Names::form).toList();
    }

    /// What a text means; empty where it is a relation of its own.
    public static Optional<HouseholdRelation> named(String text) {
        var form = Names.form(text);
        return Arrays.stream(values())
                .filter(relation -> Names.form(relation.vietnamese).equals(form) || relation.forms.contains(form))
                .findFirst();
    }

    public String code() {
        return code;
    }

    public String vietnamese() {
        return vietnamese;
    }
}
