package dancu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aWrongCallEndsWithTwo() {
        assertThat(Dancu.run("report")).isEqualTo(2);
        assertThat(Dancu.run("report", "weekly")).isEqualTo(2);
        assertThat(Dancu.run("report", "weekly", "--week", "2021-W60", "--out", folder.toString()))
                .isEqualTo(2);
    }

    @Test
    void withoutACampaignThereIsNothingToReport() {
        assertThat(Dancu.run(
                        "report",
                        "weekly",
                        "--week",
                        "2021-W15",
                        "--out",
                        folder.resolve("out").toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .isEqualTo(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
