package dancu.synthesis.prints;

/// One invented finger as it is, before any sensor sees it.
///
/// Coordinates as in [RidgeField]; a direction points from the minutia along its ridge, in radians.
public final class MasterFinger {
    final long seed;
    final Pattern pattern;
    final RidgeField field;
    final double wear;
    final double[] x;
    final double[] y;
    final double[] direction;
    final boolean[] bifurcation;

    MasterFinger(
            long seed,
            Pattern pattern,
            RidgeField field,
            double wear,
            double[] x,
            double[] y,
            double[] direction,
            boolean[] bifurcation) {
        this.seed = seed;
        this.pattern = pattern;
        this.field = field;
        this.wear = wear;
        this.x = x;
        this.y = y;
        this.direction = direction;
        this.bifurcation = bifurcation;
    }

    public Pattern pattern() {
        return pattern;
    }

    /// 0 for a good finger to 1 for one worn by work; one person in twenty has mostly worn ones.
    public double wear() {
        return wear;
    }

    /// Minutiae on the whole finger, more than any impression shows.
    public int minutiae() {
        return x.length;
    }
}
