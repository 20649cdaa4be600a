package dancu.bench.register;

import dancu.CentralProgram;
import dancu.bench.Figure;
import dancu.exchange.ResidentImport;
import dancu.shared.Actor;
import dancu.synthesis.people.FlawRates;
import dancu.synthesis.people.Population;
import dancu.synthesis.people.Register;
import dancu.synthesis.people.RegisterFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Enters an invented province through the real path and measures the register it makes.
public final class RegisterBench {

    private static final Actor CLERK = new Actor("bench", "38");

    private final int people;
    private final long seed;
    private final Path folder;

    public RegisterBench(int people, long seed, Path folder) {
        this.people = people;
        this.seed = seed;
        this.folder = folder;
    }

    public List<Figure> run() throws IOException {
        empty(folder);
        var files = folder.resolve("files");
        told("synthesise " + people + " people, seed " + seed);
        RegisterFiles.write(
                files, new Register(Population.of(seed, "38", people, Population.CAMPAIGN_EVE), FlawRates.usual()));
        var figures = new ArrayList<Figure>();
        try (var program =
                CentralProgram.start(new CentralProgram.Setup(folder.resolve("central"), null, Clock.systemUTC()))) {
            figures.addAll(entering(program, files.resolve("residents.csv")));
            told("check all rules and compare all records");
            figures.addAll(new QualityBench(program, files.resolve("truth.csv")).run());
            told("type units ahead among 200,000");
            figures.addAll(new TypeAheadBench(seed).run());
            told("search");
            figures.addAll(new SearchBench(program, seed).run());
            told("read by number while another list is entered");
            figures.addAll(new ReadBench(program, seed).run());
        }
        return figures;
    }

    private List<Figure> entering(CentralProgram program, Path list) throws IOException {
        told("enter the list");
        var began = System.nanoTime();
        var result = program.room(ResidentImport.class)
                .enter(list, folder.resolve("rejects.csv"), CLERK, rows -> told("  " + rows + " rows"));
        var seconds = (System.nanoTime() - began) / 1e9;
        var jdbc = program.room(JdbcClient.class);
        jdbc.sql("CHECKPOINT").update();
        told("copy the same rows by COPY alone");
        var limit = new CopyLimit(program.room(DataSource.class)).seconds(folder.resolve("copies"));
        return List.of(
                Figure.count("register.people", result.entered()),
                Figure.count("register.rejected", result.rejected()),
                new Figure(
                        "register.import.rowsPerSecond",
                        result.rows() / seconds,
                        "rows/s",
                        result.rows() / limit,
                        0.8 * result.rows() / limit),
                new Figure("register.import.seconds", seconds, "s", limit, null),
                new Figure("register.bytesPerPerson", bytes(jdbc) / (double) result.entered(), "B", null, null));
    }

    private static long bytes(JdbcClient jdbc) {
        return jdbc.sql("""
                        SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname IN ('registry', 'residence', 'quality') AND c.relkind = 'r'
                        """).query(Long.class).single();
    }

    private static void told(String step) {
        System.err.println(step);
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
