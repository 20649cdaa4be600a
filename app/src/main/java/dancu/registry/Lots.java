package dancu.registry;

import dancu.shared.Actor;
import dancu.shared.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lists people were entered from, in `registry.lot`.
@Repository
class Lots {

    private static final String COLUMNS = """
            SELECT id, content_hash, name, paper, ground, opened_at, rows_done, position, entered, already, rejected,
                   pins_taken,
                   finished_at
            FROM registry.lot
            """;

    private final JdbcClient jdbc;

    Lots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The lot of a list, opened now or earlier.
    Lot open(String contentHash, String name, String paper, String ground, Actor actor, Instant now) {
        jdbc.sql("""
                        INSERT INTO registry.lot (content_hash, name, paper, ground, actor, unit, opened_at)
                        VALUES (:hash, :name, :paper, :ground, :actor, :unit, :now)
                        ON CONFLICT (content_hash) DO NOTHING
                        """)
                .param("hash", contentHash)
                .param("name", name)
                .param("paper", paper)
                .param("ground", ground)
                .param("actor", actor.account())
                .param("unit", actor.unit())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql(COLUMNS + "WHERE content_hash = :hash")
                .param("hash", contentHash)
                .query(Lots::lot)
                .single();
    }

    /// Takes the lot for this transaction.
    ///
    /// @throws Failure `registry.lot-moved` where somebody else has entered rows of it meanwhile
    void take(Lot lot) {
        var rows = jdbc.sql("SELECT rows_done FROM registry.lot WHERE id = :id FOR UPDATE")
                .param("id", lot.id())
                .query(Integer.class)
                .single();
        if (rows != lot.rowsDone()) {
            throw new Failure(RegistryError.LOT_MOVED, "lot " + lot.id() + " is at row " + rows);
        }
    }

    Lot advance(Lot lot, Lot.Advance by) {
        return jdbc.sql("""
                        UPDATE registry.lot SET rows_done = rows_done + :rows, position = :position,
                            entered = entered + :entered, already = already + :already, rejected = rejected + :rejected,
                            pins_taken = pins_taken + :pins
                        WHERE id = :id
                        RETURNING id, content_hash, name, paper, ground, opened_at, rows_done, position, entered,
                            already, rejected, pins_taken, finished_at
                        """)
                .param("rows", by.rows())
                .param("position", by.position())
                .param("entered", by.entered())
                .param("already", by.already())
                .param("rejected", by.rejected())
                .param("pins", by.pinsTaken())
                .param("id", lot.id())
                .query(Lots::lot)
                .single();
    }

    void finish(Lot lot, Instant now) {
        jdbc.sql("UPDATE registry.lot SET finished_at = :now WHERE id = :id AND finished_at IS NULL")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", lot.id())
                .update();
    }

    List<Lot> newest(int limit) {
        return jdbc.sql(COLUMNS + "ORDER BY id DESC LIMIT :limit")
                .param("limit", limit)
                .query(Lots::lot)
                .list();
    }

    private static Lot lot(ResultSet row, int number) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Lot(
                row.getInt("id"),
                row.getString("content_hash"),
                row.getString("name"),
                row.getString("paper"),
                row.getString("ground"),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("rows_done"),
                row.getLong("position"),
                row.getInt("entered"),
                row.getInt("already"),
                row.getInt("rejected"),
                row.getInt("pins_taken"),
                finished == null ? null : finished.toInstant());
    }
}
