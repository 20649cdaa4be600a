package dancu.matcher.finger;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jnbis.api.Jnbis;

/// A scan of one finger: unsigned grey levels row by row from the top left, 0 black (ridge) to 255 white.
///
/// Sides are 50 to 2000 pixels, both as scanned and at 500 ppi, and the resolution is 250 to 1200 ppi.
public final class GreyImage {

    public static final int SIDE_MIN = 50;
    public static final int SIDE_MAX = 2000;
    private static final int BYTES_MAX = 16 << 20;
    private static final int PPI_MIN = 250;
    private static final int PPI_MAX = 1200;

    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final List<Integer> PNG_CHUNKS_NEEDED = List.of(0x49484452, 0x504C5445, 0x49444154, 0x49454E44);

    private final int width;
    private final int height;
    private final int ppi;
    private final byte[] pixels;

    private GreyImage(int width, int height, int ppi, byte[] pixels) {
        this.width = width;
        this.height = height;
        this.ppi = ppi;
        this.pixels = pixels;
    }

    /// Takes a raw scan; the array is copied.
    ///
    /// @param ppi pixels per inch
    /// @throws MalformedPrintException if a size or the resolution is out of range or `pixels` is not
    ///     `width * height` long
    public static GreyImage of(int width, int height, byte[] pixels, int ppi) {
        checkSize(width, height, ppi);
        if (pixels.length != width * height) {
            throw new MalformedPrintException(
                    "%d pixels for a scan of %d x %d".formatted(pixels.length, width, height));
        }
        return new GreyImage(width, height, ppi, pixels.clone());
    }

    /// Decodes a PNG, BMP or WSQ image; its size is checked before anything is decoded, and colours turn grey.
    ///
    /// @param ppi pixels per inch, whatever the file says
    /// @throws MalformedPrintException if it is none of the three, broken, or out of range
    public static GreyImage decode(byte[] bytes, int ppi) {
        if (bytes.length < 32 || bytes.length > BYTES_MAX) {
            throw new MalformedPrintException("an image of %d bytes".formatted(bytes.length));
        }
        var head = ByteBuffer.wrap(bytes);
        try {
            if (head.getLong(0) == PNG_SIGNATURE) {
                checkSize(head.getInt(16), head.getInt(20), ppi);
                return grey(onlyNeededChunks(bytes), ppi);
            }
            if (head.getShort(0) == 0x424D) {
                head.order(ByteOrder.LITTLE_ENDIAN);
                checkSize(head.getInt(18), Math.abs(head.getInt(22)), ppi);
                return grey(bytes, ppi);
            }
            if (head.getShort(0) == (short) 0xFFA0) {
                checkWsqSize(head, ppi);
                var bitmap = Jnbis.wsq().decode(bytes).asBitmap();
                return of(bitmap.getWidth(), bitmap.getHeight(), bitmap.getPixels(), ppi);
            }
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof MalformedPrintException known
                    ? known
                    : new MalformedPrintException("an image that cannot be decoded", broken);
        }
        throw new MalformedPrintException("an image that is neither PNG, BMP nor WSQ");
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// Pixels per inch.
    public int ppi() {
        return ppi;
    }

    /// The pixels; read only.
    byte[] pixels() {
        return pixels;
    }

    int levelAt(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    private static void checkSize(int width, int height, int ppi) {
        if (ppi < PPI_MIN || ppi > PPI_MAX) {
            throw new MalformedPrintException("a scan of %d ppi".formatted(ppi));
        }
        checkSide(width, ppi);
        checkSide(height, ppi);
    }

    private static void checkSide(int side, int ppi) {
        var at500 = side * 500L / ppi;
        if (side < SIDE_MIN || side > SIDE_MAX || at500 < SIDE_MIN || at500 > SIDE_MAX) {
            throw new MalformedPrintException("a scan with a side of %d pixels".formatted(side));
        }
    }

    /// Walks to the frame header and checks the size it promises.
    ///
    /// Tables in front of it must have the lengths of the standard, so that the decoder, which goes by their
    /// content, arrives at the same frame header.
    ///
    /// - **Source:** IAFIS-IC-0110 (WSQ Gray-scale Fingerprint Image Compression), appendix C.
    private static void checkWsqSize(ByteBuffer stream, int ppi) {
        for (var at = 2; at + 10 <= stream.limit(); ) {
            var marker = stream.getShort(at) & 0xFFFF;
            var length = stream.getShort(at + 2) & 0xFFFF;
            var lengthFits = switch (marker) {
                case 0xFFA2 -> length == 17;
                case 0xFFA4 -> length == 58;
                case 0xFFA5 -> length == 389;
                case 0xFFA6, 0xFFA8 -> length >= 2;
                default -> false;
            };
            if (!lengthFits) {
                break;
            }
            if (marker == 0xFFA2) {
                checkSize(stream.getShort(at + 8) & 0xFFFF, stream.getShort(at + 6) & 0xFFFF, ppi);
                return;
            }
            at += 2 + length;
        }
        throw new MalformedPrintException("a WSQ image without a frame header where it belongs");
    }

    /// Leaves comments, profiles and the like out, which may be large once unpacked.
    private static byte[] onlyNeededChunks(byte[] png) {
        var from = ByteBuffer.wrap(png);
        var kept = new ByteArrayOutputStream(png.length);
        kept.write(png, 0, 8);
        for (var at = 8; at + 12 <= png.length; ) {
            var length = from.getInt(at);
            if (length < 0 || length > png.length - at - 12) {
                throw new MalformedPrintException("a PNG image that breaks off");
            }
            if (PNG_CHUNKS_NEEDED.contains(from.getInt(at + 4))) {
                kept.write(png, at, length + 12);
            }
            at += length + 12;
        }
        return kept.toByteArray();
    }

    private static GreyImage grey(byte[] bytes, int ppi) throws IOException {
        var image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
        if (image == null) {
            throw new MalformedPrintException("an image that cannot be decoded");
        }
        var width = image.getWidth();
        var height = image.getHeight();
        checkSize(width, height, ppi);
        return new GreyImage(width, height, ppi, levels(image, width, height));
    }

    private static byte[] levels(BufferedImage image, int width, int height) {
        var pixels = new byte[width * height];
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            image.getRaster().getDataElements(0, 0, width, height, pixels);
            return pixels;
        }
        var row = new int[width];
        for (var y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (var x = 0; x < width; x++) {
                var colour = row[x];
                pixels[y * width + x] = (byte)
                        (((colour >> 16 & 0xFF) * 299 + (colour >> 8 & 0xFF) * 587 + (colour & 0xFF) * 114) / 1000);
            }
        }
        return pixels;
    }
}
