package dancu.kit.station;

import dancu.kit.Bytes;
import dancu.kit.KitError;
import dancu.kit.Packet;
import dancu.kit.SlipCode;
import dancu.shared.BlobStore;
import dancu.shared.DossierId;
import dancu.shared.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The kit's one file: the packets it closed, in a chain nothing can be taken from, with its slices and drafts.
///
/// SQLite with a write-ahead log and `synchronous=FULL`: when [#append] returns, the packets survive a power cut. Safe
/// from any thread; one at a time gets through.
final class Journal implements AutoCloseable {

    private static final String[] SCHEMA = {"""
        CREATE TABLE IF NOT EXISTS kit (one INTEGER PRIMARY KEY CHECK (one = 1), serial TEXT NOT NULL)
        """, """
        CREATE TABLE IF NOT EXISTS journal (
            sequence    INTEGER PRIMARY KEY CHECK (sequence > 0),
            dossier     TEXT NOT NULL UNIQUE,
            slip        TEXT NOT NULL UNIQUE,
            hash        TEXT NOT NULL UNIQUE,
            previous    TEXT NOT NULL,
            packet      BLOB NOT NULL,
            captured_at TEXT NOT NULL,
            sent_at     TEXT,
            refused     TEXT,
            receipt     BLOB)
        """, """
        CREATE INDEX IF NOT EXISTS journal_waiting ON journal (sequence) WHERE receipt IS NULL
        """, """
        CREATE TRIGGER IF NOT EXISTS journal_keeps BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
        """, """
        CREATE TRIGGER IF NOT EXISTS journal_stays
        BEFORE UPDATE OF sequence, dossier, slip, hash, previous, packet, captured_at ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
        """, """
        CREATE TRIGGER IF NOT EXISTS receipt_stays BEFORE UPDATE OF receipt ON journal WHEN OLD.receipt IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'a receipt stays'); END
        """, """
        CREATE TABLE IF NOT EXISTS slice (
            id TEXT PRIMARY KEY, communes TEXT NOT NULL, made_at TEXT NOT NULL, expires_at TEXT NOT NULL,
            sealed BLOB NOT NULL)
        """, """
        CREATE TABLE IF NOT EXISTS draft (id TEXT PRIMARY KEY, saved_at TEXT NOT NULL, sealed BLOB NOT NULL)
        """};

    private final Connection connection;

    private Journal(Connection connection) {
        this.connection = connection;
    }

    /// The end of the chain.
    record Head(long sequence, String hash) {}

    /// A closed packet to append.
    record Entry(
            long sequence, DossierId dossier, SlipCode slip, String hash, String previous, Bytes packet, Instant at) {}

    /// A packet without a receipt.
    record Waiting(long sequence, String hash, Bytes packet) {}

    /// A slice as it came, sealed to this kit.
    record Sealed(String id, Bytes bytes) {}

    static Journal open(Path folder, String serial) {
        try {
            Files.createDirectories(folder);
            var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kit.db"));
            var journal = new Journal(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("PRAGMA secure_delete = ON");
                for (var create : SCHEMA) {
                    statement.execute(create);
                }
            }
            journal.claim(serial);
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    synchronized Head head() {
        try (var query = connection.prepareStatement(
                        "SELECT sequence, hash, packet FROM journal ORDER BY sequence DESC LIMIT 1");
                var row = query.executeQuery()) {
            if (!row.next()) {
                return new Head(0, Packet.NO_PREVIOUS);
            }
            if (!BlobStore.hash(row.getBytes("packet")).equals(row.getString("hash"))) {
                throw new Failure(KitError.JOURNAL, "sequence " + row.getLong("sequence"));
            }
            return new Head(row.getLong("sequence"), row.getString("hash"));
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// Appends all entries or none.
    synchronized void append(List<Entry> entries) {
        inTransaction(() -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO journal (sequence, dossier, slip, hash, previous, packet, captured_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """)) {
                for (var entry : entries) {
                    insert.setLong(1, entry.sequence());
                    insert.setString(2, entry.dossier().toString());
                    insert.setString(3, entry.slip().value());
                    insert.setString(4, entry.hash());
                    insert.setString(5, entry.previous());
                    insert.setBytes(6, entry.packet().array());
                    insert.setString(7, entry.at().toString());
                    insert.executeUpdate();
                }
            }
        });
    }

    /// Packets without a receipt after a running number, oldest first, as many as fit.
    ///
    /// @param bytesMax all of them together with 4 bytes each; the first one comes even if it is larger
    synchronized List<Waiting> waiting(long after, int packetsMax, int bytesMax) {
        try (var query = connection.prepareStatement("""
                SELECT sequence, hash, packet FROM journal WHERE receipt IS NULL AND sequence > ? ORDER BY sequence LIMIT ?
                """)) {
            query.setLong(1, after);
            query.setInt(2, packetsMax);
            var waiting = new ArrayList<Waiting>();
            long bytes = 0;
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var packet = row.getBytes("packet");
                    bytes += packet.length + 4;
                    if (bytes > bytesMax && !waiting.isEmpty()) {
                        break;
                    }
                    waiting.add(new Waiting(row.getLong("sequence"), row.getString("hash"), Bytes.of(packet)));
                }
            }
            return waiting;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// Notes what the centre answered to packets that were sent.
    ///
    /// @param receipts verified receipts; one that is there already stays
    /// @param refused  sequence and code of those refused
    synchronized void answered(List<Receipted> receipts, List<RefusedPacket> refused, Instant at) {
        inTransaction(() -> {
            try (var receive = connection.prepareStatement("""
                            UPDATE journal SET receipt = ?, refused = NULL, sent_at = coalesce(sent_at, ?)
                            WHERE sequence = ? AND hash = ? AND receipt IS NULL
                            """);
                    var refuse = connection.prepareStatement("""
                            UPDATE journal SET refused = ?, sent_at = coalesce(sent_at, ?)
                            WHERE sequence = ? AND receipt IS NULL
                            """)) {
                for (var one : receipts) {
                    receive.setBytes(1, one.signed().array());
                    receive.setString(2, at.toString());
                    receive.setLong(3, one.sequence());
                    receive.setString(4, one.hash());
                    receive.executeUpdate();
                }
                for (var one : refused) {
                    refuse.setString(1, one.code());
                    refuse.setString(2, at.toString());
                    refuse.setLong(3, one.sequence());
                    refuse.executeUpdate();
                }
            }
        });
    }

    record Receipted(long sequence, String hash, Bytes signed) {}

    record RefusedPacket(long sequence, String code) {}

    synchronized Optional<SlipCode> slipOf(DossierId dossier) {
        try (var query = connection.prepareStatement("SELECT slip FROM journal WHERE dossier = ?")) {
            query.setString(1, dossier.toString());
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(new SlipCode(row.getString("slip"))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    synchronized Counts counts() {
        try (var query = connection.prepareStatement(
                        "SELECT count(*), count(sent_at), count(receipt), count(refused) FROM journal");
                var row = query.executeQuery()) {
            row.next();
            return new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// Reads the whole chain.
    ///
    /// @throws Failure `kit.journal-broken` at the first packet that was changed, taken out or put in
    synchronized long verify() {
        try (var query = connection.prepareStatement(
                        "SELECT sequence, hash, previous, packet FROM journal ORDER BY sequence");
                var row = query.executeQuery()) {
            var head = new Head(0, Packet.NO_PREVIOUS);
            while (row.next()) {
                var sequence = row.getLong("sequence");
                var bytes = row.getBytes("packet");
                var header = Packet.read(bytes).header();
                if (sequence != head.sequence() + 1
                        || header.sequence() != sequence
                        || !BlobStore.hash(bytes).equals(row.getString("hash"))
                        || !header.previous().equals(head.hash())) {
                    throw new Failure(KitError.JOURNAL, "sequence " + sequence);
                }
                head = new Head(sequence, row.getString("hash"));
            }
            return head.sequence();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    synchronized void keepSlice(String id, List<String> communes, Instant madeAt, Instant expiresAt, byte[] sealed) {
        inTransaction(() -> {
            // A newer slice of the same communes replaces the older one.
            try (var delete = connection.prepareStatement("DELETE FROM slice WHERE communes = ? OR id = ?");
                    var insert = connection.prepareStatement(
                            "INSERT INTO slice (id, communes, made_at, expires_at, sealed) VALUES (?, ?, ?, ?, ?)")) {
                var sorted = String.join(",", communes.stream().sorted().toList());
                delete.setString(1, sorted);
                delete.setString(2, id);
                delete.executeUpdate();
                insert.setString(1, id);
                insert.setString(2, sorted);
                insert.setString(3, madeAt.toString());
                insert.setString(4, expiresAt.toString());
                insert.setBytes(5, sealed);
                insert.executeUpdate();
            }
        });
    }

    synchronized void eraseSlice(String id) {
        try (var delete = connection.prepareStatement("DELETE FROM slice WHERE id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    synchronized List<Sealed> slices() {
        try (var query = connection.prepareStatement("SELECT id, sealed FROM slice ORDER BY made_at, id");
                var row = query.executeQuery()) {
            var slices = new ArrayList<Sealed>();
            while (row.next()) {
                slices.add(new Sealed(row.getString("id"), Bytes.of(row.getBytes("sealed"))));
            }
            return slices;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    synchronized void keepDraft(String id, byte[] sealed, Instant at) {
        try (var insert = connection.prepareStatement("""
                INSERT INTO draft (id, saved_at, sealed) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET saved_at = excluded.saved_at, sealed = excluded.sealed
                """)) {
            insert.setString(1, id);
            insert.setString(2, at.toString());
            insert.setBytes(3, sealed);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    synchronized Optional<byte[]> draft(String id) {
        try (var query = connection.prepareStatement("SELECT sealed FROM draft WHERE id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes("sealed")) : Optional.empty();
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    synchronized void dropDraft(String id) {
        try (var delete = connection.prepareStatement("DELETE FROM draft WHERE id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private void claim(String serial) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO kit (one, serial) VALUES (1, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, serial);
            insert.executeUpdate();
        }
        try (var query = connection.prepareStatement("SELECT serial FROM kit");
                var row = query.executeQuery()) {
            if (!row.next() || !row.getString(1).equals(serial)) {
                throw new Failure(KitError.JOURNAL, "this folder belongs to another kit than " + serial);
            }
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void inTransaction(Work work) {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static Failure broken(SQLException cause) {
        return new Failure(KitError.JOURNAL, "SQLite " + cause.getErrorCode(), cause);
    }
}
