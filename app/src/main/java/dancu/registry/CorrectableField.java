package dancu.registry;

import dancu.registry.codes.BloodGroup;
import dancu.registry.codes.RegistrationPlace;
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
    BIRTH_PLACE_UNIT(
            "birth_place_unit",
            "Đơn vị hành chính nơi đăng ký khai sinh",
            "Unit of birth registration",
            person -> text(person.birthPlaceUnit())),
    ORIGIN_UNIT(
            "origin_unit",
            "Đơn vị hành chính của quê quán",
            "Unit of the place of origin",
            person -> text(person.originUnit())),
    ORIGIN("origin_raw", "Quê quán", "Place of origin", Person::origin),
    NATIONALITY("nationality", "Quốc tịch", "Nationality", Person::nationality),
    MARITAL_STATUS("marital_status", "Tình trạng hôn nhân", "Marital status", Person::maritalStatus),
    FATHER_NAME("father_name", "Họ tên cha", "Father's name", name(Relative.Role.FATHER)),
    FATHER_NUMBER("father_number", "Số định danh của cha", "Father's number", number(Relative.Role.FATHER)),
    FATHER_NATIONALITY(
            "father_nationality", "Quốc tịch của cha", "Father's nationality", nationality(Relative.Role.FATHER)),
    MOTHER_NAME("mother_name", "Họ tên mẹ", "Mother's name", name(Relative.Role.MOTHER)),
    MOTHER_NUMBER("mother_number", "Số định danh của mẹ", "Mother's number", number(Relative.Role.MOTHER)),
    MOTHER_NATIONALITY(
            "mother_nationality", "Quốc tịch của mẹ", "Mother's nationality", nationality(Relative.Role.MOTHER)),
    SPOUSE_NAME("spouse_name", "Họ tên vợ, chồng", "Spouse's name", name(Relative.Role.SPOUSE)),
    SPOUSE_NUMBER("spouse_number", "Số định danh của vợ, chồng", "Spouse's number", number(Relative.Role.SPOUSE)),
    SPOUSE_NATIONALITY(
            "spouse_nationality", "Quốc tịch của vợ, chồng", "Spouse's nationality", nationality(Relative.Role.SPOUSE)),
    GUARDIAN_NAME("guardian_name", "Người đại diện hợp pháp", "Legal representative", name(Relative.Role.GUARDIAN)),
    GUARDIAN_NUMBER(
            "guardian_number",
            "Số định danh của người đại diện",
            "Legal representative's number",
            number(Relative.Role.GUARDIAN)),
    GUARDIAN_NATIONALITY(
            "guardian_nationality",
            "Quốc tịch của người đại diện",
            "Legal representative's nationality",
            nationality(Relative.Role.GUARDIAN)),
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

    /// ISO 3166-1 alpha-2, several separated by commas.
    private static final String NATIONALITIES = "[A-Z]{2}(,[A-Z]{2})*";

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

    /// The sensitive item as it is now.
    String of(Person.Sensitive items) {
        return switch (this) {
            case ETHNICITY -> items.ethnicity();
            case RELIGION -> items.religion();
            case BLOOD_GROUP -> items.bloodGroup();
            default -> throw new IllegalArgumentException(this + " is not sensitive");
        };
    }

    /// The same sensitive items but for this one.
    Person.Sensitive in(Person.Sensitive items, String text) {
        return new Person.Sensitive(
                this == ETHNICITY ? text : items.ethnicity(),
                this == RELIGION ? text : items.religion(),
                this == BLOOD_GROUP ? text : items.bloodGroup());
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
            case BIRTH_PLACE_CODE ->
                text.isEmpty() || RegistrationPlace.coded(text).isPresent();
            case BIRTH_PLACE_UNIT, ORIGIN_UNIT -> text.isEmpty() || text.matches("[0-9]{2,6}");
            case NATIONALITY -> text.matches(NATIONALITIES);
            case FATHER_NATIONALITY, MOTHER_NATIONALITY, SPOUSE_NATIONALITY, GUARDIAN_NATIONALITY ->
                text.isEmpty() || text.matches(NATIONALITIES);
            case ETHNICITY, RELIGION -> text.length() <= 500 && !text.matches("[0-9]+");
            case BLOOD_GROUP -> text.isEmpty() || BloodGroup.named(text).isPresent();
            case FATHER_NUMBER, MOTHER_NUMBER, SPOUSE_NUMBER, GUARDIAN_NUMBER ->
                text.isEmpty() || text.matches("[0-9]{9}|[0-9]{12}");
            default -> text.length() <= 500;
        };
    }

    /// True where the column holds null rather than an empty text.
    boolean isNullable() {
        return switch (this) {
            case BIRTH_PLACE_CODE, BIRTH_PLACE_UNIT, ORIGIN_UNIT -> true;
            default -> column.endsWith("_number") || column.endsWith("_nationality");
        };
    }

    private static Function<Person, String> name(Relative.Role role) {
        return person -> person.relativeName(role);
    }

    private static Function<Person, String> nationality(Relative.Role role) {
        return person -> person.relatives().stream()
                .filter(relative -> relative.role() == role)
                .map(relative -> text(relative.nationality()))
                .findFirst()
                .orElse("");
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
