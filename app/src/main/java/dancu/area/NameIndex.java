package dancu.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Units by the words of their names. Never changes.
final class NameIndex {

    /// Units that share a name, the same up to spelling.
    record Name(String plain, Words words, List<Unit> units) {

        private static Name of(String name) {
            return new Name(Spelling.plain(name), Words.of(name), new ArrayList<>(1));
        }
    }

    /// A name from one of its words on; all of them sorted, so that what is typed is a range.
    private record Tail(String text, int word, Name name) {}

    /// A unit that fits, the lower the rank the better.
    record Hit(Unit unit, int rank) {}

    static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::rank)
            .thenComparing(hit -> hit.unit().level())
            .thenComparingInt(hit -> hit.unit().name().length())
            .thenComparing(hit -> hit.unit().fullName())
            .thenComparing(hit -> hit.unit().code());

    private static final int WHOLE_NAME = 0;
    private static final int NAME_BEGINS = 1;
    private static final int WORD_BEGINS = 2;
    private static final int WITH_PARENTS = 3;
    private static final int SHORTENED = 4;

    private final Map<String, List<Name>> byName = new HashMap<>();
    private final Map<String, String> parentWords = new HashMap<>();
    private final Tail[] tails;

    NameIndex(List<Unit> units, UnitIndex index) {
        var names = new LinkedHashMap<String, Name>();
        for (var unit : units) {
            names.computeIfAbsent(Spelling.marked(unit.name()), marked -> Name.of(unit.name()))
                    .units()
                    .add(unit);
            if (unit.parentCode() != null) {
                wordsUpFrom(unit.parentCode(), index);
            }
        }
        names.values()
                .forEach(name -> byName.computeIfAbsent(name.plain(), plain -> new ArrayList<>(1))
                        .add(name));
        this.tails = names.values().stream()
                .flatMap(name -> tails(name).stream())
                .sorted(Comparator.comparing(Tail::text))
                .toArray(Tail[]::new);
    }

    private static List<Tail> tails(Name name) {
        var tails = new ArrayList<Tail>();
        tails.add(new Tail(name.plain(), 0, name));
        for (var at = name.plain().indexOf(' '); at >= 0; at = name.plain().indexOf(' ', at + 1)) {
            tails.add(new Tail(name.plain().substring(at + 1), tails.size(), name));
        }
        return tails;
    }

    /// The names that are these words without accents.
    List<Name> named(String plain) {
        return byName.getOrDefault(plain, List.of());
    }

    /// Units for what an officer typed so far, best first: whole names before beginnings of names,
    /// those before beginnings of later words, then names followed by a parent's, then shortened ones
    /// such as `nlac`. A kind or an accent typed makes units better, never others impossible.
    List<Hit> startingWith(String typed, Predicate<Unit> wanted, int limit) {
        var best = new Best(wanted, limit);
        var words = Words.of(typed);
        var reading = withoutKinds(words);
        search(words, null, best);
        if (reading != null) {
            search(reading.words(), reading.kind(), best);
        }
        var shortened = reading == null ? words : reading.words();
        if (shortened.size() > 0 && best.wantsMore(SHORTENED)) {
            searchShortened(String.join("", shortened.plain()), reading == null ? null : reading.kind(), best);
        }
        return best.hits();
    }

    private record Reading(Words words, Kind kind) {}

    private static @Nullable Reading withoutKinds(Words words) {
        Kind kind = null;
        var plain = new ArrayList<String>();
        var marked = new ArrayList<String>();
        for (var at = 0; at < words.size(); ) {
            var found = Kind.in(words, at);
            if (found.isPresent()) {
                kind = kind == null ? found.get().kind() : kind;
                at += found.get().words();
            } else {
                plain.add(words.plain().get(at));
                marked.add(words.marked().get(at));
                at++;
            }
        }
        return kind == null ? null : new Reading(new Words(plain, marked), kind);
    }

    private void search(Words words, @Nullable Kind kind, Best best) {
        if (words.size() == 0) {
            if (kind != null) {
                offerAll(kind, best);
            }
            return;
        }
        var typed = words.joined();
        for (var at = first(typed); at < tails.length && tails[at].text().startsWith(typed); at++) {
            var tail = tails[at];
            var how = tail.word() > 0 ? WORD_BEGINS : tail.text().length() == typed.length() ? WHOLE_NAME : NAME_BEGINS;
            best.offer(tail, how, kind, words);
        }
        for (var split = words.size() - 1; split > 0 && best.wantsMore(WITH_PARENTS); split--) {
            searchWithParents(words.part(0, split), words.from(split), kind, best);
        }
    }

    private void searchWithParents(Words name, Words parents, @Nullable Kind kind, Best best) {
        var typed = name.joined();
        for (var at = first(typed); at < tails.length && tails[at].text().startsWith(typed); at++) {
            for (var unit : tails[at].name().units()) {
                if (best.wanted(unit) && parents.plain().stream().allMatch(word -> parentHas(unit, word))) {
                    best.offer(unit, WITH_PARENTS, kind, name, tails[at]);
                }
            }
        }
    }

    private boolean parentHas(Unit unit, String word) {
        var parent = unit.parentCode();
        return parent != null && parentWords.getOrDefault(parent, "").contains(" " + word);
    }

    /// The words of a unit's names and of those above it, whenever they were.
    private String wordsUpFrom(String code, UnitIndex index) {
        var known = parentWords.get(code);
        if (known == null) {
            var words = new StringBuilder();
            for (var unit : index.history(code)) {
                words.append(' ').append(Spelling.plain(unit.name()));
                if (unit.parentCode() != null) {
                    words.append(wordsUpFrom(unit.parentCode(), index));
                }
            }
            known = words.toString();
            parentWords.put(code, known);
        }
        return known;
    }

    private void searchShortened(String typed, @Nullable Kind kind, Best best) {
        var letter = typed.substring(0, 1);
        for (var at = first(letter); at < tails.length && tails[at].text().startsWith(letter); at++) {
            if (tails[at].word() == 0 && shortens(typed, 0, tails[at].text(), 0)) {
                best.offer(tails[at], SHORTENED, kind, null);
            }
        }
    }

    private void offerAll(Kind kind, Best best) {
        for (var tail : tails) {
            if (tail.word() == 0) {
                best.offer(tail, NAME_BEGINS, kind, null);
            }
        }
    }

    /// True where the letters typed are beginnings of one word after the other: `nl`, `nlac`, `ngoclac`.
    private static boolean shortens(String typed, int from, String name, int word) {
        if (from == typed.length()) {
            return true;
        }
        var end = name.indexOf(' ', word) < 0 ? name.length() : name.indexOf(' ', word);
        for (var taken = 0;
                word + taken < end
                        && from + taken < typed.length()
                        && typed.charAt(from + taken) == name.charAt(word + taken); ) {
            taken++;
            if (from + taken == typed.length()
                    || (end < name.length() && shortens(typed, from + taken, name, end + 1))) {
                return true;
            }
        }
        return false;
    }

    private int first(String typed) {
        var low = 0;
        var high = tails.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (tails[middle].text().compareTo(typed) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The best units so far, each code once.
    private static final class Best {

        private final Predicate<Unit> wanted;
        private final int limit;
        private final PriorityQueue<Hit> hits = new PriorityQueue<>(BEST_FIRST.reversed());

        Best(Predicate<Unit> wanted, int limit) {
            this.wanted = wanted;
            this.limit = limit;
        }

        boolean wanted(Unit unit) {
            return wanted.test(unit);
        }

        boolean wantsMore(int how) {
            return hits.size() < limit || hits.element().rank() > how * 4;
        }

        void offer(Tail tail, int how, @Nullable Kind kind, @Nullable Words typed) {
            if (wantsMore(how)) {
                for (var unit : tail.name().units()) {
                    if (wanted.test(unit)) {
                        offer(unit, how, kind, typed, tail);
                    }
                }
            }
        }

        void offer(Unit unit, int how, @Nullable Kind kind, @Nullable Words typed, Tail tail) {
            var otherKind = kind != null && !unit.fullName().startsWith(kind.words()) ? 2 : 0;
            var hit = new Hit(unit, how * 4 + otherKind);
            if (isWorse(hit)) {
                return;
            }
            if (typed != null && typed.hasMarks() && !marksAgree(typed, tail)) {
                hit = new Hit(unit, hit.rank() + 1);
                if (isWorse(hit)) {
                    return;
                }
            }
            keep(hit);
        }

        private boolean isWorse(Hit hit) {
            return hits.size() == limit && BEST_FIRST.compare(hit, hits.element()) >= 0;
        }

        private void keep(Hit hit) {
            var unit = hit.unit();
            for (var other : hits) {
                if (other.unit().code().equals(unit.code())) {
                    if (other.rank() <= hit.rank()) {
                        return;
                    }
                    hits.remove(other);
                    break;
                }
            }
            hits.add(hit);
            if (hits.size() > limit) {
                hits.remove();
            }
        }

        /// A last syllable that is not typed to its end has no say.
        private static boolean marksAgree(Words typed, Tail tail) {
            var name = tail.name().words().from(tail.word());
            if (typed.size() > name.size()) {
                return false;
            }
            var last = typed.size() - 1;
            var whole = typed.plain(last).equals(name.plain(last)) ? typed.size() : last;
            return typed.agree(0, name.part(0, whole));
        }

        List<Hit> hits() {
            return hits.stream().sorted(BEST_FIRST).toList();
        }
    }
}
