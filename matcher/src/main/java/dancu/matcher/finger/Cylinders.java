package dancu.matcher.finger;

import java.util.Arrays;

/// Describes the neighbourhood of a minutia so that it does not depend on where and how the finger lay.
///
/// - **Shape:** 6 layers of 8 x 8 cells around the minutia, turned into its direction; a cell tells how much
///   there is of a neighbour at this place with this difference of direction.
/// - **Units:** a cell is 17.5 px wide at 500 ppi, a layer a sixth of a turn deep.
/// - **Source:** Cappelli, Ferrara, Maltoni, Minutia Cylinder-Code, IEEE TPAMI 32(12), 2010; its names are
///   R, sigma S, sigma D and mu psi for our constants. Cells outside the circle are never used.
final class Cylinders {

    static final int SIDE = 8;
    static final int LAYERS = 6;
    static final int CELLS = SIDE * SIDE * LAYERS;

    /// A cell with more than this is a set bit.
    static final float SET_ABOVE = 0.01f;

    private static final double RADIUS = 70;
    private static final double CELL_SIZE = 2 * RADIUS / SIDE;
    private static final double PLACE_SIGMA = 28.0 / 3;
    private static final double DIRECTION_SIGMA = 2 * Math.PI / 9;
    private static final double REACH = 3 * PLACE_SIGMA;
    private static final double REACH_SQUARED = REACH * REACH;

    /// How much a neighbour counts by the squared distance to the centre of the cell in whole pixels.
    private static final float[] BY_SQUARED_DISTANCE = byDistance();

    /// How much a neighbour counts in each layer by its difference of direction in 256ths of a turn.
    private static final float[] BY_DIRECTION = byDirection();

    private static final double[] COSINES = new double[256];
    private static final double[] SINES = new double[256];

    static {
        for (var step = 0; step < 256; step++) {
            COSINES[step] = StrictMath.cos(step * Math.PI / 128);
            SINES[step] = StrictMath.sin(step * Math.PI / 128);
        }
    }

    private Cylinders() {}

    /// Whether the cell lies inside the circle; its number is (layer * 8 + row) * 8 + column.
    static boolean isInside(int cell) {
        var row = centreOf(cell / SIDE % SIDE);
        var column = centreOf(cell % SIDE);
        return row * row + column * column <= RADIUS * RADIUS;
    }

    /// Writes the cylinder of one minutia.
    ///
    /// @param packed all minutiae of the impression, packed as in [Minutiae]
    /// @param centre which of them
    /// @param cells  [#CELLS] long; overwritten
    static void describe(int[] packed, int centre, float[] cells) {
        Arrays.fill(cells, 0);
        var here = packed[centre];
        var direction = Minutiae.directionOf(here);
        var cosine = COSINES[direction];
        var sine = SINES[direction];
        for (var i = 0; i < packed.length; i++) {
            if (i == centre) {
                continue;
            }
            var there = packed[i];
            var dx = Minutiae.xOf(there) - Minutiae.xOf(here);
            var dy = Minutiae.yOf(there) - Minutiae.yOf(here);
            var u = cosine * dx + sine * dy;
            var v = cosine * dy - sine * dx;
            if (u * u + v * v <= (RADIUS + REACH) * (RADIUS + REACH)) {
                add(u, v, direction - Minutiae.directionOf(there) & 0xFF, cells);
            }
        }
    }

    private static void add(double u, double v, int difference, float[] cells) {
        var rowFrom = firstWithin(v);
        var rowTo = lastWithin(v);
        var columnFrom = firstWithin(u);
        var columnTo = lastWithin(u);
        for (var row = rowFrom; row <= rowTo; row++) {
            var dv = v - centreOf(row);
            for (var column = columnFrom; column <= columnTo; column++) {
                var du = u - centreOf(column);
                var squared = du * du + dv * dv;
                if (squared < REACH_SQUARED) {
                    addToLayers(BY_SQUARED_DISTANCE[(int) squared], difference, row * SIDE + column, cells);
                }
            }
        }
    }

    private static void addToLayers(float amount, int difference, int cell, float[] cells) {
        for (var layer = 0; layer < LAYERS; layer++) {
            cells[layer * SIDE * SIDE + cell] += amount * BY_DIRECTION[difference * LAYERS + layer];
        }
    }

    private static double centreOf(int index) {
        return (index - (SIDE - 1) / 2.0) * CELL_SIZE;
    }

    private static int firstWithin(double place) {
        return Math.max(0, (int) Math.ceil((place - REACH) / CELL_SIZE + (SIDE - 1) / 2.0));
    }

    private static int lastWithin(double place) {
        return Math.min(SIDE - 1, (int) Math.floor((place + REACH) / CELL_SIZE + (SIDE - 1) / 2.0));
    }

    private static float[] byDistance() {
        var table = new float[(int) REACH_SQUARED + 1];
        for (var squared = 0; squared < table.length; squared++) {
            table[squared] = (float) (StrictMath.exp(-(squared + 0.5) / (2 * PLACE_SIGMA * PLACE_SIGMA))
                    / (PLACE_SIGMA * StrictMath.sqrt(2 * Math.PI)));
        }
        return table;
    }

    private static float[] byDirection() {
        var table = new float[256 * LAYERS];
        var depth = 2 * Math.PI / LAYERS;
        for (var difference = 0; difference < 256; difference++) {
            for (var layer = 0; layer < LAYERS; layer++) {
                var middle = -Math.PI + (layer + 0.5) * depth;
                var offset = StrictMath.IEEEremainder(difference * Math.PI / 128 - middle, 2 * Math.PI);
                table[difference * LAYERS + layer] = (float) shareOfGaussian(offset - depth / 2, offset + depth / 2);
            }
        }
        return table;
    }

    /// The area under the direction Gaussian between two angles, by 64 trapezia.
    private static double shareOfGaussian(double from, double to) {
        var steps = 64;
        var width = (to - from) / steps;
        var sum = 0.0;
        for (var step = 0; step <= steps; step++) {
            var angle = from + step * width;
            var height = StrictMath.exp(-angle * angle / (2 * DIRECTION_SIGMA * DIRECTION_SIGMA));
            sum += step == 0 || step == steps ? height / 2 : height;
        }
        return sum * width / (DIRECTION_SIGMA * StrictMath.sqrt(2 * Math.PI));
    }
}
