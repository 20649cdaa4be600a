package dancu.bench.register;

import dancu.CentralProgram;
import dancu.area.Areas;
import dancu.bench.Figure;
import dancu.lookup.IndexFolder;
import dancu.lookup.Lookup;
import dancu.lookup.Within;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import dancu.synthesis.Chance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes the search index of a register that is filled and asks for people of it as officers do.
///
/// Cold is the first time a query is asked of an index just made; the program is not warm either. Warm are two
/// more rounds of the same queries.
final class SearchBench {

    private static final int PEOPLE = 200;
    private static final int WARM_ROUNDS = 2;
    private static final int SHOWN = 10;
    private static final double GOAL_MILLIS = 50;

    private final CentralProgram program;
    private final long seed;

    SearchBench(CentralProgram program, long seed) {
        this.program = program;
        this.seed = seed;
    }

    List<Figure> run() throws IOException {
        var lookup = program.room(Lookup.class);
        var began = System.nanoTime();
        lookup.refresh();
        var build = (System.nanoTime() - began) / 1e9;
        var queries = queries();
        var found = new EnumMap<SearchKind, int[]>(SearchKind.class);
        var cold = new double[queries.size()];
        for (var i = 0; i < cold.length; i++) {
            var query = queries.get(i);
            var asked = System.nanoTime();
            var answer = lookup.search(query.typed(), Within.PROVINCE, SHOWN);
            cold[i] = (System.nanoTime() - asked) / 1e6;
            var count = found.computeIfAbsent(query.kind(), unknown -> new int[2]);
            count[0]++;
            if (answer.hits().stream().anyMatch(hit -> hit.person().equals(query.person()))) {
                count[1]++;
            }
        }
        var warm = new double[WARM_ROUNDS * queries.size()];
        for (var i = 0; i < warm.length; i++) {
            var asked = System.nanoTime();
            lookup.search(queries.get(i % queries.size()).typed(), Within.PROVINCE, SHOWN);
            warm[i] = (System.nanoTime() - asked) / 1e6;
        }
        return figures(build, cold, warm, queries, found);
    }

    private List<Figure> figures(
            double build, double[] cold, double[] warm, List<Query> queries, Map<SearchKind, int[]> found)
            throws IOException {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("register.search.p50Millis", percentile(warm, 0.5), "ms", null, null));
        figures.add(new Figure("register.search.p95Millis", percentile(warm, 0.95), "ms", null, GOAL_MILLIS));
        figures.add(new Figure("register.search.coldP95Millis", percentile(cold, 0.95), "ms", null, null));
        var singledOut = new int[2];
        found.forEach((kind, count) -> {
            figures.add(share("register.search.found." + kind.figure(), count));
            figures.add(new Figure(
                    "register.search.p95Millis." + kind.figure(),
                    percentile(of(kind, queries, warm), 0.95),
                    "ms",
                    null,
                    null));
            if (kind.singlesOut()) {
                singledOut[0] += count[0];
                singledOut[1] += count[1];
            }
        });
        figures.add(share("register.search.found", singledOut));
        figures.add(new Figure("register.search.buildSeconds", build, "s", null, null));
        figures.add(new Figure(
                "register.search.bytesPerPerson",
                bytes() / (double) Math.max(1, program.room(Lookup.class).size()),
                "B",
                null,
                null));
        return figures;
    }

    private record Query(SearchKind kind, String typed, PersonId person) {}

    /// Each person drawn is asked for in every way that fits.
    private List<Query> queries() {
        var drawn = program
                .room(JdbcClient.class)
                .sql("""
                        SELECT id FROM registry.person WHERE merged_into IS NULL
                        ORDER BY md5(id::text || :seed) LIMIT :people
                        """)
                .param("seed", Long.toString(seed))
                .param("people", PEOPLE)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
        var people = program.room(Registry.class).persons(drawn);
        var addresses = program.room(Residences.class).addresses(drawn);
        var areas = program.room(Areas.class);
        var today = WorkingDay.of(program.room(Clock.class).instant());
        var queries = new ArrayList<Query>();
        for (var i = 0; i < drawn.size(); i++) {
            var person = people.get(drawn.get(i));
            var address = addresses.get(drawn.get(i));
            if (person == null || address == null) {
                continue;
            }
            var commune = areas.need(address.commune(), today).name();
            for (var kind : SearchKind.values()) {
                var typed = kind.typed(
                        person,
                        address.hamlet(),
                        commune,
                        Chance.of(seed, i, kind.figure().hashCode()));
                if (typed != null) {
                    queries.add(new Query(kind, typed, person.id()));
                }
            }
        }
        return queries;
    }

    private static Figure share(String name, int[] count) {
        return new Figure(name, count[0] == 0 ? 0 : (double) count[1] / count[0], "", null, null);
    }

    private static double[] of(SearchKind kind, List<Query> queries, double[] millis) {
        var some = new double[millis.length];
        var count = 0;
        for (var i = 0; i < millis.length; i++) {
            if (queries.get(i % queries.size()).kind() == kind) {
                some[count++] = millis[i];
            }
        }
        return Arrays.copyOf(some, count);
    }

    private static double percentile(double[] millis, double share) {
        if (millis.length == 0) {
            return 0;
        }
        var sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    private long bytes() throws IOException {
        try (var files = Files.walk(program.room(IndexFolder.class).path())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(SearchBench::size)
                    .sum();
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
