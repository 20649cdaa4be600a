package dancu.cardkit.artwork;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Fine-line patterns of our own, drawn under everything else; none is taken from a real card.
final class Guilloche {

    private static final double LINE = 0.055;
    private static final double STEP = 0.2;
    private static final Rectangle2D CARD =
            new Rectangle2D.Double(-1, -1, CardArtwork.WIDTH + 2, CardArtwork.HEIGHT + 2);

    private Guilloche() {}

    private static final Color TEAL = new Color(0x1F, 0x8A, 0x8A);
    private static final Color SKY = new Color(0x3E, 0x7F, 0xC2);
    private static final Color ROSE = new Color(0xC7, 0x5B, 0x6B);
    private static final Color AMBER = new Color(0xC9, 0x96, 0x3A);

    static void front(Pen pen) {
        pen.fill(
                CARD,
                rainbow(255, new Color(0xDD, 0xF0, 0xEF), new Color(0xFA, 0xF6, 0xE6), new Color(0xF8, 0xE6, 0xE4)));
        band(pen, 6, 7, 46, 34, rainbow(62, TEAL, SKY, TEAL));
        band(pen, 25, 8, 58, 34, rainbow(56, SKY, TEAL, AMBER));
        band(pen, 46, 9, 52, 36, rainbow(62, TEAL, AMBER, ROSE));
        rosette(pen, 59, 34, 2.5, 9.5, 9, 16, rainbow(66, ROSE, AMBER, ROSE));
        rosette(pen, 59, 34, 10, 14.5, 18, 14, rainbow(60, TEAL, AMBER, ROSE));
        rosette(pen, 59, 34, 15, 18, 36, 10, rainbow(54, SKY, TEAL, AMBER));
    }

    static void back(Pen pen) {
        pen.fill(
                CARD,
                rainbow(255, new Color(0xF8, 0xE8, 0xE4), new Color(0xFA, 0xF6, 0xE6), new Color(0xDD, 0xF0, 0xEF)));
        band(pen, 8, 9, 54, 34, rainbow(60, ROSE, AMBER, TEAL));
        band(pen, 27, 8, 47, 34, rainbow(56, AMBER, TEAL, SKY));
        band(pen, 46, 8, 60, 34, rainbow(60, TEAL, SKY, TEAL));
        rosette(pen, 38.6, 20, 2.5, 8.5, 8, 16, rainbow(58, ROSE, AMBER, TEAL));
        rosette(pen, 38.6, 20, 9, 13.5, 16, 14, rainbow(54, ROSE, TEAL, SKY));
    }

    /// A woven band across the card: threads that swing between two waves.
    ///
    /// @param middle    millimetres from the top
    /// @param swing     half the height of the band
    /// @param wave      length of the long wave in millimetres
    /// @param threads   how many lines
    static void band(Pen pen, double middle, double swing, double wave, int threads, Paint paint) {
        for (int thread = 0; thread < threads; thread++) {
            double phase = 2 * Math.PI * thread / threads;
            var path = new Path2D.Double();
            for (double x = -1; x <= CardArtwork.WIDTH + 1; x += STEP) {
                double along = 2 * Math.PI * x / wave;
                double envelope = swing * (0.62 + 0.38 * Math.cos(along * 0.73 + middle));
                double y = middle
                        + 2.2 * Math.sin(along * 0.5 + middle)
                        + envelope * Math.sin(along + phase) * Math.cos(phase * 2 + along * 0.31);
                to(path, x, y);
            }
            pen.line(path, paint, LINE);
        }
    }

    /// A rosette: closed curves that breathe in and out around a centre.
    ///
    /// @param petals  how many times each curve swings on its way round
    /// @param curves  how many curves, each turned a little against the one before
    static void rosette(Pen pen, double x, double y, double inner, double outer, int petals, int curves, Paint paint) {
        double middle = (inner + outer) / 2;
        double swing = (outer - inner) / 2;
        for (int curve = 0; curve < curves; curve++) {
            double phase = 2 * Math.PI * curve / curves;
            var path = new Path2D.Double();
            double turns = 2 * Math.PI;
            double step = turns / (petals * 28);
            for (double angle = 0; angle < turns; angle += step) {
                double radius = middle + swing * Math.sin(petals * angle + phase) * (0.72 + 0.28 * Math.cos(3 * phase));
                to(path, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            }
            path.closePath();
            pen.line(path, paint, LINE);
        }
    }

    /// Colour that changes across the card, as in rainbow printing.
    static Paint rainbow(int alpha, Color... colours) {
        var see = new Color[colours.length];
        var at = new float[colours.length];
        for (int i = 0; i < colours.length; i++) {
            see[i] = new Color(colours[i].getRed(), colours[i].getGreen(), colours[i].getBlue(), alpha);
            at[i] = (float) i / (colours.length - 1);
        }
        return new LinearGradientPaint(0, 0, (float) CardArtwork.WIDTH, (float) CardArtwork.HEIGHT * 0.6f, at, see);
    }

    private static void to(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
