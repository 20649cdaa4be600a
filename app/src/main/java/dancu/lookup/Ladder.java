package dancu.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// The questions put to the index, best answers first: each is asked only where those before it found too few.
///
/// None scores. Each is a conjunction that stops at the first hits in the order of the index, so that two
/// common syllables cost no more than two rare ones.
final class Ladder {

    private static final int MISTYPED_LETTERS_MIN = 3;

    /// With more words a slip and an address at once are not looked for: the ways to read them are too many.
    private static final int WORDS_WITH_SLIP_AND_PLACE_MAX = 6;

    private final List<Typed.Word> words;
    private final List<Query> figures;
    private final List<Query> within;
    private final List<List<Query>> nearFigures;

    private Ladder(List<Typed.Word> words, List<Query> figures, List<List<Query>> nearFigures, List<Query> within) {
        this.words = words;
        this.figures = figures;
        this.nearFigures = nearFigures;
        this.within = within;
    }

    /// @param communes to look in; empty for everywhere
    static List<Query> of(Typed typed, Collection<String> communes) {
        var within = communes.isEmpty()
                ? List.<Query>of()
                : List.<Query>of(new TermInSetQuery(
                        Entry.COMMUNE, communes.stream().map(BytesRef::new).toList()));
        var figures = typed.figures().stream().map(Ladder::figure).toList();
        return new Ladder(typed.words(), figures, near(typed.figures()), within).steps();
    }

    private List<Query> steps() {
        var steps = new LinkedHashSet<Query>();
        if (words.isEmpty()) {
            steps.add(with(List.of()));
            nearFigures.forEach(near -> steps.add(with(List.of(), near)));
            return List.copyOf(steps);
        }
        var marked = words.stream().anyMatch(Typed.Word::isMarked);
        if (marked) {
            steps.add(with(List.of(term(Entry.WHOLE_ACCENTED, sentence(Typed.Word::accented)))));
        }
        steps.add(with(List.of(term(Entry.WHOLE, sentence(Typed.Word::plain)))));
        if (marked) {
            steps.add(with(names(this::accented, this::accented)));
            steps.add(with(names(this::accented, this::beginning)));
        }
        steps.add(with(names(this::syllable, this::given)));
        steps.add(with(names(this::syllable, this::syllable)));
        steps.add(with(names(this::syllable, this::beginning)));
        steps.add(with(List.of(any(nameAndPlace()))));
        steps.add(with(List.of(any(oneMistyped(0, words.size())))));
        nearFigures.forEach(near -> steps.add(with(names(this::syllable, this::beginning), near)));
        steps.add(with(List.of(any(mistypedNameAndPlace()))));
        steps.add(with(List.of(any(oneLeftOut()))));
        steps.addAll(withoutUnfinishedFigure());
        return List.copyOf(steps);
    }

    private Query with(List<Query> queries) {
        return with(queries, figures);
    }

    private Query with(List<Query> queries, List<Query> figures) {
        return all(queries, figures, within);
    }

    private String sentence(Function<Typed.Word, String> part) {
        return String.join(" ", words.stream().map(part).toList());
    }

    /// One query a word; the last word may be on its way.
    private List<Query> names(IntFunction<Query> each, IntFunction<Query> last) {
        var names = new ArrayList<Query>(words.size());
        for (var i = 0; i < words.size() - 1; i++) {
            names.add(each.apply(i));
        }
        names.add(last.apply(words.size() - 1));
        return names;
    }

    private Query accented(int word) {
        return term(Entry.ACCENTED, words.get(word).accented());
    }

    private Query syllable(int word) {
        return term(Entry.SYLLABLE, words.get(word).plain());
    }

    private Query given(int word) {
        return term(Entry.GIVEN, words.get(word).plain());
    }

    private Query beginning(int word) {
        return term(Entry.BEGINNING, words.get(word).plain());
    }

    private Query nameWord(int word) {
        return word == words.size() - 1 ? beginning(word) : syllable(word);
    }

    private Query mistyped(int word) {
        return new FuzzyQuery(
                new Term(Entry.SYLLABLE, words.get(word).plain()),
                1,
                0,
                FuzzyQuery.defaultMaxExpansions,
                true,
                MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    /// Every way to read the words as a name and then an address, an address and then a name, or an address.
    private List<Query> nameAndPlace() {
        var count = words.size();
        var ways = new ArrayList<Query>();
        for (var cut = 0; cut < count; cut++) {
            ways.add(all(name(0, cut), place(cut, count)));
            if (cut > 0) {
                ways.add(all(place(0, cut), name(cut, count)));
            }
        }
        return ways;
    }

    /// A name with a slip and then an address.
    private List<Query> mistypedNameAndPlace() {
        var count = words.size();
        if (count > WORDS_WITH_SLIP_AND_PLACE_MAX) {
            return List.of();
        }
        return IntStream.range(1, count)
                .boxed()
                .<Query>flatMap(cut -> oneMistyped(0, cut).stream().map(name -> all(List.of(name), place(cut, count))))
                .toList();
    }

    private List<Query> name(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::nameWord).toList();
    }

    /// Neighbouring words of an address; the last may be on its way.
    private List<Query> place(int from, int to) {
        if (to - from == 1) {
            return List.of(term(Entry.ADDRESS, words.get(from).plain()));
        }
        return IntStream.range(from + 1, to)
                .mapToObj(i -> {
                    var both =
                            Places.joined(words.get(i - 1).plain(), words.get(i).plain());
                    return i == words.size() - 1
                            ? new PrefixQuery(new Term(Entry.ADDRESS, both))
                            : term(Entry.ADDRESS, both);
                })
                .toList();
    }

    private List<Query> oneMistyped(int from, int to) {
        return IntStream.range(from, to)
                .filter(slip -> words.get(slip).plain().length() >= MISTYPED_LETTERS_MIN)
                .mapToObj(slip -> all(IntStream.range(from, to)
                        .mapToObj(i -> i == slip ? mistyped(i) : nameWord(i))
                        .toList()))
                .toList();
    }

    /// Without one word between the first and the last, such as a middle name the register does not have; where
    /// a figure was typed too, without any.
    private List<Query> oneLeftOut() {
        if (words.size() < 2) {
            return List.of();
        }
        var from = figures.isEmpty() ? 1 : 0;
        return IntStream.range(from, words.size() - from)
                .mapToObj(out -> all(IntStream.range(0, words.size())
                        .filter(i -> i != out)
                        .mapToObj(this::nameWord)
                        .toList()))
                .toList();
    }

    /// One or two digits at the end may become a year or a number: until they do, they rule nobody out.
    private List<Query> withoutUnfinishedFigure() {
        var last = words.getLast().plain();
        return words.size() > 1 && last.length() <= 2 && Character.isDigit(last.charAt(0))
                ? new Ladder(words.subList(0, words.size() - 1), figures, nearFigures, within).steps()
                : List.of();
    }

    private static Query figure(Typed.Figure figure) {
        var ways = new ArrayList<Query>();
        figure.dates().forEach(date -> ways.add(term(Entry.BIRTH, date.term())));
        if (figure.digits() != null) {
            ways.add(number(figure.digits()));
            // Spreadsheets take the leading zero away (domain pitfall P-20); abroad it is +84.
            ways.add(number("0" + figure.digits()));
            if (figure.digits().startsWith("84") && figure.digits().length() > Entry.LONGEST) {
                ways.add(number("0" + figure.digits().substring(2)));
            }
        }
        if (figure.code() != null) {
            ways.add(term(Entry.ADDRESS, figure.code()));
        }
        return any(ways);
    }

    private static Query number(String digits) {
        return digits.length() <= Entry.LONGEST
                ? term(Entry.NUMBER_BEGINNING, digits)
                : new PrefixQuery(new Term(Entry.NUMBER, digits));
    }

    /// The figures with one date after the other taken for what it may be instead.
    private static List<List<Query>> near(List<Typed.Figure> figures) {
        var ways = new ArrayList<List<Query>>();
        for (var i = 0; i < figures.size(); i++) {
            var near = figures.get(i).dates().stream()
                    .flatMap(date -> date.near().stream())
                    .<Query>map(date -> term(Entry.BIRTH, date.term()))
                    .toList();
            if (!near.isEmpty()) {
                var with = new ArrayList<>(figures.stream().map(Ladder::figure).toList());
                with.set(i, any(near));
                ways.add(with);
            }
        }
        return ways;
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    @SafeVarargs
    private static Query all(List<Query>... queries) {
        var all = new BooleanQuery.Builder();
        for (var some : queries) {
            some.forEach(query -> all.add(query, Occur.FILTER));
        }
        return all.build();
    }

    private static Query any(List<Query> queries) {
        var any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
