package dancu;

import dancu.audit.Ledger;
import dancu.audit.LedgerFile;
import dancu.audit.Proof;
import dancu.shared.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// `dancu audit`: proves the ledger, in the database or from an export alone.
@CommandLine.Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Prove or export the ledger of who saw and did what.")
public final class AuditCommand implements Command {

    @CommandLine.Parameters(index = "0", description = "verify or export")
    private String act = "";

    @CommandLine.Parameters(index = "1", arity = "0..1", description = "an exported file to prove without a database")
    private @Nullable Path file;

    @CommandLine.Option(names = "--data", description = "folder of the central system (data)")
    private Path data = Path.of("data");

    @CommandLine.Option(names = "--out", description = "file to export to (ledger.jsonl)")
    private Path out = Path.of("ledger.jsonl");

    @Override
    public Integer call() throws IOException {
        if (act.equals("verify") && file != null) {
            if (!Files.isReadable(file)) {
                System.err.println("dancu audit: không đọc được · cannot read " + file);
                return 2;
            }
            return tell(LedgerFile.verify(file));
        }
        if (!act.equals("verify") && !act.equals("export")) {
            System.err.println(
                    "dancu audit: verify [FILE] hoặc export --out FILE · verify [FILE] or export --out FILE");
            return 2;
        }
        if (!Files.isDirectory(data) && System.getenv("DANCU_DB_URL") == null) {
            System.err.println("dancu audit: không có thư mục · no such folder " + data);
            return 2;
        }
        var setup = new CentralProgram.Setup(data.toAbsolutePath(), null, Clock.systemUTC());
        try (var program = CentralProgram.start(setup)) {
            var ledger = program.room(Ledger.class);
            if (act.equals("export")) {
                ledger.export(out);
            }
            return tell(ledger.verify());
        }
    }

    private static int tell(Proof proof) {
        if (proof.holds()) {
            System.out.println("Sổ kiểm toán nguyên vẹn · the ledger holds: %d mục · entries, %s"
                    .formatted(proof.entries(), proof.head()));
            return 0;
        }
        System.out.println("Sổ kiểm toán bị sửa từ mục · the ledger is broken from entry "
                + proof.broken().orElseThrow());
        return 1;
    }
}
