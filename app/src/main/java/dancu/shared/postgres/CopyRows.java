package dancu.shared.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows on their way into a table by `COPY … FROM STDIN (FORMAT binary)`, inside the connection's transaction.
///
/// Each row is begun with [#row], given its columns in the order of the statement, and needs no end. Nothing
/// is in the table before [#finish]; closing without it leaves the table as it was.
public final class CopyRows implements AutoCloseable {

    private static final int FLUSH_BYTES = 1 << 16;
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final Instant EPOCH_INSTANT = Instant.parse("2000-01-01T00:00:00Z");
    private static final int TEXT_OID = 25;

    private final CopyIn copy;
    private byte[] buffer = new byte[FLUSH_BYTES + 4096];
    private int length;

    /// @param table   schema and table
    /// @param columns separated by commas, in the order their values will come
    public CopyRows(Connection connection, String table, String columns) throws SQLException {
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + columns + ") FROM STDIN (FORMAT binary)");
        put(SIGNATURE);
    }

    /// Begins a row of so many columns.
    public CopyRows row(int columns) throws SQLException {
        if (length > FLUSH_BYTES) {
            flush();
        }
        room(2);
        buffer[length++] = (byte) (columns >>> 8);
        buffer[length++] = (byte) columns;
        return this;
    }

    public CopyRows text(@Nullable String value) {
        if (value == null) {
            return nothing();
        }
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public CopyRows bytes(byte @Nullable [] value) {
        if (value == null) {
            return nothing();
        }
        number(value.length);
        put(value);
        return this;
    }

    public CopyRows uuid(@Nullable UUID value) {
        if (value == null) {
            return nothing();
        }
        number(16);
        big(value.getMostSignificantBits());
        big(value.getLeastSignificantBits());
        return this;
    }

    public CopyRows integer(@Nullable Integer value) {
        if (value == null) {
            return nothing();
        }
        number(4);
        number(value);
        return this;
    }

    public CopyRows smallint(@Nullable Integer value) {
        if (value == null) {
            return nothing();
        }
        number(2);
        room(2);
        buffer[length++] = (byte) (value >>> 8);
        buffer[length++] = value.byteValue();
        return this;
    }

    public CopyRows bool(boolean value) {
        number(1);
        room(1);
        buffer[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    public CopyRows date(@Nullable LocalDate value) {
        if (value == null) {
            return nothing();
        }
        number(4);
        number((int) ChronoUnit.DAYS.between(EPOCH, value));
        return this;
    }

    public CopyRows timestamp(@Nullable Instant value) {
        if (value == null) {
            return nothing();
        }
        number(8);
        big(ChronoUnit.MICROS.between(EPOCH_INSTANT, value));
        return this;
    }

    /// An array of texts.
    public CopyRows texts(List<String> values) {
        var encoded = values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList();
        number(20 + encoded.stream().mapToInt(bytes -> 4 + bytes.length).sum());
        number(1);
        number(0);
        number(TEXT_OID);
        number(encoded.size());
        number(1);
        encoded.forEach(this::bytes);
        return this;
    }

    /// Sends what is left.
    ///
    /// @return rows now in the table, seen by others once the transaction commits
    public long finish() throws SQLException {
        room(2);
        buffer[length++] = (byte) 0xFF;
        buffer[length++] = (byte) 0xFF;
        flush();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private CopyRows nothing() {
        number(-1);
        return this;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }

    private void number(int value) {
        room(4);
        buffer[length++] = (byte) (value >>> 24);
        buffer[length++] = (byte) (value >>> 16);
        buffer[length++] = (byte) (value >>> 8);
        buffer[length++] = (byte) value;
    }

    private void big(long value) {
        number((int) (value >>> 32));
        number((int) value);
    }

    private void put(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void room(int bytes) {
        if (length + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
        }
    }
}
