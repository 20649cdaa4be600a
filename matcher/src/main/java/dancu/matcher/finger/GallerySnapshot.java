package dancu.matcher.finger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A gallery as a stream of bytes, index included, so that a restart does not compute it anew.
///
/// - **Form:** 4 bytes `DMG1`, bucket bits, both numbers of candidates, number of segments; each segment with
///   its residents and its blocks; at the end HMAC-SHA-256 over the SHA-256 of all before, under the gallery's
///   key. Ints are big-endian, buckets and blocks too.
/// - **Trust:** the code at the end is checked before anything read is used. It does not encrypt: whoever
///   stores a snapshot must.
final class GallerySnapshot {

    private static final int MAGIC = 0x444D4731;
    private static final int SEGMENTS_MAX = 1 << 15;
    private static final int TEN_PRINT_INTS_MAX = 10 * (2 + Minutiae.COUNT_MAX);
    private static final int CHUNKS_MAX = 1 << 15;

    private GallerySnapshot() {}

    static void write(OutputStream out, GalleryKey key, GallerySettings settings, List<Segment> segments)
            throws IOException {
        var digest = sha256();
        var data = new DataOutputStream(new DigestOutputStream(out, digest));
        data.writeInt(MAGIC);
        data.writeInt(settings.bucketBits());
        data.writeInt(settings.candidates());
        data.writeInt(settings.candidatesWhenFewFingers());
        data.writeInt(segments.size());
        try {
            for (var segment : segments) {
                segment.whileNobodyWrites(() -> writeSegment(data, segment));
            }
        } catch (UncheckedIOException failed) {
            throw new IOException("the snapshot could not be written", failed);
        }
        data.flush();
        out.write(seal(key, digest.digest()));
        out.flush();
    }

    static Gallery read(InputStream in, GalleryKey key) throws IOException {
        var digest = sha256();
        var data = new DataInputStream(new DigestInputStream(in, digest));
        try {
            if (data.readInt() != MAGIC) {
                throw new MalformedPrintException("not a snapshot of a gallery");
            }
            var settings = new GallerySettings(data.readInt(), data.readInt(), data.readInt());
            var count = bounded(data.readInt(), SEGMENTS_MAX);
            var segments = new ArrayList<Segment>();
            for (var i = 0; i < count; i++) {
                segments.add(readSegment(data, settings.bucketBits()));
            }
            var expected = seal(key, digest.digest());
            if (!MessageDigest.isEqual(expected, in.readNBytes(expected.length))) {
                throw new MalformedPrintException("a snapshot that was changed or made under another key");
            }
            return new Gallery(key, settings, segments);
        } catch (EOFException | IllegalArgumentException broken) {
            throw new MalformedPrintException("a snapshot that breaks off or is out of range", broken);
        }
    }

    private static void writeSegment(DataOutputStream data, Segment segment) {
        try {
            data.writeInt(segment.occupied.cardinality());
            for (var slot = segment.occupied.nextSetBit(0); slot >= 0; slot = segment.occupied.nextSetBit(slot + 1)) {
                var resident = segment.residents[slot];
                if (resident == null) {
                    throw new IllegalStateException("slot %d is occupied by nobody".formatted(slot));
                }
                data.writeInt(slot);
                data.writeLong(resident.reference.getMostSignificantBits());
                data.writeLong(resident.reference.getLeastSignificantBits());
                data.writeInt(resident.packed.length);
                writeInts(data, resident.packed);
            }
            var postings = segment.postings;
            writeInts(data, postings.newestBlocks);
            writeInts(data, postings.freeBlocks);
            data.writeInt(postings.charsUsed);
            data.writeInt(postings.chunks.length);
            var bytes = ByteBuffer.allocate(2 * Postings.CHUNK_CHARS);
            for (var chunk : postings.chunks) {
                bytes.asCharBuffer().put(chunk);
                data.write(bytes.array());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Segment readSegment(DataInputStream data, int bucketBits) throws IOException {
        var residents = bounded(data.readInt(), Segment.CAPACITY);
        var slots = new ArrayList<Integer>();
        var people = new ArrayList<Segment.Resident>();
        for (var i = 0; i < residents; i++) {
            slots.add(bounded(data.readInt(), Segment.CAPACITY - 1));
            var reference = new UUID(data.readLong(), data.readLong());
            people.add(new Segment.Resident(reference, readInts(data, bounded(data.readInt(), TEN_PRINT_INTS_MAX))));
        }
        var newestBlocks = readInts(data, 1 << bucketBits);
        var freeBlocks = readInts(data, Postings.CLASSES);
        var charsUsed = data.readInt();
        var chunks = new ArrayList<char[]>();
        var count = bounded(data.readInt(), CHUNKS_MAX);
        for (var i = 0; i < count; i++) {
            var bytes = data.readNBytes(2 * Postings.CHUNK_CHARS);
            if (bytes.length < 2 * Postings.CHUNK_CHARS) {
                throw new EOFException();
            }
            var chunk = new char[Postings.CHUNK_CHARS];
            ByteBuffer.wrap(bytes).asCharBuffer().get(chunk);
            chunks.add(chunk);
        }
        var segment = new Segment(new Postings(newestBlocks, freeBlocks, chunks.toArray(new char[0][]), charsUsed));
        for (var i = 0; i < residents; i++) {
            segment.put(slots.get(i), people.get(i));
        }
        return segment;
    }

    private static void writeInts(DataOutputStream data, int[] ints) throws IOException {
        var part = ByteBuffer.allocate(4 * Math.min(ints.length, 1 << 14));
        for (var from = 0; from < ints.length; from += 1 << 14) {
            var length = Math.min(ints.length - from, 1 << 14);
            part.asIntBuffer().put(ints, from, length);
            data.write(part.array(), 0, 4 * length);
        }
    }

    private static int[] readInts(DataInputStream data, int count) throws IOException {
        var bytes = data.readNBytes(4 * count);
        if (bytes.length < 4 * count) {
            throw new EOFException();
        }
        var ints = new int[count];
        ByteBuffer.wrap(bytes).asIntBuffer().get(ints);
        return ints;
    }

    private static int bounded(int number, int most) {
        if (number < 0 || number > most) {
            throw new IllegalArgumentException("a number out of range");
        }
        return number;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] seal(GalleryKey key, byte[] digest) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.toBytes(), "HmacSHA256"));
            mac.update("gallery snapshot 1".getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(digest);
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
