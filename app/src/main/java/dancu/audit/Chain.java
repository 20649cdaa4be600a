package dancu.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;

/// The hash of an entry: SHA-256 over the hash before and the entry's bytes.
///
/// The bytes are the number (8, big endian), the time in microseconds since 1970 (8, big endian), then account,
/// unit, action, subject, purpose and outcome, each as its length in bytes (4, big endian) and UTF-8.
final class Chain {

    static final int HASH_BYTES = 32;

    private Chain() {}

    static byte[] start() {
        return new byte[HASH_BYTES];
    }

    static byte[] hash(byte[] before, long number, LedgerEntry entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            digest.update(ByteBuffer.allocate(16)
                    .putLong(number)
                    .putLong(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, entry.at()))
                    .flip());
            text(digest, entry.account());
            text(digest, entry.unit());
            text(digest, entry.action());
            text(digest, entry.subject());
            text(digest, entry.purpose());
            text(digest, entry.outcome());
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void text(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
