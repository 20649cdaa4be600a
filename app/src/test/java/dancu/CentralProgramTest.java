package dancu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dancu.kit.Captures;
import dancu.shared.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

class CentralProgramTest {

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void aPortInUseIsToldBeforeAnythingIsStarted() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            var data = folder.resolve("data");
            var setup = new CentralProgram.Setup(data, taken.getLocalPort(), Captures.CLOCK);

            assertThatThrownBy(() -> CentralProgram.start(setup)).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.error().code()).isEqualTo("program.port-in-use");
                assertThat(failure.error().vietnamese()).contains("--port");
            });
            assertThat(data).doesNotExist();
        }
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "DANCU_DB_URL", matches = ".+")
    void theDataOfANewerVersionIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("data-format"), "2\n");

        assertRefused(folder, "database.newer-data", "phiên bản mới hơn");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("data-format"));
        }
    }

    /// A folder nobody can read the mark of may be of any version.
    @Test
    @DisabledIfEnvironmentVariable(named = "DANCU_DB_URL", matches = ".+")
    void aMarkOfTheVersionThatCannotBeReadIsNotTakenForOurs() throws IOException {
        Files.writeString(folder.resolve("data-format"), "hai");

        assertRefused(folder, "database.newer-data", "phiên bản mới hơn");
    }

    /// Sixteen megabytes stand for a disk that ran full.
    @Test
    @DisabledIfEnvironmentVariable(named = "DANCU_DB_URL", matches = ".+")
    void aFullDiskIsToldBeforeAnythingIsWrittenToIt() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(done("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()), "only root may mount");
        try {
            assertRefused(disk, "database.disk-full", "1 GB");
            try (var files = Files.list(disk)) {
                assertThat(files).isEmpty();
            }
        } finally {
            done("umount", disk.toString());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsToldWithItsName() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        assertRefused(file.resolve("data"), "database.start-failed", "cơ sở dữ liệu");
    }

    private static void assertRefused(Path data, String code, String words) {
        assertThatThrownBy(() -> CentralProgram.start(new CentralProgram.Setup(data, null, Captures.CLOCK)))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.error().code()).isEqualTo(code);
                    assertThat(failure.error().vietnamese()).contains(words);
                    assertThat(failure).hasMessageContaining(data.toString());
                });
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
