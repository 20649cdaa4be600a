package dancu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes figures as a JSON array, each with the commit, machine and load it was measured on.
public final class FigureFile {

    private FigureFile() {}

    public static void write(Path file, List<Figure> figures) throws IOException {
        var rows = new ArrayList<LinkedHashMap<String, @Nullable Object>>();
        var commit = commit();
        var machine = Runtime.getRuntime().availableProcessors() + " processors, JDK " + Runtime.version();
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        for (var figure : figures) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("name", figure.name());
            row.put("value", figure.value());
            row.put("unit", figure.unit());
            row.put("limit", figure.limit());
            row.put("ratio", figure.ratio());
            row.put("goal", figure.goal());
            row.put("commit", commit);
            row.put("machine", machine);
            row.put("load", load);
            rows.add(row);
        }
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
    }

    private static String commit() throws IOException {
        var process = new ProcessBuilder("git", "rev-parse", "--short", "HEAD")
                .redirectErrorStream(true)
                .start();
        try {
            if (process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "unknown";
    }
}
