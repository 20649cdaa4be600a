package dancu;

import dancu.area.Areas;
import dancu.area.ReformFiles;
import dancu.shared.Actor;
import dancu.shared.Command;
import dancu.shared.WorkingDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;

/// `dancu import units`: enters changes of administrative units. The columns are those of [ReformFiles].
@CommandLine.Command(
        name = "units",
        mixinStandardHelpOptions = true,
        description = "Enter changes of administrative units (CSV); rejects go to FILE.rejects.csv with reasons.",
        footerHeading = "%nColumns, one step a row:%n",
        footer = {
            "  document     786/NQ-UBTVQH14; rows of one document and day take force together",
            "  in_force     first day it holds, 2019-12-01",
            "  day_known    'no' where no source says the day, else empty",
            "  action       establish | merge | split | transfer | rename | kind | parent | abolish",
            "  code         the unit it happens to: 2 digits a province, 3 a district, 5 a commune",
            "  new_code     merge, split, transfer: the unit it, or a part of it, comes to",
            "  full_name    establish, rename, kind: with the kind before the name",
            "  parent_code  establish, parent: the unit it lies in; empty for a province",
            "  region       establish: mountain | coast | plain; empty: as its parent",
            "  share        split, transfer: of its people, 0.25; empty where not known",
            "A document is entered whole or not at all; entering it again changes nothing.",
            "Exit: 0 all entered, 1 rows rejected, 2 called wrongly."
        })
final class ImportUnits implements Command {

    @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE", description = "files")
    private List<Path> files = List.of();

    @CommandLine.Option(names = "--dry-run", description = "say what would happen and change nothing")
    private boolean dryRun;

    @CommandLine.Option(
            names = "--data",
            defaultValue = "data",
            description = "folder of the central system (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws IOException {
        for (var file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                System.err.println("dancu import units: không đọc được · cannot read " + file);
                return 2;
            }
        }
        var rejected = 0;
        var clock = Clock.system(WorkingDay.ZONE);
        try (var program = CentralProgram.start(new CentralProgram.Setup(data.toAbsolutePath(), null, clock))) {
            var reforms = program.room(ReformFiles.class);
            var actor = new Actor("cli:" + System.getProperty("user.name", "unknown"), Areas.PROVINCE);
            for (var file : files) {
                var rejects = file.resolveSibling(file.getFileName() + ".rejects.csv");
                var result = dryRun ? reforms.tryOut(file, rejects, actor) : reforms.enter(file, rejects, actor);
                rejected += result.rejected();
                System.out.println(line(file, result) + (result.rejected() == 0 ? "" : " → " + rejects));
            }
        }
        return rejected == 0 ? 0 : 1;
    }

    private String line(Path file, ReformFiles.Result result) {
        return "%s%s: %d dòng · rows, lập · begun %d, kết thúc · ended %d, đổi · changed %d, đã có · already %d, loại · rejected %d"
                .formatted(
                        dryRun ? "(thử · dry run) " : "",
                        file.getFileName(),
                        result.rows(),
                        result.begun(),
                        result.ended(),
                        result.changed(),
                        result.already(),
                        result.rejected());
    }
}
