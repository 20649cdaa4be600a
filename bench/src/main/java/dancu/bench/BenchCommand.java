package dancu.bench;

import dancu.bench.register.RegisterBench;
import dancu.shared.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// `dancu bench NAME…`: measures something against its limit in the same run.
@CommandLine.Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure, each figure beside its limit and goal. Names: register.")
public final class BenchCommand implements Command {

    @CommandLine.Parameters(arity = "1..*", description = "what to measure: register")
    private List<String> names = List.of();

    @CommandLine.Option(names = "--people", description = "people in the register (36400)")
    private int people = 36_400;

    @CommandLine.Option(names = "--seed", description = "of all that is invented (17)")
    private long seed = 17;

    @CommandLine.Option(names = "--data", description = "folder to use; emptied first (data/bench)")
    private Path data = Path.of("data", "bench");

    @CommandLine.Option(names = "--json", description = "write the figures to this file")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        var figures = new ArrayList<Figure>();
        for (var name : names) {
            switch (name) {
                case "register" -> figures.addAll(new RegisterBench(people, seed, data.toAbsolutePath()).run());
                default -> {
                    System.err.println("dancu bench: không có phép đo · no such measurement: " + name);
                    return 2;
                }
            }
        }
        figures.forEach(figure -> System.out.println(line(figure)));
        if (json != null) {
            FigureFile.write(json, figures);
        }
        return 0;
    }

    private static String line(Figure figure) {
        var text = new StringBuilder(
                String.format(Locale.ROOT, "%-44s %14.3f %s", figure.name(), figure.value(), figure.unit()));
        if (figure.limit() != null) {
            text.append(String.format(Locale.ROOT, "  limit %.3f  ratio %.3f", figure.limit(), figure.ratio()));
        }
        if (figure.goal() != null) {
            text.append(String.format(Locale.ROOT, "  goal %.3f", figure.goal()));
        }
        return text.toString();
    }
}
