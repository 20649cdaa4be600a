package dancu;

import dancu.area.Areas;
import dancu.reporting.Week;
import dancu.reporting.WeeklyReports;
import dancu.shared.Actor;
import dancu.shared.Command;
import dancu.shared.WorkingDay;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// `dancu report`: official reports, from the data folder of a central system.
@CommandLine.Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Write official reports.",
        subcommands = ReportCommand.Weekly.class,
        synopsisSubcommandLabel = "COMMAND")
public final class ReportCommand implements Command {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /// Called without saying which report.
    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(System.err);
        }
        return 2;
    }

    /// `dancu report weekly`: freezes the week where that was not done yet, and writes it.
    @CommandLine.Command(
            name = "weekly",
            mixinStandardHelpOptions = true,
            description = "Freeze a week where that was not done yet, and write its report as DOCX, PDF and XLSX.")
    static final class Weekly implements Command {

        @CommandLine.Spec
        private CommandLine.Model.@Nullable CommandSpec spec;

        @CommandLine.Option(
                names = "--week",
                required = true,
                description = "ISO week, Monday to Sunday, for example 2021-W15")
        private String week = "";

        @CommandLine.Option(
                names = "--unit",
                defaultValue = Areas.PROVINCE,
                description = "code of the province, a district or a commune (${DEFAULT-VALUE})")
        private String unit = Areas.PROVINCE;

        @CommandLine.Option(names = "--out", required = true, description = "folder the files are written to")
        private Path out = Path.of(".");

        @CommandLine.Option(
                names = "--data",
                defaultValue = "data",
                description = "folder of database, pictures and keys (${DEFAULT-VALUE})")
        private Path data = Path.of("data");

        @Override
        public Integer call() {
            var asked = asked();
            var clock = Clock.system(WorkingDay.ZONE);
            try (var program = CentralProgram.start(new CentralProgram.Setup(data.toAbsolutePath(), null, clock))) {
                var reports = program.room(WeeklyReports.class);
                var snapshot = reports.freeze(unit, asked, new Actor(account(), unit));
                reports.write(snapshot, out.toAbsolutePath()).forEach(System.out::println);
            }
            return 0;
        }

        private Week asked() {
            try {
                return Week.parse(week);
            } catch (IllegalArgumentException e) {
                var commandLine = spec == null ? new CommandLine(this) : spec.commandLine();
                throw new CommandLine.ParameterException(
                        commandLine, "--week " + week + ": không phải một tuần, ví dụ đúng: 2021-W15", e);
            }
        }

        private static String account() {
            return "cli:" + System.getProperty("user.name", "unknown");
        }
    }
}
