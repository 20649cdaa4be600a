package dancu.matcher.finger;

import com.machinezoo.sourceafis.FingerprintTemplate;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The minutiae of one impression, 4 bytes each; immutable.
///
/// - **Packed minutia:** from the low bit, 11 bits x, 11 bits y, 8 bits direction, 1 bit type
///   (1 bifurcation); the top bit is zero.
/// - **Units:** pixels at 500 ppi and 256ths of a turn, see [Minutia].
public final class Minutiae {

    /// More than SourceAFIS ever extracts or reads.
    public static final int COUNT_MAX = 100;

    /// Largest width, height and coordinate.
    public static final int SIDE_MAX = 2047;

    private static final int FORMAT_VERSION = 1;
    private static final int HEADER_BYTES = 6;

    private final int width;
    private final int height;
    private final int[] packed;

    /// Takes the array over; it must have been checked.
    Minutiae(int width, int height, int[] packed) {
        this.width = width;
        this.height = height;
        this.packed = packed;
    }

    /// @param width  of the impression, 1 to [#SIDE_MAX] pixels at 500 ppi
    /// @param height likewise
    /// @throws IllegalArgumentException if a size is out of range, a minutia lies outside the impression,
    ///     or there are more than [#COUNT_MAX]
    public static Minutiae of(int width, int height, List<Minutia> minutiae) {
        var packed = new int[minutiae.size()];
        for (var i = 0; i < packed.length; i++) {
            var minutia = minutiae.get(i);
            packed[i] = pack(minutia.x(), minutia.y(), minutia.direction(), minutia.type());
        }
        var fault = faultOf(width, height, packed);
        if (!fault.isEmpty()) {
            throw new IllegalArgumentException(fault);
        }
        return new Minutiae(width, height, packed);
    }

    /// Reads what [#toBytes] wrote.
    ///
    /// @throws MalformedPrintException if the bytes are anything else
    public static Minutiae fromBytes(byte[] bytes) {
        if (bytes.length < HEADER_BYTES) {
            throw new MalformedPrintException("minutiae need %d bytes, got %d".formatted(HEADER_BYTES, bytes.length));
        }
        var buffer = ByteBuffer.wrap(bytes);
        var version = buffer.get();
        if (version != FORMAT_VERSION) {
            throw new MalformedPrintException("minutiae of unknown version " + version);
        }
        var width = buffer.getShort() & 0xFFFF;
        var height = buffer.getShort() & 0xFFFF;
        var count = buffer.get() & 0xFF;
        if (bytes.length != HEADER_BYTES + 4 * count) {
            throw new MalformedPrintException("%d minutiae do not fill %d bytes".formatted(count, bytes.length));
        }
        var packed = new int[count];
        for (var i = 0; i < count; i++) {
            packed[i] = buffer.getInt();
        }
        return checked(width, height, packed);
    }

    /// Takes over minutiae from outside.
    static Minutiae checked(int width, int height, int[] packed) {
        var fault = faultOf(width, height, packed);
        if (!fault.isEmpty()) {
            throw new MalformedPrintException(fault);
        }
        return new Minutiae(width, height, packed);
    }

    /// The compact form for storage: 1 byte version, 2 width, 2 height, 1 count, then 4 each, big-endian.
    public byte[] toBytes() {
        var buffer = ByteBuffer.allocate(HEADER_BYTES + 4 * packed.length)
                .put((byte) FORMAT_VERSION)
                .putShort((short) width)
                .putShort((short) height)
                .put((byte) packed.length);
        for (var minutia : packed) {
            buffer.putInt(minutia);
        }
        return buffer.array();
    }

    /// Reads a SourceAFIS template; directions lose at most 1/512 of a turn.
    ///
    /// @throws MalformedPrintException if it does not fit [#SIDE_MAX] and [#COUNT_MAX]
    public static Minutiae fromTemplate(FingerprintTemplate template) {
        return SourceAfisRecord.read(template.toByteArray());
    }

    /// A SourceAFIS template, some 12 KB of heap: build it for a comparison and let it go.
    public FingerprintTemplate toTemplate() {
        return new FingerprintTemplate(SourceAfisRecord.write(this));
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int count() {
        return packed.length;
    }

    public Minutia get(int index) {
        var minutia = packed[index];
        return new Minutia(xOf(minutia), yOf(minutia), directionOf(minutia), typeOf(minutia));
    }

    public List<Minutia> toList() {
        return IntStream.range(0, packed.length).mapToObj(this::get).toList();
    }

    /// The packed minutiae; read only.
    int[] packed() {
        return packed;
    }

    static int pack(int x, int y, int direction, MinutiaType type) {
        return x | y << 11 | direction << 22 | (type == MinutiaType.BIFURCATION ? 1 : 0) << 30;
    }

    static int xOf(int packed) {
        return packed & 0x7FF;
    }

    static int yOf(int packed) {
        return packed >>> 11 & 0x7FF;
    }

    static int directionOf(int packed) {
        return packed >>> 22 & 0xFF;
    }

    static MinutiaType typeOf(int packed) {
        return (packed >>> 30 & 1) == 1 ? MinutiaType.BIFURCATION : MinutiaType.ENDING;
    }

    /// What is wrong with the parts of a set of minutiae; empty when nothing is.
    private static String faultOf(int width, int height, int[] packed) {
        if (width < 1 || width > SIDE_MAX || height < 1 || height > SIDE_MAX) {
            return "an impression of %d x %d pixels".formatted(width, height);
        }
        if (packed.length > COUNT_MAX) {
            return "%d minutiae in one impression".formatted(packed.length);
        }
        for (var minutia : packed) {
            if (minutia < 0) {
                return "a minutia with an unknown flag";
            }
            if (xOf(minutia) >= width || yOf(minutia) >= height) {
                return "a minutia outside its impression of %d x %d pixels".formatted(width, height);
            }
        }
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Minutiae that
                && width == that.width
                && height == that.height
                && Arrays.equals(packed, that.packed);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(packed);
    }

    /// Sizes only: minutiae do not belong in a log.
    @Override
    public String toString() {
        return "Minutiae[%d in %d x %d]".formatted(packed.length, width, height);
    }
}
