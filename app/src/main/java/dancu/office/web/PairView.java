package dancu.office.web;

import dancu.registry.CorrectableField;
import dancu.registry.Person;
import dancu.shared.web.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Two records side by side.
///
/// @param rows    every item either record says something in, the different ones first in their group
/// @param differs how many of them differ
public record PairView(Side one, Side other, List<Row> rows, long differs) {

    /// One record.
    public record Side(String id, String name, String address, int changes) {}

    /// One item in both.
    ///
    /// @param differs true where both say something and not the same
    public record Row(String name, String one, String other, boolean differs) {}

    static PairView of(Person one, Side left, Person other, Side right, Texts texts) {
        var rows = new ArrayList<Row>();
        rows.add(row(
                texts.of("pin"),
                Objects.requireNonNullElse(one.pin(), ""),
                Objects.requireNonNullElse(other.pin(), "")));
        rows.add(row(
                texts.of("oldNumbers"), String.join(", ", one.oldNumbers()), String.join(", ", other.oldNumbers())));
        rows.add(row(texts.of("residence"), left.address(), right.address()));
        Arrays.stream(CorrectableField.values())
                .filter(field -> !field.isSensitive())
                .map(field -> new Row(
                        ItemText.name(field, texts),
                        ItemText.shown(field, field.of(one), texts),
                        ItemText.shown(field, field.of(other), texts),
                        differ(field.of(one), field.of(other))))
                .filter(row -> !row.one().equals("—") || !row.other().equals("—"))
                .forEach(rows::add);
        return new PairView(
                left, right, rows, rows.stream().filter(Row::differs).count());
    }

    private static Row row(String name, String one, String other) {
        return new Row(name, one.isEmpty() ? "—" : one, other.isEmpty() ? "—" : other, differ(one, other));
    }

    private static boolean differ(String one, String other) {
        return !one.isBlank()
                && !other.isBlank()
                && !one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
