package dancu.bench.register;

import dancu.CentralProgram;
import dancu.bench.Figure;
import dancu.quality.Finding;
import dancu.quality.FullCheck;
import dancu.quality.Quality;
import dancu.quality.Rule;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.PersonId;
import dancu.synthesis.people.FlawKind;
import dancu.synthesis.people.Population;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Checks the whole register that was entered last, and compares what is found with the truth beside the list.
final class QualityBench {

    private static final int ROWS_AT_ONCE = 5000;
    private static final double GOAL_SECONDS = 600;
    private static final double GOAL_PEOPLE = 3_640_000;

    private final FullCheck check;
    private final Quality quality;
    private final Registry registry;
    private final Residences residences;
    private final Path truth;

    /// @param truth the file beside the list that was entered last
    QualityBench(CentralProgram program, Path truth) {
        this.check = program.room(FullCheck.class);
        this.quality = program.room(Quality.class);
        this.registry = program.room(Registry.class);
        this.residences = program.room(Residences.class);
        this.truth = truth;
    }

    List<Figure> run() throws IOException {
        System.err.println("check the whole register");
        var began = System.nanoTime();
        var done = check.run(Population.CAMPAIGN_EVE, progress -> {});
        var seconds = (System.nanoTime() - began) / 1e9;
        var figures = new ArrayList<Figure>();
        figures.add(
                new Figure("register.quality.seconds", seconds, "s", null, GOAL_SECONDS * done.people() / GOAL_PEOPLE));
        figures.add(new Figure(
                "register.quality.peoplePerSecond",
                done.people() / seconds,
                "people/s",
                null,
                GOAL_PEOPLE / GOAL_SECONDS));
        System.err.println("compare what was found with the truth");
        figures.addAll(compare());
        return figures;
    }

    private List<Figure> compare() throws IOException {
        var lot = registry.lots(1).getFirst();
        var flaws = new FlawTally();
        var pairs = new PairTally();
        TruthRow.read(truth, ROWS_AT_ONCE, rows -> {
            var ids = registry.byRow(lot, rows.stream().map(TruthRow::row).toList());
            var people = registry.persons(ids.values());
            var findings = quality.of(ids.values()).stream().collect(Collectors.groupingBy(Finding::person));
            var headless = new HashSet<PersonId>();
            for (var row : rows) {
                var person = people.get(ids.getOrDefault(row.row(), new PersonId(new UUID(0, 0))));
                if (person != null) {
                    var own = findings.getOrDefault(person.id(), List.of());
                    flaws.add(row, person, own);
                    pairs.add(row, person.id(), own);
                    if (row.flaws().contains(FlawKind.NO_HEAD)) {
                        headless.add(person.id());
                    }
                }
            }
            for (var i = householdsWithoutHead(headless); i > 0; i--) {
                flaws.foundInHousehold(FlawKind.NO_HEAD);
            }
        });
        var figures = pairs.figures();
        figures.addAll(flaws.figures());
        return figures;
    }

    /// In how many of these people's households the missing head was found, on whomever.
    private int householdsWithoutHead(Set<PersonId> people) {
        var members = new HashMap<PersonId, UUID>();
        residences.householdsOf(people).forEach(resident -> members.put(resident.person(), resident.household()));
        var found = quality.of(members.keySet()).stream()
                .filter(finding -> finding.rule() == Rule.HOUSEHOLD_WITHOUT_HEAD)
                .map(finding -> members.get(finding.person()))
                .collect(Collectors.toSet());
        return found.size();
    }
}
