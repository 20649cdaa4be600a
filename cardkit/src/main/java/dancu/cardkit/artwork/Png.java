package dancu.cardkit.artwork;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a picture as PNG (ISO/IEC 15948) that knows its own size in millimetres.
///
/// Java's own writer takes several times as long and says nothing of the resolution unless begged.
final class Png {

    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final int FILTER_UP = 2;

    private Png() {}

    static byte[] encode(BufferedImage picture, int dpi) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var bytes = new ByteArrayOutputStream(width * height);
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(0x89504E470D0A1A0AL);
            chunk(out, "IHDR", data -> {
                data.writeInt(width);
                data.writeInt(height);
                data.write(new byte[] {8, 2, 0, 0, 0}); // eight bits, RGB, deflate, no interlace
            });
            chunk(out, "pHYs", data -> {
                int pixelsPerMetre = (int) Math.round(dpi * INCHES_PER_METRE);
                data.writeInt(pixelsPerMetre);
                data.writeInt(pixelsPerMetre);
                data.writeByte(1);
            });
            var pixels = deflated(filtered(picture));
            chunk(out, "IDAT", data -> data.write(pixels.toByteArray()));
            chunk(out, "IEND", data -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private static void chunk(DataOutputStream out, String type, Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(bytes)) {
            data.write(type.getBytes(StandardCharsets.US_ASCII));
            content.write(data);
        }
        var crc = new CRC32();
        crc.update(bytes.toByteArray());
        out.writeInt(bytes.size() - 4);
        bytes.writeTo(out);
        out.writeInt((int) crc.getValue());
    }

    /// Each row as its difference from the one above, which deflate packs well.
    private static byte[] filtered(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var filtered = new byte[height * (1 + 3 * width)];
        var above = new int[width];
        var row = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            picture.getRaster().getDataElements(0, y, width, 1, row);
            filtered[at++] = FILTER_UP;
            for (int x = 0; x < width; x++) {
                filtered[at++] = (byte) ((row[x] >> 16) - (above[x] >> 16));
                filtered[at++] = (byte) ((row[x] >> 8) - (above[x] >> 8));
                filtered[at++] = (byte) (row[x] - above[x]);
            }
            var swap = above;
            above = row;
            row = swap;
        }
        return filtered;
    }

    private static ByteArrayOutputStream deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var packed = new ByteArrayOutputStream(bytes.length / 2);
            var buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed;
        } finally {
            deflater.end();
        }
    }
}
