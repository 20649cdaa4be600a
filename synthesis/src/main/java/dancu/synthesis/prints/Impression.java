package dancu.synthesis.prints;

/// What one capture of a finger shows, as minutiae.
///
/// Pixels at 500 ppi from the top left, x to the right, y down. The arrays belong to the impression: do not write.
public final class Impression {
    private final int width;
    private final int height;
    private final short[] x;
    private final short[] y;
    private final short[] directionDegrees;
    private final boolean[] bifurcation;

    Impression(int width, int height, short[] x, short[] y, short[] directionDegrees, boolean[] bifurcation) {
        this.width = width;
        this.height = height;
        this.x = x;
        this.y = y;
        this.directionDegrees = directionDegrees;
        this.bifurcation = bifurcation;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int size() {
        return x.length;
    }

    public short[] x() {
        return x;
    }

    public short[] y() {
        return y;
    }

    /// 0 to 359, from the minutia along its ridge, turning clockwise on the screen: the convention inside SourceAFIS.
    public short[] directionDegrees() {
        return directionDegrees;
    }

    /// True for a bifurcation, false for a ridge ending.
    public boolean[] bifurcation() {
        return bifurcation;
    }
}
