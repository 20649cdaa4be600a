package dancu.synthesis.prints;

import dancu.synthesis.Chance;

/// The way ridges run on a finger: half the angles to the cores, less half the angles to the deltas.
///
/// Coordinates are pixels at 500 ppi from the middle of the finger pad, x to the right, y **down**; orientations are
/// radians in that frame, so they turn clockwise on the screen.
///
/// Source: Sherlock and Monro, "A model for interpreting fingerprint topology", Pattern Recognition 26 (1993); for the
/// plain arch, which has no core, the sine of Cappelli et al. (SFinGe).
final class RidgeField {
    private final double[] coreX;
    private final double[] coreY;
    private final double[] deltaX;
    private final double[] deltaY;
    private final double archHeight;
    private final double tilt;

    RidgeField(Pattern pattern, Chance chance) {
        var x = 12 * chance.gaussian();
        var y = -25 + 14 * chance.gaussian();
        tilt = 0.06 * chance.gaussian();
        archHeight = pattern == Pattern.ARCH ? 0.75 + 0.2 * chance.unit() : 0;
        switch (pattern) {
            case ARCH -> {
                coreX = new double[] {};
                coreY = new double[] {};
                deltaX = new double[] {};
                deltaY = new double[] {};
            }
            case TENTED_ARCH -> {
                coreX = new double[] {x};
                coreY = new double[] {y};
                deltaX = new double[] {x + 6 * chance.gaussian()};
                deltaY = new double[] {y + 85 + 25 * chance.unit()};
            }
            case LEFT_LOOP, RIGHT_LOOP -> {
                var side = pattern == Pattern.LEFT_LOOP ? 1 : -1;
                coreX = new double[] {x};
                coreY = new double[] {y};
                deltaX = new double[] {x + side * (70 + 40 * chance.unit())};
                deltaY = new double[] {y + 75 + 45 * chance.unit()};
            }
            default -> {
                var apart = 15 + 35 * chance.unit();
                var lean = 10 * chance.gaussian();
                coreX = new double[] {x - lean / 2, x + lean / 2};
                coreY = new double[] {y - apart / 2, y + apart / 2};
                deltaX = new double[] {x - 85 - 35 * chance.unit(), x + 85 + 35 * chance.unit()};
                deltaY = new double[] {y + 80 + 40 * chance.unit(), y + 80 + 40 * chance.unit()};
            }
        }
    }

    /// Ridge orientation in radians, to be read modulo pi.
    double orientation(double x, double y) {
        if (archHeight > 0) {
            var lift = Math.clamp((130 - Math.abs(y - 40)) / 110, 0, 1);
            return tilt + Math.atan(archHeight * lift * Math.sin(Math.clamp(x / 110, -1, 1) * Math.PI));
        }
        var sum = 0.0;
        for (var core = 0; core < coreX.length; core++) {
            sum += Math.atan2(y - coreY[core], x - coreX[core]);
        }
        for (var delta = 0; delta < deltaX.length; delta++) {
            sum -= Math.atan2(y - deltaY[delta], x - deltaX[delta]);
        }
        // Far above every singular point the sum goes to zero; below a core and its delta ridges lie flat again.
        return tilt + sum / 2;
    }

    /// How fast ridges spread along the orientation, per pixel; positive where new ridges must begin.
    double divergence(double x, double y, double orientation) {
        var step = 6;
        var along = Math.cos(orientation);
        var across = Math.sin(orientation);
        return (component(x + step, y, along, across, true) - component(x - step, y, along, across, true)) / (2 * step)
                + (component(x, y + step, along, across, false) - component(x, y - step, along, across, false))
                        / (2 * step);
    }

    private double component(double x, double y, double along, double across, boolean horizontal) {
        var orientation = orientation(x, y);
        var cosine = Math.cos(orientation);
        var sine = Math.sin(orientation);
        var same = cosine * along + sine * across >= 0 ? 1 : -1;
        return same * (horizontal ? cosine : sine);
    }

    /// Pixels to the nearest core or delta; large where the pattern has none.
    double distanceToSingularity(double x, double y) {
        var nearest = 1e9;
        for (var core = 0; core < coreX.length; core++) {
            nearest = Math.min(nearest, Math.hypot(x - coreX[core], y - coreY[core]));
        }
        for (var delta = 0; delta < deltaX.length; delta++) {
            nearest = Math.min(nearest, Math.hypot(x - deltaX[delta], y - deltaY[delta]));
        }
        return nearest;
    }
}
