package dancu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The bytes of imports, in `exchange.import_part`: a list outlives the program that took it in, and lies where
/// the register lies.
@Repository
class JobParts {

    private static final int PART_BYTES = 1 << 20;

    private final JdbcClient jdbc;

    JobParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Kind {
        LIST,
        REJECTS,
        NOTES
    }

    void put(UUID job, Kind kind, InputStream in) throws IOException {
        var number = 0;
        for (var bytes = in.readNBytes(PART_BYTES); bytes.length > 0; bytes = in.readNBytes(PART_BYTES)) {
            jdbc.sql(
                            "INSERT INTO exchange.import_part (job, kind, number, bytes) VALUES (:job, :kind, :number, :bytes)")
                    .param("job", job)
                    .param("kind", kind.name())
                    .param("number", number++)
                    .param("bytes", bytes)
                    .update();
        }
    }

    /// Puts a file in the place of what was there.
    void replace(UUID job, Kind kind, Path file) throws IOException {
        remove(job, kind);
        try (var in = Files.newInputStream(file)) {
            put(job, kind, in);
        }
    }

    void remove(UUID job, Kind kind) {
        jdbc.sql("DELETE FROM exchange.import_part WHERE job = :job AND kind = :kind")
                .param("job", job)
                .param("kind", kind.name())
                .update();
    }

    /// Writes what is kept of a kind, part by part.
    void copy(UUID job, Kind kind, OutputStream out) throws IOException {
        for (var number = 0; ; number++) {
            var bytes = jdbc.sql("""
                            SELECT bytes FROM exchange.import_part
                            WHERE job = :job AND kind = :kind AND number = :number
                            """)
                    .param("job", job)
                    .param("kind", kind.name())
                    .param("number", number)
                    .query((row, index) -> row.getBytes(1))
                    .optional();
            if (bytes.isEmpty()) {
                return;
            }
            out.write(bytes.get());
        }
    }
}
