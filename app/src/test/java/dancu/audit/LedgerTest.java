package dancu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private TestDatabase database;
    private Ledger ledger;

    @BeforeEach
    void openAFreshLedger() {
        database = TestDatabase.fresh();
        ledger = new Ledger(database.jdbc, database.transactions);
    }

    @Test
    void anEmptyLedgerHolds() {
        assertThat(ledger.verify().holds()).isTrue();
        assertThat(ledger.verify().entries()).isZero();
    }

    @Test
    void eightWritersAtOnceLeaveOneChainWithoutAGap() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var writers = IntStream.range(0, 8)
                    .mapToObj(writer -> (Callable<Void>) () -> {
                        for (var i = 0; i < 25; i++) {
                            ledger.record(entry("writer." + writer));
                        }
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(writers)) {
                done.get();
            }
        }

        assertThat(ledger.verify().entries()).isEqualTo(200);
        assertThat(ledger.verify().holds()).isTrue();
    }

    @Test
    void theDatabaseRefusesToChangeAnEntry() {
        ledger.record(entry("xa.15064"));

        assertThatThrownBy(() -> database.jdbc
                        .sql("UPDATE audit.entry SET account = 'ai khác'")
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> database.jdbc.sql("DELETE FROM audit.entry").update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> database.jdbc.sql("TRUNCATE audit.entry").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void anEntryChangedPastTheTriggersIsFoundWhereItStands() {
        ledger.record(List.of(entry("a.mot"), entry("b.hai"), entry("c.ba")));
        withoutTriggers("UPDATE audit.entry SET account = 'x' WHERE number = 2");

        assertThat(ledger.verify().broken()).hasValue(2);
    }

    @Test
    void entriesCutOffAtTheEndAreMissed() {
        ledger.record(List.of(entry("a.mot"), entry("b.hai"), entry("c.ba")));
        withoutTriggers("DELETE FROM audit.entry WHERE number = 3");

        assertThat(ledger.verify().holds()).isFalse();
    }

    @Test
    void anExportProvesItselfAndShowsAChangedLetter(@TempDir Path folder) throws IOException {
        ledger.record(List.of(entry("a.mot"), entry("đồng chí \"hai\""), entry("c.ba")));
        var file = folder.resolve("ledger.jsonl");
        ledger.export(file);

        assertThat(LedgerFile.verify(file)).isEqualTo(ledger.verify());

        Files.writeString(file, Files.readString(file).replace("đồng chí", "Đồng chí"));
        assertThat(LedgerFile.verify(file).broken()).hasValue(2);

        Files.writeString(file, Files.readString(file) + "{\"number\":\n");
        assertThat(LedgerFile.verify(file).entries()).isEqualTo(4);
    }

    @Test
    void aCutEndIsMissedEvenIfTheHeadWasMovedBack() {
        ledger.record(List.of(entry("a.mot"), entry("b.hai"), entry("c.ba")));
        withoutTriggers("DELETE FROM audit.entry WHERE number = 3");
        database.jdbc.sql("UPDATE audit.head SET number = 2").update();

        assertThat(ledger.verify().holds()).isFalse();
    }

    @Test
    void aByteThatIsNoTextBreaksTheEntryAndNotTheProof(@TempDir Path folder) throws IOException {
        ledger.record(List.of(entry("a.mot"), entry("b.hai")));
        var file = folder.resolve("ledger.jsonl");
        ledger.export(file);
        var bytes = Files.readAllBytes(file);
        bytes[new String(bytes, java.nio.charset.StandardCharsets.UTF_8).indexOf("b.hai")] = (byte) 0xFF;
        Files.write(file, bytes);

        assertThat(LedgerFile.verify(file).broken()).hasValue(2);
    }

    private void withoutTriggers(String change) {
        database.transaction.executeWithoutResult(status -> {
            database.jdbc.sql("SET LOCAL session_replication_role = replica").update();
            database.jdbc.sql(change).update();
        });
    }

    private static LedgerEntry entry(String account) {
        return new LedgerEntry(
                Instant.parse("2021-03-01T02:00:00Z"), account, "389", "dossier.person", "dossier 7", "REVIEW", "DONE");
    }
}
