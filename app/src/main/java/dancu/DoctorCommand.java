package dancu;

import dancu.shared.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/// `dancu doctor`: what is missing on this machine and how to get it.
@CommandLine.Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Say what is missing on this machine and how to get it.")
public final class DoctorCommand implements Command {

    private static final long BYTES_WANTED = 2L << 30;

    @CommandLine.Option(names = "--data", description = "folder the central system would use (data)")
    private Path data = Path.of("data");

    /// One thing looked at.
    ///
    /// @param needed true where the program cannot run without it
    /// @param remedy how to get it
    record Finding(String what, boolean there, boolean needed, String remedy) {}

    @Override
    public Integer call() throws IOException {
        var findings = findings(data.toAbsolutePath());
        for (var finding : findings) {
            var mark = finding.there() ? "✓" : finding.needed() ? "✗" : "–";
            System.out.println(mark + " " + finding.what() + (finding.there() ? "" : ": " + finding.remedy()));
        }
        return findings.stream().allMatch(finding -> finding.there() || !finding.needed()) ? 0 : 1;
    }

    static List<Finding> findings(Path data) throws IOException {
        var findings = new ArrayList<Finding>();
        var java = Runtime.version().feature();
        findings.add(new Finding("JDK 25 (" + java + ")", java >= 25, true, "https://adoptium.net"));
        var os = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        var embedded = os.toLowerCase(Locale.ROOT).equals("linux amd64");
        findings.add(new Finding(
                "PostgreSQL đi kèm · embedded (" + os + ")",
                embedded || System.getenv("DANCU_DB_URL") != null,
                true,
                "đặt · set DANCU_DB_URL"));
        findings.add(new Finding("unshare", onPath("unshare"), isRoot(), "apt-get install util-linux"));
        var free = Files.getFileStore(existing(data)).getUsableSpace();
        findings.add(new Finding(
                "%d MiB trống · free".formatted(free >> 20),
                free >= BYTES_WANTED,
                true,
                "cần 2048 MiB · needed in " + data));
        findings.add(new Finding("Maven (chỉ để dựng · to build only)", onPath("mvn"), false, "apt-get install maven"));
        findings.add(new Finding(
                "Chromium (chỉ để kiểm thử · for tests only)", onPath("chromium"), false, "apt-get install chromium"));
        return findings;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Path existing(Path folder) {
        var found = folder;
        while (!Files.exists(found) && found.getParent() != null) {
            found = found.getParent();
        }
        return found;
    }

    private static boolean onPath(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
