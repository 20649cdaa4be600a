package dancu;

import dancu.shared.Command;
import dancu.shared.Failure;
import java.util.Comparator;
import java.util.Locale;
import java.util.ServiceLoader;
import picocli.CommandLine;

/// Where the program starts: finds its commands and runs the one named.
@CommandLine.Command(
        name = "dancu",
        mixinStandardHelpOptions = true,
        version = "dancu 0.1.0",
        description = "Population database and identity cards of a province, run as a campaign with a deadline.",
        synopsisSubcommandLabel = "COMMAND")
public final class Dancu {

    private Dancu() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// Runs one command.
    ///
    /// @return 0 done, 1 the check failed or the command was refused, 2 called wrongly
    public static int run(String... arguments) {
        var commandLine = new CommandLine(new Dancu());
        ServiceLoader.load(Command.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(command -> command.getClass().getSimpleName()))
                .forEach(commandLine::addSubcommand);
        commandLine.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof Failure failure) {
                var vietnamese = !Locale.getDefault().getLanguage().equals("en");
                System.err.println(
                        vietnamese
                                ? failure.error().vietnamese()
                                : failure.error().english());
                System.err.println("(" + failure.getMessage() + ")");
                return 1;
            }
            throw exception;
        });
        if (arguments.length == 0) {
            commandLine.usage(System.out);
            return 2;
        }
        return commandLine.execute(arguments);
    }
}
