package dancu.quality;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Checks of the whole province and how far they are, in `quality.run`.
@Repository
class Runs {

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param registry how far the changes of the register were when it began, and so `residence`
    record Run(int id, long registry, long residence, boolean compared) {}

    /// The run that is not finished, or a new one.
    Run open(long registry, long residence, Instant now) {
        jdbc.sql("""
                        INSERT INTO quality.run (begun_at, registry, residence) VALUES (:now, :registry, :residence)
                        ON CONFLICT ((finished_at IS NULL)) WHERE finished_at IS NULL DO NOTHING
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("registry", registry)
                .param("residence", residence)
                .update();
        return jdbc.sql("SELECT id, registry, residence, compared FROM quality.run WHERE finished_at IS NULL")
                .query((row, number) -> new Run(row.getInt(1), row.getLong(2), row.getLong(3), row.getBoolean(4)))
                .single();
    }

    /// Communes this run has done, with their people.
    Map<String, Integer> done(Run run) {
        var done = new HashMap<String, Integer>();
        jdbc.sql("SELECT commune, people FROM quality.run_commune WHERE run = :run")
                .param("run", run.id())
                .query(row -> {
                    done.put(row.getString(1), row.getInt(2));
                });
        return done;
    }

    void compared(Run run) {
        jdbc.sql("UPDATE quality.run SET compared = true WHERE id = :run")
                .param("run", run.id())
                .update();
    }

    void done(Run run, String commune, long people) {
        jdbc.sql("INSERT INTO quality.run_commune (run, commune, people) VALUES (:run, :commune, :people)")
                .param("run", run.id())
                .param("commune", commune)
                .param("people", people)
                .update();
    }

    void finish(Run run, Instant now) {
        jdbc.sql("UPDATE quality.run SET finished_at = :now WHERE id = :run")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("run", run.id())
                .update();
        jdbc.sql("DELETE FROM quality.run_commune WHERE run = :run")
                .param("run", run.id())
                .update();
    }
}
