package dancu.enrolment.web;

import dancu.kit.Capture;
import dancu.registry.Person;
import dancu.shared.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The person behind a dossier: what the register says today beside what the citizen signed.
///
/// @param rows    the compared fields
/// @param address of permanent residence, in the names of the day
/// @param marks   as described at the counter
public record PersonView(List<Row> rows, String address, String marks, int images, int templates, int missing) {

    /// One field on both sides.
    public record Row(String name, String register, String signed) {

        public boolean differs() {
            return !register.equals(signed);
        }
    }

    static PersonView of(
            Person person, String address, String commune, Capture capture, String signedCommune, Texts texts) {
        var seen = capture.seen();
        var rows = new ArrayList<Row>();
        rows.add(new Row(
                texts.of("fullName"),
                person.birthName().toUpperCase(Locale.ROOT),
                seen.fullName().toUpperCase(Locale.ROOT)));
        rows.add(new Row(texts.of("birthDate"), person.birthDate().raw(), seen.birthDate()));
        rows.add(new Row(texts.of("sex"), sex(person.sex().name(), texts), sex(seen.sex(), texts)));
        rows.add(new Row(texts.of("pin"), Objects.requireNonNullElse(person.pin(), "—"), orDash(seen.pin())));
        rows.add(new Row(texts.of("residence"), commune, signedCommune));
        return new PersonView(
                List.copyOf(rows),
                address,
                capture.marks(),
                capture.images().size(),
                capture.templates().size(),
                capture.missing().size());
    }

    public boolean agrees() {
        return rows.stream().noneMatch(Row::differs);
    }

    /// The person's name as the register has it.
    public String name() {
        return rows.getFirst().register();
    }

    private static String sex(String code, Texts texts) {
        return switch (code) {
            case "MALE" -> texts.either("Nam", "Male");
            case "FEMALE" -> texts.either("Nữ", "Female");
            default -> "—";
        };
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "—" : text;
    }
}
