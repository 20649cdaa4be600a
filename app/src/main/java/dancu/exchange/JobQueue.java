package dancu.exchange;

import dancu.exchange.ImportJobs.Job;
import dancu.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The imports somebody started on a page, in `exchange.import_job`.
@Repository
class JobQueue {

    private static final String COLUMNS = """
            SELECT id, name, sheet, actor, unit, state, handed_in_at, ended_at, rows_done, entered, already, rejected,
                   noted, refusal
            FROM exchange.import_job
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JobQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID id, String name, @Nullable String sheet, Actor actor) {
        jdbc.sql("""
                        INSERT INTO exchange.import_job (id, name, sheet, actor, unit, state, handed_in_at)
                        VALUES (:id, :name, :sheet, :actor, :unit, 'WAITING', :now)
                        """)
                .param("id", id)
                .param("name", name)
                .param("sheet", sheet)
                .param("actor", actor.account())
                .param("unit", actor.unit())
                .param("now", now())
                .update();
    }

    /// The import that waits longest, now running; nothing where none waits or one is running.
    Optional<Job> claim() {
        try {
            var id = jdbc.sql("""
                            UPDATE exchange.import_job SET state = 'RUNNING', started_at = :now
                            WHERE id = (SELECT id FROM exchange.import_job WHERE state = 'WAITING'
                                        ORDER BY handed_in_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                            RETURNING id
                            """).param("now", now()).query(UUID.class).optional();
            return id.flatMap(this::job);
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /// Lets wait again what ran when the program ended.
    void release() {
        jdbc.sql("UPDATE exchange.import_job SET state = 'WAITING' WHERE state = 'RUNNING'")
                .update();
    }

    void advance(UUID id, long rows) {
        jdbc.sql("UPDATE exchange.import_job SET rows_done = :rows WHERE id = :id")
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    void done(UUID id, ResidentImport.Result result, long noted) {
        jdbc.sql("""
                        UPDATE exchange.import_job SET state = 'DONE', ended_at = :now, rows_done = :rows,
                            entered = :entered, already = :already, rejected = :rejected, noted = :noted
                        WHERE id = :id
                        """)
                .param("now", now())
                .param("rows", result.rows())
                .param("entered", result.entered())
                .param("already", result.already())
                .param("rejected", result.rejected())
                .param("noted", noted)
                .param("id", id)
                .update();
    }

    void refused(UUID id, String code) {
        jdbc.sql("""
                        UPDATE exchange.import_job SET state = 'REFUSED', ended_at = :now, refusal = :code WHERE id = :id
                        """).param("now", now()).param("code", code).param("id", id).update();
    }

    /// Lets a refused import wait again; false where it is not refused.
    boolean again(UUID id) {
        return jdbc.sql("""
                        UPDATE exchange.import_job SET state = 'WAITING', ended_at = NULL, refusal = NULL
                        WHERE id = :id AND state = 'REFUSED'
                        """).param("id", id).update() == 1;
    }

    Optional<Job> job(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(JobQueue::job)
                .optional();
    }

    List<Job> newest(int limit) {
        return jdbc.sql(COLUMNS + "ORDER BY handed_in_at DESC, id LIMIT :limit")
                .param("limit", limit)
                .query(JobQueue::job)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("sheet"),
                new Actor(row.getString("actor"), row.getString("unit")),
                Job.State.valueOf(row.getString("state")),
                row.getTimestamp("handed_in_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                row.getLong("rows_done"),
                -1,
                row.getLong("entered"),
                row.getLong("already"),
                row.getLong("rejected"),
                row.getLong("noted"),
                row.getString("refusal"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
