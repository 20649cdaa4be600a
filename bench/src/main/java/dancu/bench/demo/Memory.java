package dancu.bench.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much memory this process and the database it started have used, as the kernel counts it.
final class Memory {

    private Memory() {}

    /// The highest resident size of this process, and what its descendants hold now, shared pages counted once each
    /// (PSS); MiB.
    static double peakMiB() {
        var own = field(Path.of("/proc/self/status"), "VmHWM:");
        var others = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(name -> name.endsWith("/postgres"))
                        .isPresent())
                .mapToLong(process -> field(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"), "Pss:"))
                .sum();
        return (own + others) / 1024.0;
    }

    /// The value in kB of a line of a /proc file, 0 where file or line is not there.
    private static long field(Path file, String name) {
        if (!Files.isReadable(file)) {
            return 0;
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            // The process ended while it was looked at.
            return 0;
        }
    }
}
