package dancu.office.web;

import dancu.matcher.name.PersonComparison;
import dancu.quality.Evidence;
import dancu.registry.CorrectableField;
import dancu.registry.Person;
import dancu.shared.web.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Two records side by side.
///
/// @param rows    every item either record says something in, the different ones first in their group
/// @param differs how many of them differ
/// @param evidence term by term; empty where there is none
public record PairView(Side one, Side other, List<Row> rows, long differs, List<Term> evidence) {

    /// As many bits fill a bar: a rare given name that agrees.
    private static final double BITS_SHOWN = 14;

    /// One record.
    public record Side(String id, String name, String address, int changes) {}

    /// One item in both.
    ///
    /// @param differs true where both say something and not the same
    public record Row(String name, String one, String other, boolean differs) {}

    /// What one field says for one person or for two.
    ///
    /// @param bits  above 0 for one person, below for two
    /// @param width of a bar, 0 to 100
    public record Term(String field, String agreement, double bits, int width) {

        static Term of(PersonComparison.Term term, Texts texts) {
            return new Term(
                    texts.of("field." + term.field()), texts.of("agreement." + term.agreement()), term.weight(), (int)
                            Math.min(100, Math.abs(term.weight()) * 100 / BITS_SHOWN));
        }
    }

    static PairView of(Person one, Side left, Person other, Side right, Optional<Evidence> evidence, Texts texts) {
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
                left,
                right,
                rows,
                rows.stream().filter(Row::differs).count(),
                evidence.map(Evidence::terms).orElse(List.of()).stream()
                        .filter(term -> term.weight() != 0)
                        .map(term -> Term.of(term, texts))
                        .toList());
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
