package dancu;

import dancu.area.Areas;
import dancu.exchange.ResidentExport;
import dancu.shared.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/// `dancu export residents`: writes the people of a unit as a list that `dancu import residents` takes in.
@CommandLine.Command(
        name = "residents",
        mixinStandardHelpOptions = true,
        description = "Write the people registered in a unit as a list (CSV or XLSX), readable by its owner alone.")
final class ExportResidents implements Callable<Integer> {

    @CommandLine.Option(names = "--out", required = true, description = "file to write: .csv or .xlsx")
    private Path out = Path.of("residents.csv");

    @CommandLine.Option(names = "--unit", description = "whose people (38)")
    private String unit = Areas.PROVINCE;

    @CommandLine.Option(names = "--sensitive", description = "with ethnicity, religion and blood group")
    private boolean sensitive;

    @CommandLine.Option(names = "--data", description = "folder of the central system (data)")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(data) && System.getenv("DANCU_DB_URL") == null) {
            System.err.println("dancu export: không có thư mục · no such folder " + data);
            return 2;
        }
        var name = out.toString();
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
            System.err.println("dancu export: --out FILE.csv | FILE.xlsx");
            return 2;
        }
        var setup = new CentralProgram.Setup(data.toAbsolutePath(), null, Clock.systemUTC());
        try (var program = CentralProgram.start(setup)) {
            var line = new ProgressLine(name, System.out);
            var actor = new Actor("cli:" + System.getProperty("user.name", "unknown"), unit);
            var people =
                    program.room(ResidentExport.class).write(out, unit, sensitive, actor, rows -> line.at(rows, -1));
            line.end();
            System.out.println("%s: %d người · people".formatted(out, people));
        }
        return 0;
    }
}
