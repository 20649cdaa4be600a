package dancu.bench;

import dancu.shared.Command;
import dancu.synthesis.people.FlawRates;
import dancu.synthesis.people.Population;
import dancu.synthesis.people.Register;
import dancu.synthesis.people.RegisterFiles;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;

/// `dancu synthesize`: invented residents of a unit as files, with the truth beside them.
@CommandLine.Command(
        name = "synthesize",
        mixinStandardHelpOptions = true,
        description = "Write invented residents of a unit as files, with the truth about their flaws beside them.")
public final class SynthesizeCommand implements Command {

    @CommandLine.Option(
            names = "--unit",
            defaultValue = "389",
            description = "code of the province or a district (389)")
    private String unit = "389";

    @CommandLine.Option(names = "--people", defaultValue = "4000", description = "how many (4000)")
    private int people = 4000;

    @CommandLine.Option(names = "--seed", defaultValue = "7", description = "of all that is invented (7)")
    private long seed = 7;

    @CommandLine.Option(names = "--out", required = true, description = "folder to write to")
    private Path out = Path.of(".");

    @Override
    public Integer call() throws IOException {
        var population = Population.of(seed, unit, people, Population.CAMPAIGN_EVE);
        RegisterFiles.write(out, new Register(population, FlawRates.usual()));
        System.out.println(out.resolve("residents.csv"));
        System.out.println(out.resolve("truth.csv"));
        return 0;
    }
}
