package dancu.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the ledger and proves it.
@Service
public class Ledger {

    private static final String ENTRIES =
            "SELECT number, at, account, unit, action, subject, purpose, outcome, hash FROM audit.entry ORDER BY number";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;

    public Ledger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /// Writes an entry, kept even if the caller's own work is undone afterwards.
    public void record(LedgerEntry entry) {
        record(List.of(entry));
    }

    /// Writes entries in their order.
    public void record(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            var head = jdbc.sql("SELECT number, hash FROM audit.head FOR UPDATE")
                    .query((row, index) -> new Head(row.getLong(1), row.getBytes(2)))
                    .single();
            var number = head.number;
            var hash = head.hash;
            for (var given : entries) {
                var entry = new LedgerEntry(
                        given.at().truncatedTo(ChronoUnit.MICROS),
                        given.account(),
                        given.unit(),
                        given.action(),
                        given.subject(),
                        given.purpose(),
                        given.outcome());
                hash = Chain.hash(hash, ++number, entry);
                insert(number, entry, hash);
            }
            jdbc.sql("UPDATE audit.head SET number = :number, hash = :hash")
                    .param("number", number)
                    .param("hash", hash)
                    .update();
        });
    }

    /// Follows the whole chain, entry by entry, and that it ends where the head says. Writers go on meanwhile.
    public Proof verify() {
        return Objects.requireNonNull(snapshot.execute(status -> {
            var walk = new Proof.Walk();
            jdbc.sql(ENTRIES).withFetchSize(10_000).query(row -> {
                walk.next(row.getLong("number"), entry(row), row.getBytes("hash"));
            });
            var head = jdbc.sql("SELECT number, hash FROM audit.head")
                    .query((row, index) -> new Head(row.getLong(1), row.getBytes(2)))
                    .single();
            walk.endsAt(head.number, head.hash);
            return walk.end();
        }));
    }

    /// Writes the whole ledger as lines that prove themselves, see [LedgerFile].
    public void export(Path file) {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            snapshot.executeWithoutResult(status -> jdbc.sql(ENTRIES)
                    .withFetchSize(10_000)
                    .query(row -> {
                        try {
                            out.write(LedgerFile.line(row.getLong("number"), entry(row), row.getBytes("hash")));
                            out.newLine();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void insert(long number, LedgerEntry entry, byte[] hash) {
        jdbc.sql("""
                        INSERT INTO audit.entry (number, at, account, unit, action, subject, purpose, outcome, hash)
                        VALUES (:number, :at, :account, :unit, :action, :subject, :purpose, :outcome, :hash)
                        """)
                .param("number", number)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("account", entry.account())
                .param("unit", entry.unit())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("purpose", entry.purpose())
                .param("outcome", entry.outcome())
                .param("hash", hash)
                .update();
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getObject("at", java.time.OffsetDateTime.class).toInstant(),
                row.getString("account"),
                row.getString("unit"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("purpose"),
                row.getString("outcome"));
    }

    private static final class Head {

        final long number;
        final byte[] hash;

        Head(long number, byte[] hash) {
            this.number = number;
            this.hash = hash;
        }
    }
}
