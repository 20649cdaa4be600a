package dancu.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// An exported ledger: one JSON object a line, `number, at, account, unit, action, subject, purpose, outcome,
/// hash`, with the hash in hexadecimal as [Chain] makes it.
public final class LedgerFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LedgerFile() {}

    private record Line(
            long number,
            String at,
            String account,
            String unit,
            String action,
            String subject,
            String purpose,
            String outcome,
            String hash) {}

    static String line(long number, LedgerEntry entry, byte[] hash) {
        return JSON.writeValueAsString(new Line(
                number,
                entry.at().toString(),
                entry.account(),
                entry.unit(),
                entry.action(),
                entry.subject(),
                entry.purpose(),
                entry.outcome(),
                HexFormat.of().formatHex(hash)));
    }

    /// Proves an export without any database. A line that does not read counts as broken.
    public static Proof verify(Path file) throws IOException {
        var walk = new Proof.Walk();
        // Bytes that are no UTF-8 read as replacement characters, which no hash agrees with.
        try (var lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            lines.lines().forEach(text -> {
                try {
                    var line = JSON.readValue(text, Line.class);
                    var entry = new LedgerEntry(
                            Instant.parse(line.at()),
                            line.account(),
                            line.unit(),
                            line.action(),
                            line.subject(),
                            line.purpose(),
                            line.outcome());
                    walk.next(line.number(), entry, HexFormat.of().parseHex(line.hash()));
                } catch (JacksonException | DateTimeException | IllegalArgumentException | NullPointerException e) {
                    walk.broken();
                }
            });
        }
        return walk.end();
    }
}
