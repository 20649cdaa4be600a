package dancu.synthesis.prints;

import dancu.synthesis.Chance;

/// The ridges of a whole finger as a picture at 250 ppi, from which impressions are rendered.
///
/// Grown from noise: a few passes of a small Gabor filter turned along the finger's [RidgeField], after Cappelli et al.
/// (SFinGe). Half the resolution is enough for ridges 7.5 to 11.5 pixels apart at 500 ppi, and four times faster.
public final class RidgeMap {
    static final int WIDTH = 164;
    static final int HEIGHT = 208;
    static final double PIXELS_PER_CELL = 2;

    private static final int PASSES = 7;
    private static final int RADIUS = 4;
    private static final int SIDE = 2 * RADIUS + 1;
    private static final int ANGLES = 32;
    private static final int PERIODS = 8;
    private static final double SHORTEST = 7.5 / PIXELS_PER_CELL;
    private static final double LONGEST = 11.5 / PIXELS_PER_CELL;
    private static final long RIDGES = 31;
    private static final float[][] KERNELS = kernels();

    private final MasterFinger master;
    private final float[] height;

    private RidgeMap(MasterFinger master, float[] height) {
        this.master = master;
        this.height = height;
    }

    MasterFinger master() {
        return master;
    }

    private static float[][] kernels() {
        var kernels = new float[ANGLES * PERIODS][SIDE * SIDE];
        for (var angle = 0; angle < ANGLES; angle++) {
            for (var period = 0; period < PERIODS; period++) {
                var ridge = Math.PI * angle / ANGLES;
                var length = SHORTEST + (LONGEST - SHORTEST) * period / (PERIODS - 1);
                fill(kernels[angle * PERIODS + period], ridge, length);
            }
        }
        return kernels;
    }

    private static void fill(float[] kernel, double ridge, double length) {
        var spread = 2.1;
        var mean = 0.0;
        var weight = 0.0;
        for (var row = -RADIUS; row <= RADIUS; row++) {
            for (var column = -RADIUS; column <= RADIUS; column++) {
                var bell = Math.exp(-(row * row + column * column) / (2 * spread * spread));
                var across = -Math.sin(ridge) * column + Math.cos(ridge) * row;
                mean += bell * Math.cos(2 * Math.PI * across / length);
                weight += bell;
            }
        }
        var power = 0.0;
        for (var row = -RADIUS; row <= RADIUS; row++) {
            for (var column = -RADIUS; column <= RADIUS; column++) {
                var bell = Math.exp(-(row * row + column * column) / (2 * spread * spread));
                var across = -Math.sin(ridge) * column + Math.cos(ridge) * row;
                var wave = Math.cos(2 * Math.PI * across / length);
                var value = bell * (wave - mean / weight);
                kernel[(row + RADIUS) * SIDE + column + RADIUS] = (float) value;
                power += value * wave;
            }
        }
        for (var at = 0; at < kernel.length; at++) {
            kernel[at] = (float) (kernel[at] / power);
        }
    }

    /// Grows the ridges of a finger; the same finger gives the same ridges.
    public static RidgeMap of(MasterFinger master) {
        var chance = Chance.of(master.seed, RIDGES);
        var filters = filters(master, chance);
        var now = new float[WIDTH * HEIGHT];
        var next = new float[WIDTH * HEIGHT];
        for (var at = 0; at < now.length; at++) {
            now[at] = (float) (2 * chance.unit() - 1);
        }
        for (var pass = 0; pass < PASSES; pass++) {
            filter(now, next, filters, pass < PASSES - 1 ? 2.2f : 1.25f);
            var spare = now;
            now = next;
            next = spare;
        }
        return new RidgeMap(master, now);
    }

    /// Which kernel each cell takes, or -1 off the finger.
    private static short[] filters(MasterFinger master, Chance chance) {
        var base = 8.3 + 1.7 * chance.unit();
        var below = 0.6 + 0.8 * chance.unit();
        var phase = chance.unit() * 6.28;
        var filters = new short[WIDTH * HEIGHT];
        for (var row = 0; row < HEIGHT; row++) {
            for (var column = 0; column < WIDTH; column++) {
                var x = (column - WIDTH / 2) * PIXELS_PER_CELL;
                var y = (row - HEIGHT / 2) * PIXELS_PER_CELL;
                var inside = x * x / (158.0 * 158) + y * y / (202.0 * 202) <= 1
                        && row >= RADIUS
                        && column >= RADIUS
                        && row < HEIGHT - RADIUS
                        && column < WIDTH - RADIUS;
                if (!inside) {
                    filters[row * WIDTH + column] = -1;
                    continue;
                }
                var turn = master.field.orientation(x, y) / Math.PI;
                var angle = Math.floorMod((int) Math.round(turn * ANGLES), ANGLES);
                var period = base + below * Math.clamp(y / 120, -0.4, 1) + 0.35 * Math.sin(x / 60 + y / 85 + phase);
                var step = (period / PIXELS_PER_CELL - SHORTEST) / (LONGEST - SHORTEST) * (PERIODS - 1);
                var length = (int) Math.round(Math.clamp(step, 0, PERIODS - 1));
                filters[row * WIDTH + column] = (short) (angle * PERIODS + length);
            }
        }
        return filters;
    }

    private static void filter(float[] from, float[] to, short[] filters, float gain) {
        for (var row = RADIUS; row < HEIGHT - RADIUS; row++) {
            for (var column = RADIUS; column < WIDTH - RADIUS; column++) {
                var cell = row * WIDTH + column;
                if (filters[cell] < 0) {
                    continue;
                }
                var kernel = KERNELS[filters[cell]];
                var sum = 0f;
                var other = 0f;
                var at = 0;
                var start = cell - RADIUS * WIDTH - RADIUS;
                for (var line = 0; line < SIDE; line++) {
                    sum += kernel[at] * from[start]
                            + kernel[at + 1] * from[start + 1]
                            + kernel[at + 2] * from[start + 2]
                            + kernel[at + 3] * from[start + 3]
                            + kernel[at + 4] * from[start + 4];
                    other += kernel[at + 5] * from[start + 5]
                            + kernel[at + 6] * from[start + 6]
                            + kernel[at + 7] * from[start + 7]
                            + kernel[at + 8] * from[start + 8];
                    at += SIDE;
                    start += WIDTH;
                }
                to[cell] = Math.clamp(gain * (sum + other), -1f, 1f);
            }
        }
    }

    /// Height of the skin at a place on the finger: 1 on a ridge, -1 in a valley, 0 off the map.
    float at(double x, double y) {
        var column = x / PIXELS_PER_CELL + WIDTH / 2;
        var row = y / PIXELS_PER_CELL + HEIGHT / 2;
        if (column < 1 || row < 1 || column >= WIDTH - 2 || row >= HEIGHT - 2) {
            return 0;
        }
        var left = (int) column;
        var top = (int) row;
        var u = (float) (column - left);
        var v = (float) (row - top);
        var cell = top * WIDTH + left;
        var upper = height[cell] + u * (height[cell + 1] - height[cell]);
        var lower = height[cell + WIDTH] + u * (height[cell + WIDTH + 1] - height[cell + WIDTH]);
        return upper + v * (lower - upper);
    }
}
