package dancu.office.web;

import dancu.registry.CorrectableField;
import dancu.registry.Person;
import dancu.shared.PartialDate;
import dancu.shared.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The words a page shows for what the register holds in a field, and how an officer writes it.
final class ItemText {

    /// What stands where a record says nothing.
    static final String NOTHING = "—";

    private ItemText() {}

    static String name(CorrectableField field, Texts texts) {
        return texts.either(field.vietnamese(), field.english());
    }

    /// A value in the reader's words; a dash where there is none.
    static String shown(CorrectableField field, String value, Texts texts) {
        if (value.isBlank()) {
            return NOTHING;
        }
        return switch (field) {
            case SEX -> Person.Sex.UNKNOWN.name().equals(value) ? NOTHING : texts.of("sex." + value);
            case LIFE -> texts.of("life." + value);
            case BIRTH_DATE, LIFE_DATE -> date(value, texts);
            case NATIONALITY -> value.equals("VN") ? texts.of("nationality.VN") : value;
            case BIRTH_NAME, FATHER_NAME, MOTHER_NAME, SPOUSE_NAME, GUARDIAN_NAME -> value.toUpperCase(Locale.ROOT);
            default -> value;
        };
    }

    /// A full day as officers write it, anything else as the paper has it.
    static String date(String raw, Texts texts) {
        return PartialDate.read(raw).calendarDay().map(texts::date).orElse(raw);
    }

    /// What an officer finds in the box of a field to write over.
    static String written(CorrectableField field, String value, Texts texts) {
        return field == CorrectableField.BIRTH_DATE || field == CorrectableField.LIFE_DATE ? date(value, texts) : value;
    }

    /// Values to choose from; empty where the officer writes freely.
    static List<CorrectionForm.Choice> choices(CorrectableField field, Texts texts) {
        return switch (field) {
            case SEX ->
                Stream.of(Person.Sex.MALE, Person.Sex.FEMALE)
                        .map(sex -> new CorrectionForm.Choice(sex.name(), texts.of("sex." + sex.name())))
                        .toList();
            case LIFE ->
                Stream.of(Person.Life.values())
                        .map(life -> new CorrectionForm.Choice(life.name(), texts.of("life." + life.name())))
                        .toList();
            case MARITAL_STATUS ->
                Stream.of("Chưa kết hôn", "Đã kết hôn", "Đã ly hôn", "Góa")
                        .map(status -> new CorrectionForm.Choice(status, status))
                        .toList();
            default -> List.of();
        };
    }

    /// What a right value looks like.
    static String example(CorrectableField field, Texts texts) {
        return switch (field) {
            case BIRTH_NAME, OTHER_NAMES, FATHER_NAME, MOTHER_NAME, SPOUSE_NAME, GUARDIAN_NAME ->
                texts.of("example.name");
            case BIRTH_DATE, LIFE_DATE -> texts.of("example.date");
            case BIRTH_PLACE_CODE -> texts.of("example.placeCode");
            case BIRTH_PLACE, ORIGIN -> texts.of("example.place");
            case FATHER_NUMBER, MOTHER_NUMBER, SPOUSE_NUMBER, GUARDIAN_NUMBER -> texts.of("example.number");
            case NATIONALITY -> texts.of("example.nationality");
            default -> "";
        };
    }
}
