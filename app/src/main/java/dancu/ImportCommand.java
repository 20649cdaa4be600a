package dancu;

import dancu.area.Areas;
import dancu.exchange.ResidentImport;
import dancu.shared.Actor;
import dancu.shared.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;

/// `dancu import residents`: takes lists into the register; a bad row goes to a file with its reason.
@CommandLine.Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Take resident lists (CSV) into the register; rejects go to a file with reasons.")
public final class ImportCommand implements Command {

    private static final long EVERY = 10_000;

    @CommandLine.Parameters(index = "0", description = "residents")
    private String what = "";

    @CommandLine.Parameters(index = "1..*", arity = "1..*", description = "files")
    private List<Path> files = List.of();

    @CommandLine.Option(names = "--data", description = "folder of the central system (data)")
    private Path data = Path.of("data");

    @CommandLine.Option(names = "--unit", description = "unit on whose behalf the list is taken in (38)")
    private String unit = Areas.PROVINCE;

    @Override
    public Integer call() throws IOException {
        if (!what.equals("residents")) {
            System.err.println("dancu import: hiện chỉ có residents · only residents so far");
            return 2;
        }
        for (var file : files) {
            if (!Files.isReadable(file)) {
                System.err.println("dancu import: không đọc được · cannot read " + file);
                return 2;
            }
        }
        var rejected = 0L;
        try (var program =
                CentralProgram.start(new CentralProgram.Setup(data.toAbsolutePath(), null, Clock.systemUTC()))) {
            var imports = program.room(ResidentImport.class);
            var account = "cli:" + System.getProperty("user.name", "unknown");
            for (var file : files) {
                var rejects = file.resolveSibling(file.getFileName() + ".rejects.csv");
                var result = imports.enter(file, rejects, new Actor(account, unit), rows -> {
                    if (rows % EVERY == 0) {
                        System.out.println(file.getFileName() + " " + rows);
                    }
                });
                rejected += result.rejected();
                System.out.println("%s: %d dòng · rows, nhập · entered %d, đã có · already %d, loại · rejected %d%s"
                        .formatted(
                                file.getFileName(),
                                result.rows(),
                                result.entered(),
                                result.already(),
                                result.rejected(),
                                result.rejected() == 0 ? "" : " → " + rejects));
            }
        }
        return rejected == 0 ? 0 : 1;
    }
}
