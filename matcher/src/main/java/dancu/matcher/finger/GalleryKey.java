package dancu.matcher.finger;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The 128-bit secret under which a gallery hashes its tokens.
///
/// Without it a stolen index cannot be searched or linked to another; with a new key the index is made anew
/// from the minutiae (renewability, ISO/IEC 24745). Keep it in the key store, apart from the snapshots.
public final class GalleryKey {

    static final int BYTES = 16;

    private final long low;
    private final long high;

    private GalleryKey(long low, long high) {
        this.low = low;
        this.high = high;
    }

    /// @throws IllegalArgumentException if these are not 16 bytes
    public static GalleryKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a gallery key has 16 bytes, not " + bytes.length);
        }
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return new GalleryKey(buffer.getLong(), buffer.getLong());
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(low)
                .putLong(high)
                .array();
    }

    /// SipHash-2-4 of the 8 bytes of `message` (little-endian).
    ///
    /// - **Source:** Aumasson and Bernstein, SipHash: a fast short-input PRF, 2012.
    long hash(long message) {
        var v0 = low ^ 0x736f6d6570736575L;
        var v1 = high ^ 0x646f72616e646f6dL;
        var v2 = low ^ 0x6c7967656e657261L;
        var v3 = high ^ 0x7465646279746573L;
        for (var round = 0; round < 8; round++) {
            if (round == 0) {
                v3 ^= message;
            } else if (round == 2) {
                v0 ^= message;
                v3 ^= LENGTH_BLOCK;
            } else if (round == 4) {
                v0 ^= LENGTH_BLOCK;
                v2 ^= 0xFF;
            }
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private static final long LENGTH_BLOCK = 8L << 56;

    @Override
    public String toString() {
        return "GalleryKey[secret]";
    }
}
