package dancu.bench.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How fast PostgreSQL itself takes the same rows: every table that entering a list fills, copied out and
/// copied into empty tables of the same columns, checks and indexes.
final class CopyLimit {

    private static final List<String> TABLES = List.of(
            "registry.person",
            "registry.pin",
            "registry.old_number",
            "residence.household",
            "residence.registration",
            "residence.absence");

    private final DataSource source;
    private final JdbcClient jdbc;

    CopyLimit(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    /// Seconds of COPY for what is in the tables now; the copies are dropped again.
    double seconds(Path folder) throws IOException {
        Files.createDirectories(folder);
        jdbc.sql("DROP SCHEMA IF EXISTS copy_limit CASCADE").update();
        jdbc.sql("CREATE SCHEMA copy_limit").update();
        var nanos = 0L;
        for (var table : files(folder).entrySet()) {
            var name = table.getKey();
            var copy = "copy_limit." + name.substring(name.indexOf('.') + 1);
            jdbc.sql("CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(copy, name))
                    .update();
            nanos += copyIn(copy, table.getValue());
        }
        jdbc.sql("DROP SCHEMA copy_limit CASCADE").update();
        return nanos / 1e9;
    }

    private Map<String, Path> files(Path folder) throws IOException {
        var files = new LinkedHashMap<String, Path>();
        for (var table : TABLES) {
            var file = folder.resolve(table + ".copy");
            try (var connection = source.getConnection();
                    var out = Files.newOutputStream(file)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY " + table + " TO STDOUT (FORMAT binary)", out);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            files.put(table, file);
        }
        return files;
    }

    private long copyIn(String table, Path file) throws IOException {
        try (var connection = source.getConnection();
                var in = Files.newInputStream(file)) {
            var began = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN (FORMAT binary)", in, 1 << 16);
            return System.nanoTime() - began;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(file);
        }
    }
}
