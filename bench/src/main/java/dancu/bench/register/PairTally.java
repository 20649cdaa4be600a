package dancu.bench.register;

import dancu.bench.Figure;
import dancu.quality.Finding;
import dancu.quality.Rule;
import dancu.shared.PersonId;
import dancu.synthesis.people.FlawKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// How many of the people with two records were found, and how many pairs found are one person.
final class PairTally {

    private static final Set<FlawKind> TWICE = EnumSet.of(FlawKind.TWO_RESIDENCES, FlawKind.DUPLICATED_ROW);

    private final Map<Long, List<Entry>> enteredTwice = new HashMap<>();
    private final Map<PersonId, Long> truth = new HashMap<>();
    private final Map<Set<PersonId>, Float> found = new HashMap<>();

    private record Entry(PersonId person, Set<FlawKind> flaws) {}

    void add(TruthRow row, PersonId person, List<Finding> findings) {
        if (row.flaws().stream().anyMatch(TWICE::contains)) {
            enteredTwice.computeIfAbsent(row.person(), id -> new ArrayList<>()).add(new Entry(person, row.flaws()));
        }
        for (var finding : findings) {
            var other = finding.other();
            if (finding.rule() == Rule.ENTERED_TWICE && other != null) {
                found.put(Set.of(person, other), Objects.requireNonNullElse(finding.score(), 0f));
                truth.put(person, row.person());
            }
        }
    }

    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("register.duplicates.precision", precision(0), "", null, null));
        for (var from : List.of(0.99, 0.999, 0.9999)) {
            figures.add(new Figure("register.duplicates.precision.from" + from, precision(from), "", null, null));
            figures.add(new Figure("register.duplicates.recall.from" + from, recall(from), "", null, null));
        }
        var expected = new TreeMap<String, int[]>();
        for (var entries : enteredTwice.values()) {
            for (var i = 1; i < entries.size(); i++) {
                var first = entries.get(i - 1);
                var second = entries.get(i);
                var seen = found.containsKey(Set.of(first.person(), second.person()));
                for (var kind : kinds(first, second)) {
                    var counts = expected.computeIfAbsent(kind, name -> new int[2]);
                    counts[0]++;
                    counts[1] += seen ? 1 : 0;
                }
            }
        }
        expected.forEach((kind, counts) -> {
            figures.add(
                    new Figure("register.duplicates.recall" + kind, counts[1] / (double) counts[0], "", null, null));
            if (kind.isEmpty()) {
                figures.add(Figure.count("register.duplicates.planted", counts[0]));
            }
        });
        return figures;
    }

    /// All together, by what made two rows of one, and that with each other flaw of either row.
    private static List<String> kinds(Entry first, Entry second) {
        var flaws = EnumSet.copyOf(first.flaws());
        flaws.addAll(second.flaws());
        var twice = flaws.contains(FlawKind.TWO_RESIDENCES) ? FlawKind.TWO_RESIDENCES : FlawKind.DUPLICATED_ROW;
        flaws.removeAll(TWICE);
        var kinds = new ArrayList<>(List.of("", "." + twice));
        if (flaws.isEmpty()) {
            kinds.add("." + twice + ".alone");
        }
        flaws.forEach(flaw -> kinds.add("." + twice + "." + flaw));
        return kinds;
    }

    private double precision(double from) {
        var shown = found.entrySet().stream()
                .filter(pair -> pair.getValue() >= from)
                .toList();
        return shown.stream().filter(pair -> isOnePerson(pair.getKey())).count() / (double) shown.size();
    }

    private double recall(double from) {
        var planted = enteredTwice.values().stream()
                .mapToInt(entries -> entries.size() - 1)
                .sum();
        return found.entrySet().stream()
                        .filter(pair -> pair.getValue() >= from && isOnePerson(pair.getKey()))
                        .count()
                / (double) planted;
    }

    private boolean isOnePerson(Set<PersonId> pair) {
        return pair.stream().map(truth::get).distinct().count() == 1;
    }
}
