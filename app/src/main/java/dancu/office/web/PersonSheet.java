package dancu.office.web;

import static dancu.registry.CorrectableField.BIRTH_DATE;
import static dancu.registry.CorrectableField.BIRTH_NAME;
import static dancu.registry.CorrectableField.BIRTH_PLACE;
import static dancu.registry.CorrectableField.BIRTH_PLACE_CODE;
import static dancu.registry.CorrectableField.EDUCATION;
import static dancu.registry.CorrectableField.EMAIL;
import static dancu.registry.CorrectableField.FATHER_NAME;
import static dancu.registry.CorrectableField.FATHER_NUMBER;
import static dancu.registry.CorrectableField.GUARDIAN_NAME;
import static dancu.registry.CorrectableField.GUARDIAN_NUMBER;
import static dancu.registry.CorrectableField.LIFE;
import static dancu.registry.CorrectableField.LIFE_DATE;
import static dancu.registry.CorrectableField.MARITAL_STATUS;
import static dancu.registry.CorrectableField.MOTHER_NAME;
import static dancu.registry.CorrectableField.MOTHER_NUMBER;
import static dancu.registry.CorrectableField.NATIONALITY;
import static dancu.registry.CorrectableField.OCCUPATION;
import static dancu.registry.CorrectableField.ORIGIN;
import static dancu.registry.CorrectableField.OTHER_NAMES;
import static dancu.registry.CorrectableField.PHONE;
import static dancu.registry.CorrectableField.SEX;
import static dancu.registry.CorrectableField.SPOUSE_NAME;
import static dancu.registry.CorrectableField.SPOUSE_NUMBER;

import dancu.registry.CorrectableField;
import dancu.registry.Person;
import dancu.shared.web.Texts;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The open items of a record in the order of form DC01, as they are or were.
///
/// @param changed how many items the moment shown has changed
public record PersonSheet(List<Group> groups, long changed) {

    private static final Map<String, List<CorrectableField>> FORM = new LinkedHashMap<>();

    static {
        FORM.put("group.identity", List.of(BIRTH_NAME, OTHER_NAMES, BIRTH_DATE, SEX));
        FORM.put(
                "group.origin",
                List.of(BIRTH_PLACE, BIRTH_PLACE_CODE, ORIGIN, NATIONALITY, MARITAL_STATUS, LIFE, LIFE_DATE));
        FORM.put(
                "group.family",
                List.of(
                        FATHER_NAME,
                        FATHER_NUMBER,
                        MOTHER_NAME,
                        MOTHER_NUMBER,
                        SPOUSE_NAME,
                        SPOUSE_NUMBER,
                        GUARDIAN_NAME,
                        GUARDIAN_NUMBER));
        FORM.put("group.contact", List.of(PHONE, EMAIL, OCCUPATION, EDUCATION));
    }

    /// Items that belong together.
    public record Group(String title, List<Item> items) {

        /// Whether any of them says something.
        public boolean says() {
            return items.stream().anyMatch(item -> !item.value().equals(ItemText.NOTHING));
        }
    }

    /// One item.
    ///
    /// @param changed whether the moment shown has changed it
    /// @param today   what stands there today, where that is something else; otherwise empty
    public record Item(String field, String name, String value, boolean changed, String today) {}

    /// The record as it is.
    static PersonSheet of(Person person, Texts texts) {
        var values = values(person);
        return of(values, values, values, texts);
    }

    /// The record as it was at a moment.
    ///
    /// @param before what stood there just before that moment
    /// @param now    what stands there today
    static PersonSheet of(
            Map<CorrectableField, String> then,
            Map<CorrectableField, String> before,
            Map<CorrectableField, String> now,
            Texts texts) {
        var groups = FORM.entrySet().stream()
                .map(group -> new Group(
                        texts.of(group.getKey()),
                        group.getValue().stream()
                                .map(field -> item(field, then, before, now, texts))
                                .toList()))
                .toList();
        var changed = groups.stream()
                .flatMap(group -> group.items().stream())
                .filter(Item::changed)
                .count();
        return new PersonSheet(groups, changed);
    }

    /// What a record says today, sensitive items aside.
    static Map<CorrectableField, String> values(Person person) {
        var values = new EnumMap<CorrectableField, String>(CorrectableField.class);
        for (var field : CorrectableField.values()) {
            if (!field.isSensitive()) {
                values.put(field, field.of(person));
            }
        }
        return values;
    }

    private static Item item(
            CorrectableField field,
            Map<CorrectableField, String> then,
            Map<CorrectableField, String> before,
            Map<CorrectableField, String> now,
            Texts texts) {
        var value = then.getOrDefault(field, "");
        var today = now.getOrDefault(field, "");
        return new Item(
                field.name(),
                ItemText.name(field, texts),
                ItemText.shown(field, value, texts),
                !Objects.equals(value, before.getOrDefault(field, "")),
                value.equals(today) ? "" : ItemText.shown(field, today, texts));
    }
}
