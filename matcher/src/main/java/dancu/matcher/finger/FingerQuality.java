package dancu.matcher.finger;

/// How usable a scan looks, 0 to 100, cheap enough to ask for another try at the desk.
///
/// This is **not** NFIQ 2 and not calibrated against it; where a rule names NFIQ 2, use NFIQ 2. The score is
/// the geometric mean of four shares, so one bad part spoils it.
///
/// @param area      share of a well-covered scan that shows ridges, 0 to 1; 1 from 60,000 pixels at 500 ppi
/// @param coherence how well the ridges of a block run one way, 0 to 1
/// @param contrast  spread of grey levels on the ridges, 0 to 1; 1 from a standard deviation of 50
/// @param minutiae  1 for 25 to 80 minutiae, less for fewer (not enough) or more (noise)
public record FingerQuality(double area, double coherence, double contrast, double minutiae) {

    private static final int BLOCK_AT_500_PPI = 16;
    private static final double AREA_FULL = 60_000;
    private static final double DEVIATION_OF_RIDGES = 15;
    private static final double DEVIATION_FULL = 50;
    private static final double COHERENCE_NONE = 0.1;
    private static final double COHERENCE_FULL = 0.6;
    private static final int MINUTIAE_ENOUGH = 25;
    private static final int MINUTIAE_TOO_MANY = 80;

    /// @param found what [MinutiaeExtractor] found on it
    public static FingerQuality of(GreyImage scan, Minutiae found) {
        var block = Math.max(8, BLOCK_AT_500_PPI * scan.ppi() / 500);
        var ridged = 0;
        var coherence = 0.0;
        var deviation = 0.0;
        for (var top = 1; top + block < scan.height(); top += block) {
            for (var left = 1; left + block < scan.width(); left += block) {
                var spread = deviation(scan, left, top, block);
                if (spread >= DEVIATION_OF_RIDGES) {
                    ridged++;
                    deviation += spread;
                    coherence += coherence(scan, left, top, block);
                }
            }
        }
        if (ridged == 0) {
            return new FingerQuality(0, 0, 0, minutiaeShare(found.count()));
        }
        var side = BLOCK_AT_500_PPI;
        return new FingerQuality(
                Math.min(1, ridged * side * side / AREA_FULL),
                Math.clamp((coherence / ridged - COHERENCE_NONE) / (COHERENCE_FULL - COHERENCE_NONE), 0, 1),
                Math.min(1, deviation / ridged / DEVIATION_FULL),
                minutiaeShare(found.count()));
    }

    /// 0 useless to 100 good.
    public int score() {
        return (int) Math.round(100 * Math.pow(area * coherence * contrast * minutiae, 0.25));
    }

    private static double minutiaeShare(int count) {
        if (count < MINUTIAE_ENOUGH) {
            return (double) count / MINUTIAE_ENOUGH;
        }
        return count <= MINUTIAE_TOO_MANY ? 1 : 0.5;
    }

    private static double deviation(GreyImage scan, int left, int top, int block) {
        var sum = 0L;
        var squares = 0L;
        for (var y = top; y < top + block; y++) {
            for (var x = left; x < left + block; x++) {
                var level = scan.levelAt(x, y);
                sum += level;
                squares += (long) level * level;
            }
        }
        var count = (double) block * block;
        return Math.sqrt(Math.max(0, squares / count - sum / count * (sum / count)));
    }

    /// How far the gradients of a block share one direction: the anisotropy of the structure tensor.
    private static double coherence(GreyImage scan, int left, int top, int block) {
        var xx = 0.0;
        var yy = 0.0;
        var xy = 0.0;
        for (var y = top; y < top + block; y++) {
            for (var x = left; x < left + block; x++) {
                var dx = (double) scan.levelAt(x + 1, y) - scan.levelAt(x - 1, y);
                var dy = (double) scan.levelAt(x, y + 1) - scan.levelAt(x, y - 1);
                xx += dx * dx;
                yy += dy * dy;
                xy += dx * dy;
            }
        }
        return xx + yy == 0 ? 0 : Math.hypot(xx - yy, 2 * xy) / (xx + yy);
    }
}
