package dancu;

import dancu.shared.Command;
import picocli.CommandLine;

/// `dancu export`: writes what the register holds as open files, one subcommand a kind.
@CommandLine.Command(
        name = "export",
        mixinStandardHelpOptions = true,
        subcommands = ExportResidents.class,
        description = "Write what the register holds as open files; every export is in the ledger.")
public final class ExportCommand implements Command {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return 2;
    }
}
