package dancu.synthesis.prints;

import dancu.synthesis.Chance;

/// One contact of a finger with the sensor: where it lies, how the skin is stretched, what touches.
final class Placement {
    final boolean bad;
    final double shiftX;
    final double shiftY;
    final double cosine;
    final double sine;
    final double rotation;
    final double contactX;
    final double contactY;
    final double radiusX;
    final double radiusY;
    private final double[] warp = new double[10];

    Placement(CaptureConditions conditions, Chance chance) {
        bad = chance.happens(conditions.badShare());
        var looser = bad ? 1.8 : 1;
        shiftX = looser * conditions.shiftSigma() * chance.gaussian();
        shiftY = looser * conditions.shiftSigma() * 1.15 * chance.gaussian();
        rotation = looser * conditions.rotationSigma() * chance.gaussian();
        cosine = Math.cos(rotation);
        sine = Math.sin(rotation);
        var size = bad ? 0.72 : 1;
        contactX = 10 * chance.gaussian();
        contactY = 14 * chance.gaussian();
        radiusX = size * Math.clamp(118 + 10 * chance.gaussian(), 80, 145);
        radiusY = size * Math.clamp(152 + 16 * chance.gaussian(), 100, 190);
        for (var term = 0; term < warp.length; term++) {
            warp[term] = (bad ? 1.6 : 1) * FingerModel.WARP * chance.gaussian();
        }
    }

    /// Skin displacement in x, pixels: a low-order polynomial of the position on the finger.
    double warpX(double x, double y) {
        var u = x / 120;
        var v = y / 160;
        return warp[0] * u + warp[1] * v + warp[2] * u * v + warp[3] * u * u + warp[4] * v * v;
    }

    double warpY(double x, double y) {
        var u = x / 120;
        var v = y / 160;
        return warp[5] * u + warp[6] * v + warp[7] * u * v + warp[8] * u * u + warp[9] * v * v;
    }

    /// 1 in the middle of the contact, 0 on its edge, negative outside.
    double contact(double x, double y) {
        var u = (x - contactX) / radiusX;
        var v = (y - contactY) / radiusY;
        return 1 - u * u - v * v;
    }
}
