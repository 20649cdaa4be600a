package dancu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.TestDatabase;
import dancu.shared.Envelope;
import dancu.shared.KeyRing;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SensitiveKeysTest {

    private final RegistryRooms rooms = new RegistryRooms();

    @Test
    void aNewKeySealsEveryRecordAgainAndWhatTheHistoryHoldsStillOpens() {
        var id = rooms.woman();
        var before = rooms.clock.instant();
        rooms.clock.advance(Duration.ofDays(1));
        rooms.corrections.correct(
                id,
                List.of(new Registry.Correction(CorrectableField.ETHNICITY, "Thái", "DC02", "Điều 9")),
                RegistryRooms.OFFICER);
        var done = new AtomicLong();

        var generation = rooms.keys.rotate(done::set);

        assertThat(generation).isGreaterThanOrEqualTo(2);
        assertThat(done.get()).isPositive();
        assertThat(rooms.registry.sensitive(List.of(id)).get(id))
                .isEqualTo(new Person.Sensitive("Thái", "Phật giáo", "O"));
        assertThat(rooms.records
                        .withSensitive(id, before, java.time.LocalDate.of(2021, 4, 1))
                        .orElseThrow()
                        .sensitive())
                .contains(new Person.Sensitive("Mường", "Phật giáo", "O"));
        var old = rooms.database.keys.secret("registry-sensitive");
        var bytes = rooms.database
                .jdbc
                .sql("SELECT sensitive FROM registry.person WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThatThrownBy(() -> Envelope.open(old, bytes, id.value().toString()))
                .isInstanceOf(GeneralSecurityException.class);
    }

    /// Two programs on one key ring; the second has not heard of the change.
    @Test
    void anotherProgramOpensWhatWasSealedAfterTheChange(@TempDir Path folder) {
        var database = TestDatabase.fresh();
        var one = new SensitiveItems(KeyRing.open(folder.resolve("keys")), database.jdbc);
        var items = new Person.Sensitive("Mường", "Không", "O");
        var person = UUID.randomUUID();
        var before = one.seal(items, person);
        var other = new SensitiveItems(KeyRing.open(folder.resolve("keys")), database.jdbc);
        assertThat(other.open(person, before)).isEqualTo(items);

        new SensitiveKeys(database.jdbc, one, database.transaction, rooms.clock).rotate(rows -> {});

        assertThat(other.open(person, one.seal(items, person))).isEqualTo(items);
        assertThat(one.open(person, other.seal(items, person))).isEqualTo(items);
    }

    @Test
    void sensitiveItemsAreInNoTextOfARecord() {
        var person = InventedPeople.woman(3);

        assertThat(person.toString()).doesNotContain("Mường", "Phật giáo");
        assertThat(new Registry.Correction(CorrectableField.RELIGION, "Phật giáo", "x", "y").toString())
                .doesNotContain("Phật");
    }
}
