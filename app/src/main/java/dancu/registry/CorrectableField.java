package dancu.registry;

import dancu.shared.PartialDate;
import java.util.function.Function;

/// Fields an officer may correct with a paper. The number is not among them: it is cancelled and
/// established anew.
public enum CorrectableField {
    BIRTH_NAME("birth_name", "Họ, chữ đệm và tên khai sinh", "Name", Person::birthName),
    OTHER_NAMES("other_names", "Tên gọi khác", "Other names", Person::otherNames),
    BIRTH_DATE(
            "birth_raw", "Ngày sinh", "Birth date", person -> person.birthDate().raw()),
    SEX("sex", "Giới tính", "Sex", person -> person.sex().name()),
    BIRTH_PLACE_CODE(
            "birth_place_code",
            "Mã nơi đăng ký khai sinh",
            "Code of birth registration place",
            person -> text(person.birthPlaceCode())),
    BIRTH_PLACE("birth_place_raw", "Nơi đăng ký khai sinh", "Birth registration place", Person::birthPlace),
    ORIGIN("origin_raw", "Quê quán", "Place of origin", Person::origin),
    NATIONALITY("nationality", "Quốc tịch", "Nationality", Person::nationality),
    MARITAL_STATUS("marital_status", "Tình trạng hôn nhân", "Marital status", Person::maritalStatus),
    FATHER_NAME("father_name", "Họ tên cha", "Father's name", name(Relative.Role.FATHER)),
    FATHER_NUMBER("father_number", "Số định danh của cha", "Father's number", number(Relative.Role.FATHER)),
    MOTHER_NAME("mother_name", "Họ tên mẹ", "Mother's name", name(Relative.Role.MOTHER)),
    MOTHER_NUMBER("mother_number", "Số định danh của mẹ", "Mother's number", number(Relative.Role.MOTHER)),
    SPOUSE_NAME("spouse_name", "Họ tên vợ, chồng", "Spouse's name", name(Relative.Role.SPOUSE)),
    SPOUSE_NUMBER("spouse_number", "Số định danh của vợ, chồng", "Spouse's number", number(Relative.Role.SPOUSE)),
    GUARDIAN_NAME("guardian_name", "Người đại diện hợp pháp", "Legal representative", name(Relative.Role.GUARDIAN)),
    GUARDIAN_NUMBER(
            "guardian_number",
            "Số định danh của người đại diện",
            "Legal representative's number",
            number(Relative.Role.GUARDIAN)),
    PHONE("phone", "Điện thoại", "Phone", Person::phone),
    EMAIL("email", "Thư điện tử", "E-mail", Person::email),
    OCCUPATION("occupation", "Nghề nghiệp", "Occupation", Person::occupation),
    EDUCATION("education", "Trình độ học vấn", "Education", Person::education),
    LIFE(
            "life",
            "Còn sống, đã chết hoặc mất tích",
            "Alive, dead or missing",
            person -> person.life().name()),
    LIFE_DATE("life_raw", "Ngày chết hoặc mất tích", "Day of death or since when missing", Person::lifeDate),
    ETHNICITY("", "Dân tộc", "Ethnic group", person -> ""),
    RELIGION("", "Tôn giáo", "Religion", person -> ""),
    BLOOD_GROUP("", "Nhóm máu", "Blood group", person -> "");

    private final String column;
    private final String vietnamese;
    private final String english;
    private final Function<Person, String> value;

    CorrectableField(String column, String vietnamese, String english, Function<Person, String> value) {
        this.column = column;
        this.vietnamese = vietnamese;
        this.english = english;
        this.value = value;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    /// Sealed in the database, never in the history in clear, and read under a permission of its own.
    public boolean isSensitive() {
        return column.isEmpty();
    }

    /// What the record says now; empty where it says nothing or the item is sensitive.
    public String of(Person person) {
        return value.apply(person);
    }

    String column() {
        return column;
    }

    /// Whether the register can hold this text in this field.
    boolean takes(String text) {
        return switch (this) {
            case BIRTH_NAME -> !text.isBlank();
            case BIRTH_DATE -> PartialDate.read(text).year() != null;
            case SEX -> text.equals("MALE") || text.equals("FEMALE") || text.equals("UNKNOWN");
            case LIFE -> text.equals("ALIVE") || text.equals("DEAD") || text.equals("MISSING");
            case BIRTH_PLACE_CODE -> text.isEmpty() || text.matches("[0-9]{3}");
            case FATHER_NUMBER, MOTHER_NUMBER, SPOUSE_NUMBER, GUARDIAN_NUMBER ->
                text.isEmpty() || text.matches("[0-9]{9}|[0-9]{12}");
            default -> text.length() <= 500;
        };
    }

    /// True where the column holds null rather than an empty text.
    boolean isNullable() {
        return this == BIRTH_PLACE_CODE || column.endsWith("_number");
    }

    private static Function<Person, String> name(Relative.Role role) {
        return person -> person.relativeName(role);
    }

    private static Function<Person, String> number(Relative.Role role) {
        return person -> person.relatives().stream()
                .filter(relative -> relative.role() == role)
                .map(relative -> text(relative.number()))
                .findFirst()
                .orElse("");
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
