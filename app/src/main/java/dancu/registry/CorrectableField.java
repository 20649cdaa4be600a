package dancu.registry;

/// Fields an officer may correct with a paper. The number is not among them: it is cancelled and
/// established anew.
public enum CorrectableField {
    BIRTH_NAME("birth_name"),
    BIRTH_DATE("birth_raw"),
    BIRTH_PLACE("birth_place_raw"),
    ORIGIN("origin_raw"),
    FATHER_NAME("father_name"),
    MOTHER_NAME("mother_name"),
    SPOUSE_NAME("spouse_name"),
    PHONE("phone"),
    MARITAL_STATUS("marital_status"),
    LIFE("life");

    private final String column;

    CorrectableField(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
