package dancu;

import dancu.shared.Command;
import picocli.CommandLine;

/// `dancu import`: takes files into the register, one subcommand a kind of file.
@CommandLine.Command(
        name = "import",
        mixinStandardHelpOptions = true,
        subcommands = {ImportResidents.class, ImportUnits.class},
        description = "Take files into the register; rejects go to a file with reasons.")
public final class ImportCommand implements Command {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return 2;
    }
}
