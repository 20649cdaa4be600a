package dancu.matcher.finger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;

/// The finger minutiae record other systems exchange.
///
/// - **Source:** ISO/IEC 19794-2:2005, clause 8 (finger minutiae record format), without extended data.
/// - **Angles** there run counter-clockwise, ours clockwise; both in 256ths of a turn.
public final class IsoMinutiaeRecord {

    private static final byte[] HEAD = "FMR\0 20\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = 24;
    private static final int VIEW_HEADER_BYTES = 4;
    private static final int MINUTIA_BYTES = 6;
    private static final int EXTENDED_LENGTH_BYTES = 2;

    /// 500 pixels an inch.
    private static final int PIXELS_PER_CM = 197;

    private static final int PIXELS_PER_CM_MIN = 98;
    private static final int PIXELS_PER_CM_MAX = 480;
    private static final int LENGTH_MAX = 64 << 10;
    private static final int BIFURCATION = 0b10;
    private static final int ENDING = 0b01;

    private IsoMinutiaeRecord() {}

    /// Writes one record with a view for every finger; quality is given as not reported.
    public static byte[] write(TenPrint prints) {
        var length = HEADER_BYTES;
        var width = 1;
        var height = 1;
        for (var minutiae : prints.fingers().values()) {
            length += VIEW_HEADER_BYTES + MINUTIA_BYTES * minutiae.count() + EXTENDED_LENGTH_BYTES;
            width = Math.max(width, minutiae.width());
            height = Math.max(height, minutiae.height());
        }
        var record = ByteBuffer.allocate(length)
                .put(HEAD)
                .putInt(length)
                .putShort((short) 0)
                .putShort((short) width)
                .putShort((short) height)
                .putShort((short) PIXELS_PER_CM)
                .putShort((short) PIXELS_PER_CM)
                .put((byte) prints.count())
                .put((byte) 0);
        prints.fingers().forEach((position, minutiae) -> writeView(record, position, minutiae));
        return record.array();
    }

    private static void writeView(ByteBuffer record, FingerPosition position, Minutiae minutiae) {
        record.put((byte) position.isoCode()).put((byte) 0).put((byte) 0).put((byte) minutiae.count());
        for (var minutia : minutiae.toList()) {
            var type = minutia.type() == MinutiaType.BIFURCATION ? BIFURCATION : ENDING;
            record.putShort((short) (type << 14 | minutia.x()))
                    .putShort((short) minutia.y())
                    .put((byte) -minutia.direction())
                    .put((byte) 0);
        }
        record.putShort((short) 0);
    }

    /// Reads a record, scaled to 500 ppi. Of several views of a finger the first counts, of more than 100
    /// minutiae the first 100; types other than bifurcation become endings.
    ///
    /// @throws MalformedPrintException if it is no such record, breaks off, has an unknown finger, or is
    ///     beyond the limits of [Minutiae]
    public static TenPrint read(byte[] bytes) {
        var record = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER_BYTES
                || bytes.length > LENGTH_MAX
                || !ByteBuffer.wrap(HEAD).equals(record.slice(0, HEAD.length))) {
            throw new MalformedPrintException("not a finger minutiae record of version 2.0");
        }
        if (record.getInt(8) != bytes.length) {
            throw new MalformedPrintException("a minutiae record of another length than it says");
        }
        var across = Scale.of(record.getShort(14) & 0xFFFF, record.getShort(18) & 0xFFFF);
        var down = Scale.of(record.getShort(16) & 0xFFFF, record.getShort(20) & 0xFFFF);
        var views = record.get(22) & 0xFF;
        record.position(HEADER_BYTES);
        var fingers = new EnumMap<FingerPosition, Minutiae>(FingerPosition.class);
        for (var view = 0; view < views; view++) {
            requireLeft(record, VIEW_HEADER_BYTES);
            var code = record.get() & 0xFF;
            if (code < 1 || code > 10) {
                throw new MalformedPrintException("a minutiae record of unknown finger " + code);
            }
            fingers.putIfAbsent(FingerPosition.ofIsoCode(code), readView(record, across, down));
        }
        return TenPrint.of(fingers);
    }

    private static Minutiae readView(ByteBuffer record, Scale across, Scale down) {
        record.get();
        record.get();
        var count = record.get() & 0xFF;
        requireLeft(record, count * MINUTIA_BYTES + EXTENDED_LENGTH_BYTES);
        var packed = new int[Math.min(count, Minutiae.COUNT_MAX)];
        for (var i = 0; i < count; i++) {
            var typeAndX = record.getShort();
            var y = record.getShort() & 0x3FFF;
            var angle = record.get();
            record.get();
            if (i < packed.length) {
                var type = (typeAndX >>> 14 & 0b11) == BIFURCATION ? MinutiaType.BIFURCATION : MinutiaType.ENDING;
                packed[i] = Minutiae.pack(across.at500(typeAndX & 0x3FFF), down.at500(y), -angle & 0xFF, type);
            }
        }
        var extended = record.getShort() & 0xFFFF;
        requireLeft(record, extended);
        record.position(record.position() + extended);
        return Minutiae.checked(across.size, down.size, packed);
    }

    private static void requireLeft(ByteBuffer record, int bytes) {
        if (record.remaining() < bytes) {
            throw new MalformedPrintException("a minutiae record that breaks off");
        }
    }

    /// One axis of the record.
    ///
    /// @param size        of the impression in pixels at 500 ppi
    /// @param pixelsPerCm of the record
    private record Scale(int size, int pixelsPerCm) {

        static Scale of(int pixels, int pixelsPerCm) {
            if (pixelsPerCm < PIXELS_PER_CM_MIN || pixelsPerCm > PIXELS_PER_CM_MAX) {
                throw new MalformedPrintException("a minutiae record of %d pixels a cm".formatted(pixelsPerCm));
            }
            var size = new Scale(0, pixelsPerCm).scaled(pixels);
            if (size < 1 || size > Minutiae.SIDE_MAX) {
                throw new MalformedPrintException("a minutiae record with a side of %d pixels".formatted(pixels));
            }
            return new Scale(size, pixelsPerCm);
        }

        /// A coordinate at 500 ppi; one on the far edge may round onto it and is pulled back.
        int at500(int coordinate) {
            var scaled = scaled(coordinate);
            if (scaled > size) {
                throw new MalformedPrintException("a minutiae record with a minutia outside");
            }
            return Math.min(scaled, size - 1);
        }

        private int scaled(int pixels) {
            return pixelsPerCm == PIXELS_PER_CM ? pixels : Math.round((float) pixels * PIXELS_PER_CM / pixelsPerCm);
        }
    }
}
