package dancu.synthesis.prints;

import dancu.synthesis.Chance;
import java.util.Arrays;

/// Invented fingers and their impressions as minutiae, fast enough for millions of people.
///
/// The parameters were set so that SourceAFIS 3.18.1 scores repeat captures and strangers as it does real prints from
/// two optical sensors: genuine 1/5/50/95 % about 2/28/139/281, impostor 99/99.9 % about 15/25.
public final class FingerModel {
    /// Pixels of an impression at 500 ppi.
    public static final int WIDTH = 320;

    public static final int HEIGHT = 400;

    static final double WARP = 2.2;
    private static final double DENSITY = 0.73e-3;
    private static final double MASTER_X = 150;
    private static final double MASTER_Y = 195;
    private static final double APART = 11;
    private static final long FINGER = 11;
    private static final long CAPTURE = 12;
    private static final long WEAR = 13;

    private FingerModel() {}

    /// A finger of a person.
    ///
    /// @param person any number that names the person, such as [dancu.synthesis.people.Person#id]
    /// @param finger ISO/IEC 19794: 1 right thumb … 5 right little, 6 left thumb … 10 left little
    /// @throws IllegalArgumentException if finger is not 1 to 10
    public static MasterFinger master(long seed, long person, int finger) {
        if (finger < 1 || finger > 10) {
            throw new IllegalArgumentException("finger " + finger);
        }
        var fingerSeed = Chance.of(seed, FINGER, person, finger).bits();
        var chance = Chance.of(fingerSeed, FINGER);
        var pattern = Pattern.draw(chance);
        var field = new RidgeField(pattern, chance);
        var worker = Chance.of(seed, WEAR, person).happens(0.05);
        var wear = worker && chance.happens(0.8) ? chance.between(0.55, 1) : 0.2 * chance.unit() * chance.unit();
        var wanted = (int) (DENSITY * Math.PI * MASTER_X * MASTER_Y * chance.between(0.85, 1.15));
        var x = new double[wanted];
        var y = new double[wanted];
        var direction = new double[wanted];
        var bifurcation = new boolean[wanted];
        var size = 0;
        for (var trial = 0; trial < 6 * wanted && size < wanted; trial++) {
            var px = chance.between(-MASTER_X, MASTER_X);
            var py = chance.between(-MASTER_Y, MASTER_Y);
            var outside = px * px / (MASTER_X * MASTER_X) + py * py / (MASTER_Y * MASTER_Y) > 1;
            var likely = 0.62 + 0.38 * Math.exp(-field.distanceToSingularity(px, py) / 45);
            if (outside || !chance.happens(likely) || crowded(x, y, size, px, py)) {
                continue;
            }
            var along = field.orientation(px, py);
            var spread = field.divergence(px, py, along);
            var forward = chance.happens(1 / (1 + Math.exp(-spread * 260)));
            x[size] = px;
            y[size] = py;
            direction[size] = along + (forward ? 0 : Math.PI) + 0.06 * chance.gaussian();
            bifurcation[size] = chance.happens(0.42);
            size++;
        }
        return new MasterFinger(
                fingerSeed,
                pattern,
                field,
                wear,
                Arrays.copyOf(x, size),
                Arrays.copyOf(y, size),
                Arrays.copyOf(direction, size),
                Arrays.copyOf(bifurcation, size));
    }

    private static boolean crowded(double[] x, double[] y, int size, double px, double py) {
        for (var other = 0; other < size; other++) {
            var dx = x[other] - px;
            var dy = y[other] - py;
            if (dx * dx + dy * dy < APART * APART) {
                return true;
            }
        }
        return false;
    }

    /// One capture of the finger.
    ///
    /// @param captureSeed another capture, another number; the same number gives the same impression
    public static Impression impression(MasterFinger master, long captureSeed, CaptureConditions conditions) {
        var chance = Chance.of(master.seed, CAPTURE, captureSeed);
        var placement = new Placement(conditions, chance);
        var trouble = Math.max(master.wear, placement.bad ? 0.72 : 0) + 0.25 * Math.abs(conditions.moisture());
        var mood = chance.unit();
        var drop = Math.min(0.75, 0.05 + 0.15 * mood + 0.45 * trouble);
        var spurious = Math.min(0.6, 0.04 + 0.18 * chance.unit() + 0.3 * trouble);
        var jitter = 0.70 + 0.90 * mood + 1.2 * trouble;
        var turn = 0.05 + 0.05 * mood + 0.10 * trouble;
        var flip = 0.07;

        var room = 2 * master.x.length + 8;
        var x = new short[room];
        var y = new short[room];
        var degrees = new short[room];
        var bifurcation = new boolean[room];
        var size = 0;
        for (var at = 0; at < master.x.length; at++) {
            if (placement.contact(master.x[at], master.y[at]) < 0 || chance.happens(drop)) {
                continue;
            }
            var px = sensorX(placement, master.x[at], master.y[at]) + jitter * chance.gaussian();
            var py = sensorY(placement, master.x[at], master.y[at]) + jitter * chance.gaussian();
            if (px < 4 || py < 4 || px >= WIDTH - 4 || py >= HEIGHT - 4) {
                continue;
            }
            x[size] = (short) Math.round(px);
            y[size] = (short) Math.round(py);
            degrees[size] = degrees(master.direction[at] + placement.rotation + turn * chance.gaussian());
            bifurcation[size] = master.bifurcation[at] != chance.happens(flip);
            size++;
        }
        var ghosts = (int) Math.round(size * spurious);
        for (var ghost = 0; ghost < ghosts; ghost++) {
            var gx = placement.contactX + placement.radiusX * chance.between(-1, 1);
            var gy = placement.contactY + placement.radiusY * chance.between(-1, 1);
            var px = sensorX(placement, gx, gy);
            var py = sensorY(placement, gx, gy);
            if (placement.contact(gx, gy) < 0 || px < 4 || py < 4 || px >= WIDTH - 4 || py >= HEIGHT - 4) {
                continue;
            }
            x[size] = (short) Math.round(px);
            y[size] = (short) Math.round(py);
            var back = chance.happens(0.5) ? Math.PI : 0;
            degrees[size] =
                    degrees(master.field.orientation(gx, gy) + back + placement.rotation + 0.12 * chance.gaussian());
            bifurcation[size] = chance.happens(0.5);
            size++;
        }
        return new Impression(
                WIDTH,
                HEIGHT,
                Arrays.copyOf(x, size),
                Arrays.copyOf(y, size),
                Arrays.copyOf(degrees, size),
                Arrays.copyOf(bifurcation, size));
    }

    private static double sensorX(Placement placement, double x, double y) {
        var wx = x + placement.warpX(x, y);
        var wy = y + placement.warpY(x, y);
        return WIDTH / 2.0 + placement.shiftX + placement.cosine * wx - placement.sine * wy;
    }

    private static double sensorY(Placement placement, double x, double y) {
        var wx = x + placement.warpX(x, y);
        var wy = y + placement.warpY(x, y);
        return HEIGHT / 2.0 + placement.shiftY + placement.sine * wx + placement.cosine * wy;
    }

    private static short degrees(double radians) {
        return (short) Math.floorMod(Math.round(Math.toDegrees(radians)), 360);
    }
}
