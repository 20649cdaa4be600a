package dancu.reporting;

import dancu.shared.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Frozen weeks on file, in `reporting.snapshot`, with their adjustments and the obstacles reported for them.
@Repository
class Snapshots {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes a report unless that week of that unit was frozen before.
    void addUnlessFrozen(WeeklyReport report, Instant at, Actor by) {
        jdbc.sql("""
                        INSERT INTO reporting.snapshot (unit, week, content, sha256, frozen_at, frozen_by, by_unit)
                        SELECT :unit, :week, content, encode(sha256(convert_to(content::text, 'UTF8')), 'hex'), :at, :by,
                               :byUnit
                        FROM (SELECT :content::jsonb AS content) AS given
                        ON CONFLICT (unit, week) DO NOTHING
                        """)
                .param("unit", report.unit())
                .param("week", report.week().toString())
                .param("content", JSON.writeValueAsString(report))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .param("byUnit", by.unit())
                .update();
    }

    Optional<Snapshot> find(String unit, Week week) {
        return jdbc.sql("""
                        SELECT content::text, sha256, frozen_at, frozen_by, by_unit FROM reporting.snapshot
                        WHERE unit = :unit AND week = :week
                        """)
                .param("unit", unit)
                .param("week", week.toString())
                .query((row, number) -> new Snapshot(
                        JSON.readValue(row.getString(1), WeeklyReport.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        new Actor(row.getString(4), row.getString(5)),
                        adjustments(unit, week)))
                .optional();
    }

    List<Week> weeks(String unit) {
        return jdbc.sql("SELECT week FROM reporting.snapshot WHERE unit = :unit ORDER BY week DESC")
                .param("unit", unit)
                .query((row, number) -> Week.parse(row.getString(1)))
                .list();
    }

    void addAdjustment(String unit, Week week, Snapshot.Adjustment adjustment) {
        jdbc.sql("""
                        INSERT INTO reporting.adjustment
                            (unit, week, number, figure, difference, reason, noted_at, noted_by)
                        SELECT :unit, :week, 1 + coalesce(max(number), 0), :figure, :difference, :reason, :at, :by
                        FROM reporting.adjustment WHERE unit = :unit AND week = :week
                        """)
                .param("unit", unit)
                .param("week", week.toString())
                .param("figure", adjustment.figure())
                .param("difference", adjustment.difference())
                .param("reason", adjustment.reason())
                .param("at", adjustment.at().atOffset(ZoneOffset.UTC))
                .param("by", adjustment.by())
                .update();
    }

    void addObstacle(String unit, Week week, Obstacle obstacle, Instant at, Actor by) {
        jdbc.sql("""
                        INSERT INTO reporting.obstacle (unit, week, number, class, text, reported_at, reported_by)
                        SELECT :unit, :week, 1 + coalesce(max(number), 0), :class, :text, :at, :by
                        FROM reporting.obstacle WHERE unit = :unit AND week = :week
                        """)
                .param("unit", unit)
                .param("week", week.toString())
                .param("class", obstacle.kind().name())
                .param("text", obstacle.text())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .update();
    }

    List<Obstacle> obstacles(String unit, Week week) {
        return jdbc.sql(
                        "SELECT class, text FROM reporting.obstacle WHERE unit = :unit AND week = :week ORDER BY number")
                .param("unit", unit)
                .param("week", week.toString())
                .query((row, number) -> new Obstacle(Obstacle.Kind.valueOf(row.getString(1)), row.getString(2)))
                .list();
    }

    private List<Snapshot.Adjustment> adjustments(String unit, Week week) {
        return jdbc.sql("""
                        SELECT number, figure, difference, reason, noted_at, noted_by FROM reporting.adjustment
                        WHERE unit = :unit AND week = :week ORDER BY number
                        """)
                .param("unit", unit)
                .param("week", week.toString())
                .query((row, number) -> new Snapshot.Adjustment(
                        row.getInt(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6)))
                .list();
    }
}
