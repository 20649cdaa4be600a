package dancu.registry.codes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Marital status. Form CC01 knows single, married and divorced; widowed is needed all the same, and the
/// codes are ours, because no official numeric list is known.
public enum MaritalStatus {
    NEVER_MARRIED("1", "Chưa kết hôn", "Độc thân", "Chưa có vợ/chồng", "Chưa có vợ, chồng"),
    MARRIED("2", "Đang có vợ/chồng", "Đã kết hôn", "Có vợ/chồng", "Đang có vợ, chồng", "Kết hôn", "Có vợ", "Có chồng"),
    DIVORCED("3", "Đã ly hôn", "Ly hôn", "Đã li hôn", "Li hôn"),
    WIDOWED("4", "Góa", "Goá", "Góa vợ", "Góa chồng", "Goá vợ", "Goá chồng", "Góa vợ/chồng");

    private final String code;
    private final String vietnamese;
    private final List<String> forms;

    MaritalStatus(String code, String vietnamese, String... aliases) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.forms = Arrays.stream(aliases).map(Names::form).toList();
    }

    /// What a text means; empty where it says nothing we know.
    public static Optional<MaritalStatus> named(String text) {
        var form = Names.form(text);
        return Arrays.stream(values())
                .filter(status -> Names.form(status.vietnamese).equals(form) || status.forms.contains(form))
                .findFirst();
    }

    public String code() {
        return code;
    }

    public String vietnamese() {
        return vietnamese;
    }
}
