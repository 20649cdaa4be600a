package dancu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DuplicateKeyException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportJobsTest {

    private final ExchangeRooms rooms = new ExchangeRooms();

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void aListHandedInOnAPageIsEnteredInTheBackgroundWithItsRejects() throws Exception {
        var id = start("Họ tên,Mã xã\nLê Thị Trang,14845\n,14845\n");

        var job = ended(id);

        assertThat(job.state()).isEqualTo(ImportJobs.Job.State.DONE);
        assertThat(job.rows()).isEqualTo(2);
        assertThat(job.entered()).isEqualTo(1);
        assertThat(job.rejected()).isEqualTo(1);
        var rejects = new ByteArrayOutputStream();
        rooms.jobs.rejects(id, rejects);
        assertThat(rejects.toString(StandardCharsets.UTF_8)).contains("name-missing");
        assertThat(rooms.jobs.newest(10)).extracting(ImportJobs.Job::id).contains(id);
        assertThat(parts(id, "LIST")).isZero();
    }

    @Test
    void aListWithUnknownColumnsWaitsForAnAnswer() throws Exception {
        var id = start("Cột Lạ,Họ tên,Mã xã\nx,Lê Thị Đợi,14845\n");

        assertThat(ended(id).refusal()).isEqualTo("exchange.columns-unknown");
        assertThat(rooms.jobs.preview(id, Map.of()).mapping().unknown()).containsExactly("Cột Lạ");
        rooms.jobs.again(id, Map.of("Cột Lạ", Mapping.LEFT_OUT));

        assertThat(ended(id).entered()).isEqualTo(1);
        assertThatThrownBy(() -> rooms.jobs.again(id, Map.of())).hasMessageStartingWith("exchange.job-unknown");
    }

    @Test
    void whatRanWhenTheProgramEndedGoesOnWhenItStarts() throws Exception {
        var id = UUID.randomUUID();
        var queue = new JobQueue(rooms.database.jdbc, rooms.clock);
        var list = "Họ tên,Mã xã\nLê Thị Tiếp,14845\n".getBytes(StandardCharsets.UTF_8);
        queue.add(id, "dở dang.csv", null, ExchangeRooms.CLERK);
        new JobParts(rooms.database.jdbc).put(id, JobParts.Kind.LIST, new ByteArrayInputStream(list));
        rooms.database
                .jdbc
                .sql("UPDATE exchange.import_job SET state = 'RUNNING' WHERE id = :id")
                .param("id", id)
                .update();

        rooms.newJobs().resume();

        assertThat(ended(id).entered()).isEqualTo(1);
    }

    @Test
    void twoImportsNeverRunAtOnce() {
        assertThatThrownBy(() -> rooms.database.jdbc.sql("""
                                INSERT INTO exchange.import_job (id, name, actor, unit, state, handed_in_at)
                                SELECT gen_random_uuid(), 'a', 'b', '38', 'RUNNING', now() FROM generate_series(1, 2)
                                """).update()).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void anImportNobodyStartedIsUnknown() {
        assertThatThrownBy(() -> rooms.jobs.job(UUID.randomUUID())).hasMessageStartingWith("exchange.job-unknown");
    }

    private UUID start(String list) throws IOException {
        return rooms.jobs.start(
                new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)),
                "danh sách.csv",
                null,
                ExchangeRooms.CLERK);
    }

    private ImportJobs.Job ended(UUID id) throws InterruptedException {
        for (var i = 0; i < 300; i++) {
            var job = rooms.jobs.job(id);
            if (job.endedAt() != null) {
                return job;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("import " + id + " does not end");
    }

    private long parts(UUID id, String kind) {
        return rooms.database
                .jdbc
                .sql("SELECT count(*) FROM exchange.import_part WHERE job = :id AND kind = :kind")
                .param("id", id)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }
}
