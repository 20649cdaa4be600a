package dancu.matcher.finger;

/// One minutia.
///
/// @param x         pixels at 500 ppi from the left edge, 0 to 2047
/// @param y         pixels at 500 ppi from the top edge, 0 to 2047
/// @param direction 256ths of a turn, 0 to 255, clockwise from the x axis as seen on the image (y grows
///                  downwards), pointing as SourceAFIS has it
/// @param type      what the ridge does there
public record Minutia(int x, int y, int direction, MinutiaType type) {

    public Minutia {
        if (x < 0 || x > Minutiae.SIDE_MAX || y < 0 || y > Minutiae.SIDE_MAX) {
            throw new IllegalArgumentException("a minutia lies at %d, %d".formatted(x, y));
        }
        if (direction < 0 || direction > 255) {
            throw new IllegalArgumentException("a minutia points to " + direction);
        }
    }
}
