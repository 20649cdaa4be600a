package dancu.office.web;

import dancu.access.Permission;
import dancu.access.Viewer;
import dancu.registry.CorrectableField;
import dancu.registry.Person;
import dancu.shared.web.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The form an officer asks for a correction with.
///
/// @param request  id the request will have, so that sending twice asks once
/// @param version  of the record the officer sees
/// @param chosen   items to correct; an emptied box empties the item
/// @param others   the rest of the record; only a filled box counts
/// @param trueFrom ISO day
/// @param back     where to go on afterwards: a work list, or empty for the person
/// @param problem  what was wrong when it was sent last; empty at first
public record CorrectionForm(
        String person,
        String request,
        int version,
        List<Entry> chosen,
        List<Entry> others,
        String paper,
        String ground,
        String trueFrom,
        String today,
        String back,
        String problem) {

    static final String GROUND = "Nghị định 137/2015/NĐ-CP, Điều 5";

    /// Articles a correction usually rests on.
    public static final List<String> GROUNDS = List.of(
            GROUND,
            "Luật Căn cước công dân 59/2014/QH13, Điều 9",
            "Luật Hộ tịch 60/2014/QH13, Điều 26 đến 28",
            "Thông tư 04/2020/TT-BTP, Điều 18");

    /// Papers that usually prove one.
    public static final List<String> PAPERS = List.of(
            "Giấy khai sinh số ",
            "Trích lục khai sinh số ",
            "Giấy chứng nhận kết hôn số ",
            "Sổ hộ khẩu số ",
            "Phiếu DC02 số ");

    /// One box.
    ///
    /// @param now      what the record says, in the reader's words
    /// @param proposed whether `value` is not what stands there, but proposed or typed before
    public record Entry(
            String field,
            String name,
            String now,
            String value,
            boolean proposed,
            String example,
            List<Choice> choices) {}

    /// One value to choose.
    public record Choice(String value, String name) {}

    /// What was typed and is kept when the form comes back.
    ///
    /// @param values by name of the field
    record Typed(String request, Map<String, String> values, String paper, String ground, String trueFrom) {

        /// An empty form with what a rule proposes, by name of the field.
        static Typed fresh(Map<String, String> proposed, LocalDate today) {
            return new Typed(UUID.randomUUID().toString(), proposed, "", GROUND, today.toString());
        }
    }

    static CorrectionForm of(
            Person person,
            Collection<CorrectableField> chosen,
            Viewer viewer,
            Typed typed,
            LocalDate today,
            String back,
            String problem,
            Texts texts) {
        var first = chosen.isEmpty() ? Set.<CorrectableField>of() : EnumSet.copyOf(chosen);
        return new CorrectionForm(
                person.id().toString(),
                typed.request(),
                person.version(),
                first.stream()
                        .map(field -> entry(person, field, typed, true, texts))
                        .toList(),
                offered(viewer).stream()
                        .filter(field -> !first.contains(field))
                        .map(field -> entry(person, field, typed, false, texts))
                        .toList(),
                typed.paper(),
                typed.ground(),
                typed.trueFrom(),
                today.toString(),
                back,
                problem);
    }

    /// Items this viewer may ask to correct.
    static List<CorrectableField> offered(Viewer viewer) {
        return Arrays.stream(CorrectableField.values())
                .filter(field -> !field.isSensitive() || viewer.may(Permission.SENSITIVE))
                .toList();
    }

    private static Entry entry(Person person, CorrectableField field, Typed typed, boolean filled, Texts texts) {
        var now = field.isSensitive() ? "" : field.of(person);
        return new Entry(
                field.name(),
                ItemText.name(field, texts),
                field.isSensitive() ? texts.of("sensitive.hidden") : ItemText.shown(field, now, texts),
                typed.values().getOrDefault(field.name(), filled ? ItemText.written(field, now, texts) : ""),
                typed.values().containsKey(field.name()),
                ItemText.example(field, texts),
                ItemText.choices(field, texts));
    }
}
