package dancu.exchange;

import dancu.shared.Actor;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The mappings somebody answered, in `exchange.mapping`; each answer a version of its own.
@Repository
class Mappings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Mappings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The newest of a header as one unit sends it, or null.
    @Nullable
    Mapping newest(List<String> header, String unit) {
        return jdbc.sql("""
                        SELECT version, unit, header, items, saved_at FROM exchange.mapping
                        WHERE fingerprint = :fingerprint AND unit = :unit ORDER BY version DESC LIMIT 1
                        """)
                .param("fingerprint", HeaderWords.fingerprint(header))
                .param("unit", unit)
                .query(Mappings::mapping)
                .optional()
                .orElse(null);
    }

    /// Remembers a mapping as the next version.
    Mapping save(Mapping mapping, Actor actor) {
        var header = mapping.columns().stream().map(Mapping.Column::header).toList();
        return jdbc.sql("""
                        INSERT INTO exchange.mapping (fingerprint, unit, version, header, items, actor, saved_at)
                        SELECT :fingerprint, :unit, coalesce(max(version), 0) + 1, :header, :items, :actor, :now
                        FROM exchange.mapping WHERE fingerprint = :fingerprint AND unit = :unit
                        RETURNING version, unit, header, items, saved_at
                        """)
                .param("fingerprint", HeaderWords.fingerprint(header))
                .param("unit", mapping.unit())
                .param("header", header.toArray(String[]::new))
                .param(
                        "items",
                        mapping.columns().stream().map(Mapping.Column::item).toArray(String[]::new))
                .param("actor", actor.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Mappings::mapping)
                .single();
    }

    /// The newest of every header and unit, newest first.
    List<Mapping> all() {
        return jdbc.sql("""
                        SELECT DISTINCT ON (fingerprint, unit) version, unit, header, items, saved_at
                        FROM exchange.mapping ORDER BY fingerprint, unit, version DESC
                        """).query(Mappings::mapping).list();
    }

    private static Mapping mapping(ResultSet row, int number) throws SQLException {
        var header = texts(row.getArray("header"));
        var items = texts(row.getArray("items"));
        var columns = new ArrayList<Mapping.Column>();
        for (var i = 0; i < header.length; i++) {
            columns.add(new Mapping.Column(header[i], items[i]));
        }
        return new Mapping(
                row.getInt("version"),
                row.getString("unit"),
                columns,
                row.getTimestamp("saved_at").toInstant());
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
