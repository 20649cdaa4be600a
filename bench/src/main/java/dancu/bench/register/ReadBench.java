package dancu.bench.register;

import dancu.CentralProgram;
import dancu.bench.Figure;
import dancu.exchange.ResidentImport;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.Actor;
import dancu.synthesis.people.FlawRates;
import dancu.synthesis.people.Population;
import dancu.synthesis.people.Register;
import dancu.synthesis.people.RegisterFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long an officer waits for a person and address by the twelve-digit number while another list of people is
/// entered in the same program; beside it the same reads with nothing else going on.
final class ReadBench {

    private static final Actor CLERK = new Actor("bench", "38");
    private static final int PEOPLE_ENTERED_MEANWHILE = 36_400;
    private static final int QUIET_READS = 5_000;
    private static final double GOAL_MILLIS = 5;

    private final Registry registry;
    private final Residences residences;
    private final ResidentImport residents;
    private final JdbcClient jdbc;
    private final long seed;

    ReadBench(CentralProgram program, long seed) {
        this.registry = program.room(Registry.class);
        this.residences = program.room(Residences.class);
        this.residents = program.room(ResidentImport.class);
        this.jdbc = program.room(JdbcClient.class);
        this.seed = seed;
    }

    /// Leaves the people of the other list in the register.
    List<Figure> run() throws IOException {
        var pins = pins();
        var folder = Files.createTempDirectory("dancu-read-bench");
        try {
            var population = Population.of(seed + 1, "38", PEOPLE_ENTERED_MEANWHILE, Population.CAMPAIGN_EVE);
            RegisterFiles.write(folder, new Register(population, FlawRates.usual()));
            var done = new int[] {0};
            var quiet = read(pins, () -> done[0]++ < QUIET_READS);
            var entering = CompletableFuture.runAsync(() -> enter(folder));
            var meanwhile = read(pins, () -> !entering.isDone());
            entering.join();
            return List.of(
                    Figure.count("register.read.reads", meanwhile.size()),
                    new Figure("register.read.p50Millis", share(meanwhile, 0.5), "ms", share(quiet, 0.5), null),
                    new Figure(
                            "register.read.p95Millis", share(meanwhile, 0.95), "ms", share(quiet, 0.95), GOAL_MILLIS));
        } finally {
            delete(folder);
        }
    }

    private List<String> pins() {
        var pins = new ArrayList<>(
                jdbc.sql("SELECT pin FROM registry.pin WHERE state = 'ACTIVE' ORDER BY md5(pin) LIMIT 50000")
                        .query(String.class)
                        .list());
        Collections.shuffle(pins, new Random(seed));
        return pins;
    }

    /// Milliseconds a read, sorted.
    private List<Double> read(List<String> pins, BooleanSupplier goOn) {
        var millis = new ArrayList<Double>();
        for (var i = 0; goOn.getAsBoolean(); i++) {
            var began = System.nanoTime();
            var person = registry.byNumber(pins.get(i % pins.size()), 1).getFirst();
            residences.addresses(List.of(person.id()));
            millis.add((System.nanoTime() - began) / 1e6);
        }
        Collections.sort(millis);
        return millis;
    }

    private void enter(Path folder) {
        try {
            residents.enter(folder.resolve("residents.csv"), folder.resolve("rejects.csv"), CLERK, rows -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double share(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
