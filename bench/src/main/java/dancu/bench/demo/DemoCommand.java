package dancu.bench.demo;

import dancu.CentralProgram;
import dancu.area.Areas;
import dancu.bench.Figure;
import dancu.bench.FigureFile;
import dancu.enrolment.DossierFigures;
import dancu.enrolment.DossierState;
import dancu.kit.KitReports;
import dancu.kit.KitStanding;
import dancu.shared.Command;
import dancu.shared.postgres.PostgresEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// `dancu demo`: one district's campaign, from the register to the weekly report, then the pages stay up.
@CommandLine.Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Replay one district's campaign with invented people, then keep the pages up.")
public final class DemoCommand implements Command {

    private static final int DEFAULT_IMAGES = 100;
    private static final int WHOLE_DISTRICT = 136_000;

    @CommandLine.Option(names = "--unit", defaultValue = "389", description = "code of the district (${DEFAULT-VALUE})")
    private String unit = "389";

    @CommandLine.Option(
            names = "--people",
            defaultValue = "4000",
            description = "residents to invent, or all for the whole district (${DEFAULT-VALUE})")
    private String people = "4000";

    @CommandLine.Option(
            names = "--seed",
            defaultValue = "7",
            description = "of all that is invented (${DEFAULT-VALUE})")
    private long seed = 7;

    @CommandLine.Option(names = "--images", description = "dossiers with full images, or all (100)")
    private @Nullable String images;

    @CommandLine.Option(names = "--port", defaultValue = "8080", description = "port of the pages (${DEFAULT-VALUE})")
    private int port = 8080;

    @CommandLine.Option(names = "--data", description = "folder to use; emptied first (data/demo)")
    private Path data = Path.of("data", "demo");

    @CommandLine.Option(names = "--exit", description = "stop after the summary")
    private boolean exit;

    @CommandLine.Option(names = "--json", description = "write the figures to this file")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var began = System.nanoTime();
        var folder = data.toAbsolutePath();
        empty(folder);
        var clock = new SimulatedClock(Schedule.FIRST_DAY);
        var progress = new Progress();
        try (var program = CentralProgram.start(new CentralProgram.Setup(folder.resolve("central"), port, clock))) {
            var office = new DemoOffice(program, unit, folder.resolve("reports"));
            var campaign = new DemoCampaign(
                    program,
                    clock,
                    folder,
                    unit,
                    people.equals("all") ? WHOLE_DISTRICT : Integer.parseInt(people),
                    seed,
                    imagesWanted(),
                    progress::day);
            var outcome = campaign.replay(URI.create("http://localhost:" + port), office::endOfWeek);
            progress.done();
            var seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
            var figures = figures(program, outcome, office.reports(), seconds);
            print(program, outcome, figures, folder);
            if (json != null) {
                FigureFile.write(json, figures);
            }
            var conserved = conserved(figures);
            if (!exit) {
                clock.runOn();
                stayUp(office, program);
            }
            return conserved ? 0 : 1;
        }
    }

    private void stayUp(DemoOffice office, CentralProgram program) throws InterruptedException {
        var commune = program.room(Areas.class)
                .children(unit, Schedule.LAST_DAY)
                .getFirst()
                .code();
        System.out.println("\nTÀI KHOẢN · ACCOUNTS");
        office.openDoors(commune).forEach(System.out::println);
        System.out.println("Mở · open: http://localhost:" + port + "   (Ctrl+C để dừng · to stop)");
        new CountDownLatch(1).await();
    }

    private int imagesWanted() {
        if (images == null) {
            return DEFAULT_IMAGES;
        }
        return images.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(images);
    }

    private static List<Figure> figures(
            CentralProgram program, DemoCampaign.Outcome outcome, int reports, double seconds) {
        var conservation = program.room(DossierFigures.class).conservation();
        var standing = program.room(KitReports.class).standing();
        var onKits = waiting(standing, kit -> !kit.suspended());
        var lost = waiting(standing, KitStanding::suspended);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.count("demo.people", outcome.registered()));
        figures.add(Figure.count("demo.captured", outcome.captured()));
        figures.add(Figure.count("demo.onKits", onKits));
        figures.add(Figure.count("demo.lostWithKit", lost));
        figures.add(sum("demo.received", conservation, DossierFigures.Conservation::received));
        figures.add(sum("demo.inWork", conservation, DossierFigures.Conservation::inWork));
        figures.add(sum("demo.finished", conservation, DossierFigures.Conservation::finished));
        figures.add(sum("demo.refused", conservation, DossierFigures.Conservation::refused));
        figures.add(Figure.count("demo.cardsHandedOver", inState(program, DossierState.DELIVERED)));
        figures.add(Figure.count("demo.duplicates.planted", outcome.plants().planted()));
        figures.add(Figure.count("demo.duplicates.found", outcome.plants().found()));
        figures.add(Figure.count("demo.duplicates.falseAlarms", outcome.plants().falseAlarms()));
        figures.add(Figure.count("demo.fullPath", outcome.imagesTaken()));
        figures.add(Figure.count("demo.templatePath", outcome.captured() - outcome.imagesTaken()));
        figures.add(new Figure("demo.wallSeconds", seconds, "s", null, 60.0));
        figures.add(new Figure("demo.peakMemoryMiB", Memory.peakMiB(), "MiB", null, 2048.0));
        figures.add(Figure.count("demo.reports", reports));
        return figures;
    }

    private static long waiting(List<KitStanding> standing, Predicate<KitStanding> which) {
        return standing.stream().filter(which).mapToLong(KitStanding::waiting).sum();
    }

    private static Figure sum(
            String name, List<DossierFigures.Conservation> units, ToLongFunction<DossierFigures.Conservation> part) {
        return Figure.count(name, units.stream().mapToLong(part).sum());
    }

    private static long inState(CentralProgram program, DossierState state) {
        return program.room(DossierFigures.class).standing().stream()
                .filter(standing -> standing.state() == state)
                .mapToLong(DossierFigures.Standing::dossiers)
                .sum();
    }

    /// Whether the kits' own count agrees with the centre's, and the centre's with itself.
    private static boolean conserved(List<Figure> figures) {
        return value(figures, "demo.captured")
                        == value(figures, "demo.onKits")
                                + value(figures, "demo.lostWithKit")
                                + value(figures, "demo.received")
                && value(figures, "demo.received")
                        == value(figures, "demo.inWork")
                                + value(figures, "demo.finished")
                                + value(figures, "demo.refused");
    }

    private static long value(List<Figure> figures, String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .mapToLong(figure -> (long) figure.value())
                .findFirst()
                .orElseThrow();
    }

    private static void print(CentralProgram program, DemoCampaign.Outcome outcome, List<Figure> figures, Path folder) {
        System.out.println();
        System.out.println("PHỄU HỒ SƠ · FUNNEL");
        for (var state : DossierState.values()) {
            var count = inState(program, state);
            if (count > 0) {
                System.out.printf(Locale.ROOT, "  %-34s %8d%n", state.vietnamese(), count);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%nBẢO TOÀN · CONSERVATION: captured %d = on kits %d + received %d + lost with a kit %d; received %d = in work %d + finished %d + refused %d  %s%n",
                value(figures, "demo.captured"),
                value(figures, "demo.onKits"),
                value(figures, "demo.received"),
                value(figures, "demo.lostWithKit"),
                value(figures, "demo.received"),
                value(figures, "demo.inWork"),
                value(figures, "demo.finished"),
                value(figures, "demo.refused"),
                conserved(figures) ? "✓" : "✗");
        System.out.printf(
                Locale.ROOT,
                "Đối sánh · identity: planted %d, found %d, false alarms %d%n",
                outcome.plants().planted(),
                outcome.plants().found(),
                outcome.plants().falseAlarms());
        System.out.printf(
                Locale.ROOT,
                "Full images, drawn and read back: %d; templates from the calibrated model: %d%n",
                outcome.imagesTaken(),
                outcome.captured() - outcome.imagesTaken());
        System.out.println("Từ chối tại bàn · refused at the counter: " + outcome.refusals());
        for (var figure : figures) {
            if (figure.goal() != null) {
                System.out.printf(
                        Locale.ROOT,
                        "%s %.1f %s (goal %.0f)%n",
                        figure.name(),
                        figure.value(),
                        figure.unit(),
                        figure.goal());
            }
        }
        System.out.println("Báo cáo tuần · weekly reports: " + folder.resolve("reports"));
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (Files.exists(folder.resolve("central/postgres/postmaster.pid"))) {
            PostgresEngine.start(folder.resolve("central")).stop();
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /// One line that moves on a terminal, a line a week elsewhere.
    private static final class Progress {

        // Null without a terminal again since Java 25.
        @SuppressWarnings("SystemConsoleNull")
        private final boolean terminal = System.console() != null;

        private final long days = Schedule.LAST_DAY.toEpochDay() - Schedule.FIRST_DAY.toEpochDay();
        private @Nullable LocalDate last;

        void day(LocalDate day, String what) {
            var done = day.toEpochDay() - Schedule.FIRST_DAY.toEpochDay();
            if (terminal) {
                System.out.printf("\r%s  %3d %%  %-12s", day, 100 * done / days, what);
                System.out.flush();
            } else if (last == null || day.isAfter(last.plusDays(13))) {
                System.out.println(day + " " + what);
                last = day;
            }
        }

        void done() {
            if (terminal) {
                System.out.println();
            }
        }
    }
}
