package dancu.office.web;

import dancu.registry.Change;
import dancu.registry.CorrectableField;
import dancu.shared.web.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stop of the time slider: what one act changed in a record, by whom and on what ground.
///
/// @param position 1 for the first change; 0 is the record as it was first entered
/// @param approver empty where the law asks for no second person
/// @param trueFrom from which day it is true, or null where nobody said
public record Moment(
        int position,
        Instant at,
        String actor,
        String approver,
        String paper,
        String ground,
        @Nullable LocalDate trueFrom,
        List<Line> lines) {

    /// One item, before and after; both empty where the item is sensitive.
    public record Line(String name, String before, String after) {}

    /// The acts of a record, oldest first.
    static List<Moment> of(List<Change> changes, Texts texts) {
        var moments = new ArrayList<Moment>();
        for (var i = 0; i < changes.size(); ) {
            var first = changes.get(i);
            var lines = new ArrayList<Line>();
            while (i < changes.size() && changes.get(i).at().equals(first.at())) {
                lines.add(line(changes.get(i), texts));
                i++;
            }
            moments.add(new Moment(
                    moments.size() + 1,
                    first.at(),
                    first.actor(),
                    first.approver() == null ? "" : first.approver(),
                    first.paper(),
                    first.ground(),
                    first.trueFrom(),
                    lines));
        }
        return moments;
    }

    private static Line line(Change change, Texts texts) {
        var before = change.before() == null ? "" : change.before();
        var after = change.after() == null ? "" : change.after();
        return Arrays.stream(CorrectableField.values())
                .filter(field -> field.name().equals(change.field()))
                .findFirst()
                .map(field -> field.isSensitive()
                        ? new Line(ItemText.name(field, texts), "", "")
                        : new Line(
                                ItemText.name(field, texts),
                                ItemText.shown(field, before, texts),
                                ItemText.shown(field, after, texts)))
                .orElseGet(() -> happened(change.field(), before, after, texts));
    }

    /// Something that happened to the record and is no item of it; records are named by no number here.
    private static Line happened(String what, String before, String after, Texts texts) {
        return what.startsWith("PIN_")
                ? new Line(texts.of("change." + what), before, after)
                : new Line(texts.of("change." + what), "", "");
    }
}
