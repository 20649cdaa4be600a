package dancu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Changes of units as somebody at a terminal enters them. The reforms are invented.
class ImportUnitsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aReformIsTriedEnteredAndAFaultyOneRejectedWithItsReason() throws IOException {
        var good = Files.writeString(
                folder.resolve("good.csv"),
                "document,in_force,action,code,full_name\n1/MAU,2030-01-01,kind,15061,Phường Ngọc Lặc\n");
        var bad = Files.writeString(
                folder.resolve("bad.csv"),
                "document,in_force,action,code,full_name\n2/MAU,2030-01-01,rename,99999,Xã Mẫu\n");
        var data = folder.resolve("data").toString();

        assertThat(run("--dry-run", good.toString(), bad.toString(), "--data", data))
                .isEqualTo(1);
        assertThat(run(good.toString(), "--data", data)).isZero();
        assertThat(Files.readString(folder.resolve("bad.csv.rejects.csv"))).contains("area.unit-unknown");
        assertThat(folder.resolve("good.csv.rejects.csv")).doesNotExist();
    }

    @Test
    void aWrongCallEndsWithTwo() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder.resolve("missing.csv").toString())).isEqualTo(2);
    }

    private static int run(String... arguments) {
        return new CommandLine(new ImportUnits()).execute(arguments);
    }
}
