package dancu.synthesis.prints;

import dancu.synthesis.Chance;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Captures of an invented finger as pictures: 320 x 400 pixels, 8-bit grey, 500 ppi, ridges dark on white.
///
/// For the whole path, decoders and quality checks. The minutiae in a picture are not those of [FingerModel]: pictures
/// and [Impression]s of one finger do not match one another.
public final class FingerImage {
    public static final int WIDTH = FingerModel.WIDTH;
    public static final int HEIGHT = FingerModel.HEIGHT;
    private static final int PIXELS_PER_METRE = 19_685;
    private static final int GRID = 8;
    private static final long CAPTURE = 32;

    private FingerImage() {}

    /// The first picture of a finger, as PNG; for several grow the [RidgeMap] once.
    public static byte[] render(MasterFinger master, long captureSeed, CaptureConditions conditions) {
        return render(RidgeMap.of(master), captureSeed, conditions);
    }

    /// Another picture of a finger, as PNG.
    public static byte[] render(RidgeMap ridges, long captureSeed, CaptureConditions conditions) {
        return png(pixels(ridges, captureSeed, conditions));
    }

    /// Another picture of a finger: row by row from the top left, one byte a pixel, 0 black to 255 white.
    public static byte[] pixels(RidgeMap ridges, long captureSeed, CaptureConditions conditions) {
        var master = ridges.master();
        var chance = Chance.of(master.seed, CAPTURE, captureSeed);
        var placement = new Placement(conditions, chance);
        var pixels = new byte[WIDTH * HEIGHT];
        Arrays.fill(pixels, (byte) 253);

        var moisture = Math.clamp(conditions.moisture() + 0.35 * chance.gaussian() - (placement.bad ? 0.5 : 0), -1, 1);
        var thickness = (float) (0.05 + 0.45 * moisture);
        var contrast = (float) (2.2 - 0.7 * Math.abs(moisture));
        var roughness = (float) (0.3
                + 0.45 * chance.unit()
                + 0.6 * Math.max(0, -moisture)
                + 0.9 * master.wear
                + (placement.bad ? 0.7 : 0));
        var patches = new Patches(chance, roughness);
        var dark = (float) (38 + 30 * chance.unit());
        var grain = chance.bits();

        var cellsX = WIDTH / GRID + 1;
        var cellsY = HEIGHT / GRID + 1;
        var gridX = new float[cellsX * cellsY];
        var gridY = new float[cellsX * cellsY];
        for (var row = 0; row < cellsY; row++) {
            for (var column = 0; column < cellsX; column++) {
                var sx = column * GRID - WIDTH / 2.0 - placement.shiftX;
                var sy = row * GRID - HEIGHT / 2.0 - placement.shiftY;
                var wx = placement.cosine * sx + placement.sine * sy;
                var wy = -placement.sine * sx + placement.cosine * sy;
                gridX[row * cellsX + column] = (float) (wx - placement.warpX(wx, wy));
                gridY[row * cellsX + column] = (float) (wy - placement.warpY(wx, wy));
            }
        }
        for (var y = 0; y < HEIGHT; y++) {
            var v = (y % GRID) / (float) GRID;
            for (var x = 0; x < WIDTH; x++) {
                var u = (x % GRID) / (float) GRID;
                var cell = y / GRID * cellsX + x / GRID;
                var fx = blend(gridX, cell, cellsX, u, v);
                var fy = blend(gridY, cell, cellsX, u, v);
                var contact = (float) placement.contact(fx, fy);
                if (contact <= 0) {
                    continue;
                }
                grain = grain * 6364136223846793005L + 1442695040888963407L;
                var speck = (grain >>> 40) * 0x1p-23f - 1;
                var edge = Math.min(1, contact * 5);
                var pressure = thickness + patches.at(fx, fy) - 0.9f * (1 - edge) + 0.28f * roughness * speck;
                var ink = 0.5f + 0.5f * contrast * (ridges.at(fx, fy) + pressure);
                var level = ink <= 0 ? 0 : ink >= 1 ? 1 : ink;
                pixels[y * WIDTH + x] = (byte) (int) (248 - (248 - dark) * level + 6 * speck);
            }
        }
        scratch(pixels, chance, master.wear);
        return pixels;
    }

    private static float blend(float[] grid, int cell, int stride, float u, float v) {
        var upper = grid[cell] + u * (grid[cell + 1] - grid[cell]);
        var lower = grid[cell + stride] + u * (grid[cell + stride + 1] - grid[cell + stride]);
        return upper + v * (lower - upper);
    }

    /// Where the skin presses more or less: smooth noise over the finger.
    private static final class Patches {
        private static final int SIDE = 16;
        private static final int CELL = 28;
        private final float[] values = new float[SIDE * SIDE];

        Patches(Chance chance, double roughness) {
            for (var at = 0; at < values.length; at++) {
                values[at] = (float) (0.55 * roughness * chance.gaussian());
            }
        }

        float at(float x, float y) {
            var column = Math.clamp((x + 210) / CELL, 0f, SIDE - 1.001f);
            var row = Math.clamp((y + 210) / CELL, 0f, SIDE - 1.001f);
            var left = (int) column;
            var top = (int) row;
            return blend(values, top * SIDE + left, SIDE, column - left, row - top);
        }
    }

    private static void scratch(byte[] pixels, Chance chance, double wear) {
        var scratches = chance.below(3) + (int) (6 * wear);
        for (var scratch = 0; scratch < scratches; scratch++) {
            var x = chance.between(60, WIDTH - 60);
            var y = chance.between(60, HEIGHT - 60);
            var turn = chance.between(0, Math.PI);
            var length = chance.between(20, 90);
            for (var along = 0.0; along < length; along += 0.5) {
                var column = (int) (x + along * Math.cos(turn));
                var row = (int) (y + along * Math.sin(turn));
                if (column >= 1 && row >= 1 && column < WIDTH - 1 && row < HEIGHT - 1) {
                    lighten(pixels, row * WIDTH + column, 240);
                    lighten(pixels, row * WIDTH + column + 1, 225);
                }
            }
        }
    }

    private static void lighten(byte[] pixels, int at, int level) {
        if ((pixels[at] & 0xFF) < level) {
            pixels[at] = (byte) level;
        }
    }

    private static byte[] png(byte[] pixels) {
        var raw = new byte[(WIDTH + 1) * HEIGHT];
        for (var row = 0; row < HEIGHT; row++) {
            System.arraycopy(pixels, row * WIDTH, raw, row * (WIDTH + 1) + 1, WIDTH);
        }
        var packed = new byte[raw.length + 1024];
        int size;
        try (var deflater = new Deflater(1)) {
            deflater.setInput(raw);
            deflater.finish();
            size = deflater.deflate(packed);
        }
        var header = ByteBuffer.allocate(13)
                .putInt(WIDTH)
                .putInt(HEIGHT)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        var resolution = ByteBuffer.allocate(9)
                .putInt(PIXELS_PER_METRE)
                .putInt(PIXELS_PER_METRE)
                .put((byte) 1)
                .array();
        var file = new ByteArrayOutputStream(size + 100);
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(file, "IHDR", header, header.length);
        chunk(file, "pHYs", resolution, resolution.length);
        chunk(file, "IDAT", packed, size);
        chunk(file, "IEND", new byte[0], 0);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data, int size) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data, 0, size);
        file.writeBytes(ByteBuffer.allocate(4).putInt(size).array());
        file.writeBytes(name);
        file.write(data, 0, size);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
