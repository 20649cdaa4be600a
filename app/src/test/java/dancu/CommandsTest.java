package dancu;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.synthesis.people.FlawRates;
import dancu.synthesis.people.Population;
import dancu.synthesis.people.Register;
import dancu.synthesis.people.RegisterFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Commands as somebody at a terminal calls them, on one data folder.
class CommandsTest {

    @Test
    void aListIsTakenInAndTheFolderIsAccountedForAndItsLedgerProved(@TempDir Path folder) throws IOException {
        var data = folder.resolve("data").toString();
        RegisterFiles.write(
                folder, new Register(Population.of(3, "389", 50, Population.CAMPAIGN_EVE), FlawRates.none()));
        var list = folder.resolve("residents.csv").toString();
        var ledger = folder.resolve("ledger.jsonl");

        assertThat(run(new ImportCommand(), "residents", list, "--data", data)).isZero();
        var out = folder.resolve("export.csv").toString();
        assertThat(run(new ExportCommand(), "residents", "--out", out, "--data", data))
                .isZero();
        assertThat(run(new ImportCommand(), "residents", out, "--dry-run", "--data", data))
                .isZero();
        assertThat(run(new ConserveCommand(), "--data", data)).isZero();
        assertThat(run(new AuditCommand(), "export", "--data", data, "--out", ledger.toString()))
                .isZero();
        assertThat(run(new AuditCommand(), "verify", ledger.toString())).isZero();
        Files.writeString(ledger, "{}\n");
        assertThat(run(new AuditCommand(), "verify", ledger.toString())).isEqualTo(1);
    }

    @Test
    void aCommandCalledWronglyEndsWithTwo() {
        assertThat(run(new ImportCommand(), "residents", "/nowhere.csv")).isEqualTo(2);
        assertThat(run(new ImportCommand(), "trees", "x.csv")).isEqualTo(2);
        assertThat(run(new ImportCommand())).isEqualTo(2);
        assertThat(run(new ImportCommand(), "residents", "pom.xml", "--map", "no item"))
                .isEqualTo(2);
        assertThat(run(new ExportCommand(), "residents", "--out", "x.pdf", "--data", "."))
                .isEqualTo(2);
        assertThat(run(new AuditCommand(), "burn")).isEqualTo(2);
        assertThat(run(new ServeCommand(), "--port", "high")).isEqualTo(2);
    }

    @Test
    void theDoctorNamesARemedyForEverythingItMisses() throws IOException {
        assertThat(DoctorCommand.findings(Path.of("/nowhere/at/all")))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank());
    }

    private static int run(Object command, String... arguments) {
        return new CommandLine(command).execute(arguments);
    }
}
