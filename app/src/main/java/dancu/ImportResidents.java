package dancu;

import dancu.area.Areas;
import dancu.exchange.ExchangeError;
import dancu.exchange.Mapping;
import dancu.exchange.ResidentImport;
import dancu.shared.Actor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/// `dancu import residents`: takes lists of residents into the register.
@CommandLine.Command(
        name = "residents",
        mixinStandardHelpOptions = true,
        description = "Take lists of residents (CSV, XLSX) into the register. Rows that cannot be entered go to"
                + " FILE.rejects.csv, what was mended or doubted to FILE.notes.csv.")
final class ImportResidents implements Callable<Integer> {

    @CommandLine.Parameters(arity = "1..*", description = "files")
    private List<Path> files = List.of();

    @CommandLine.Option(names = "--dry-run", description = "tell what would happen and enter nobody")
    private boolean dryRun;

    @CommandLine.Option(
            names = "--map",
            paramLabel = "COLUMN=ITEM",
            description = "what a column holds, such as 'Cột A=full_name'; 'Dân tộc=ethnicity:1979' or :census for"
                    + " codes; '-' leaves a column out. Remembered for lists with this header from the same unit.")
    private List<String> answers = List.of();

    @CommandLine.Option(names = "--sheet", description = "sheet of a workbook (the first with a known header)")
    private @Nullable String sheet;

    @CommandLine.Option(names = "--data", description = "folder of the central system (data)")
    private Path data = Path.of("data");

    @CommandLine.Option(names = "--unit", description = "unit on whose behalf the list is taken in (38)")
    private String unit = Areas.PROVINCE;

    @CommandLine.Option(names = "--json", description = "file to write the figures to")
    private @Nullable Path json;

    /// What is told of one file.
    private record Told(
            String name,
            long rows,
            long entered,
            long already,
            long rejected,
            long pinTaken,
            Map<String, Long> mends,
            Map<String, Long> doubts) {}

    @Override
    public Integer call() throws IOException {
        for (var file : files) {
            if (!Files.isReadable(file)) {
                System.err.println("dancu import: không đọc được · cannot read " + file);
                return 2;
            }
        }
        var items = new LinkedHashMap<String, String>();
        for (var answer : answers) {
            var equals = answer.lastIndexOf('=');
            if (equals < 1) {
                System.err.println("dancu import: --map TÊN CỘT=mục · --map COLUMN=ITEM");
                return 2;
            }
            items.put(
                    answer.substring(0, equals).strip(),
                    answer.substring(equals + 1).strip());
        }
        var told = new ArrayList<Told>();
        try (var program =
                CentralProgram.start(new CentralProgram.Setup(data.toAbsolutePath(), null, Clock.systemUTC()))) {
            var imports = program.room(ResidentImport.class);
            var actor = new Actor("cli:" + System.getProperty("user.name", "unknown"), unit);
            for (var file : files) {
                var preview = imports.preview(file, sheet, items, actor);
                show(file, preview, System.out);
                if (!preview.mapping().unknown().isEmpty()) {
                    ask(preview.mapping().unknown());
                    return 2;
                }
                told.add(take(imports, file, items, actor));
            }
        }
        if (json != null) {
            write(json, told);
        }
        return told.stream().allMatch(one -> one.rejected() == 0) ? 0 : 1;
    }

    private Told take(ResidentImport imports, Path file, Map<String, String> items, Actor actor) throws IOException {
        var name = String.valueOf(file.getFileName());
        var rejects = file.resolveSibling(name + ".rejects.csv");
        var notes = file.resolveSibling(name + ".notes.csv");
        var request = new ResidentImport.Request(file, name, sheet, items, rejects, notes);
        var bar = new ProgressLine(name, System.out);
        var told = dryRun
                ? told(name, imports.examine(request, actor, bar::at))
                : told(name, imports.enter(request, actor, bar::at));
        bar.end();
        tell(told, rejects, notes);
        return told;
    }

    private static Told told(String name, ResidentImport.Trial trial) {
        return new Told(
                name,
                trial.rows(),
                trial.entered(),
                trial.already(),
                trial.rejected(),
                trial.pinTaken(),
                trial.mends(),
                trial.doubts());
    }

    private static Told told(String name, ResidentImport.Result result) {
        return new Told(
                name,
                result.rows(),
                result.entered(),
                result.already(),
                result.rejected(),
                result.pinTaken(),
                result.mends(),
                result.doubts());
    }

    private void tell(Told told, Path rejects, Path notes) {
        System.out.println("%s: %d dòng · rows, %s %d, đã có · already %d, loại · rejected %d%s"
                .formatted(
                        told.name(),
                        told.rows(),
                        dryRun ? "sẽ nhập · would enter" : "nhập · entered",
                        told.entered(),
                        told.already(),
                        told.rejected(),
                        told.rejected() == 0 ? "" : " → " + rejects));
        if (told.pinTaken() > 0) {
            System.out.println("  số định danh đã có người khác dùng · numbers somebody else has: " + told.pinTaken());
        }
        tell("sửa theo quy tắc · mended by rule", told.mends());
        tell("để cán bộ xem · left to an officer", told.doubts());
        if (!told.mends().isEmpty() || !told.doubts().isEmpty()) {
            System.out.println("  → " + notes);
        }
    }

    private static void tell(String what, Map<String, Long> counts) {
        if (!counts.isEmpty()) {
            System.out.println("  " + what + ": "
                    + counts.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void show(Path file, ResidentImport.Preview preview, PrintStream out) {
        var mapping = preview.mapping();
        out.println("%s%s: %s"
                .formatted(
                        file.getFileName(),
                        preview.sheet() == null ? "" : " [" + preview.sheet() + "]",
                        mapping.version() == 0
                                ? "cột đọc theo tiêu đề · columns read by their headers"
                                : "cột đọc theo bản đã nhớ số %1$d · columns read by remembered version %1$d"
                                        .formatted(mapping.version())));
        for (var column : mapping.columns()) {
            if (!column.item().isEmpty() && !column.item().equals(column.header())) {
                out.println("  " + column.header() + " = " + column.item());
            }
        }
    }

    private static void ask(List<String> unknown) {
        System.err.println(ExchangeError.COLUMNS_UNKNOWN.vietnamese());
        System.err.println(ExchangeError.COLUMNS_UNKNOWN.english());
        unknown.forEach(header -> System.err.println("  --map \"" + header + "=" + Mapping.LEFT_OUT + "\""));
    }

    private static void write(Path json, List<Told> told) throws IOException {
        var figures = new ArrayList<Map<String, Object>>();
        for (var one : told) {
            Map.of(
                            "rows", one.rows(),
                            "entered", one.entered(),
                            "already", one.already(),
                            "rejected", one.rejected(),
                            "pinTaken", one.pinTaken())
                    .forEach((name, value) -> figures.add(figure(one.name(), name, value)));
            one.mends().forEach((name, value) -> figures.add(figure(one.name(), "mends." + name, value)));
            one.doubts().forEach((name, value) -> figures.add(figure(one.name(), "doubts." + name, value)));
        }
        Files.writeString(
                json,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures),
                StandardCharsets.UTF_8);
    }

    private static Map<String, Object> figure(String file, String name, long value) {
        var figure = new LinkedHashMap<String, Object>();
        figure.put("name", "import.residents." + name);
        figure.put("file", file);
        figure.put("value", value);
        figure.put("unit", "");
        return figure;
    }
}
