package dancu.cardkit.artwork;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// The small drawings of a card.
final class Ornament {

    private static final Color GOLD = new Color(0xE3, 0xB2, 0x4A);
    private static final Color PALE_GOLD = new Color(0xF6, 0xDF, 0xA4);
    private static final Color DEEP_GOLD = new Color(0xA8, 0x7A, 0x1E);

    private static final Color SPECIMEN = new Color(0xB5, 0x1F, 0x2A, 62);

    private Ornament() {}

    /// Stands where the national emblem goes on a real card: an invented flower in a ring. **A
    /// placeholder**: the
    /// emblem itself is not ours to draw, and the machine that prints valid cards brings its own.
    static void emblemPlace(Pen pen, double x, double y, double diameter, Color ink) {
        double r = diameter / 2;
        pen.fill(circle(x, y, r), ink);
        pen.fill(circle(x, y, r * 0.955), PALE_GOLD);
        pen.fill(circle(x, y, r * 0.915), ink);
        for (int bead = 0; bead < 48; bead++) {
            double angle = 2 * Math.PI * bead / 48;
            pen.fill(circle(x + 0.84 * r * Math.cos(angle), y + 0.84 * r * Math.sin(angle), 0.028 * r), PALE_GOLD);
        }
        petals(pen, x, y, 0.76 * r, 0.15 * r, 16, 0.5, DEEP_GOLD, ink);
        petals(pen, x, y, 0.68 * r, 0.19 * r, 8, 0, GOLD, ink);
        petals(pen, x, y, 0.46 * r, 0.13 * r, 8, 0.5, PALE_GOLD, ink);
        pen.fill(circle(x, y, 0.15 * r), ink);
        pen.fill(circle(x, y, 0.115 * r), PALE_GOLD);
    }

    private static void petals(
            Pen pen, double x, double y, double length, double half, int count, double offset, Color fill, Color ink) {
        var petal = new Path2D.Double();
        petal.moveTo(0, 0);
        petal.curveTo(half * 1.25, -length * 0.42, half, -length * 0.72, 0, -length);
        petal.curveTo(-half, -length * 0.72, -half * 1.25, -length * 0.42, 0, 0);
        for (int i = 0; i < count; i++) {
            var turn = AffineTransform.getTranslateInstance(x, y);
            turn.rotate(2 * Math.PI * (i + offset) / count);
            var shape = turn.createTransformedShape(petal);
            pen.fill(shape, fill);
            pen.line(shape, ink, 0.07);
        }
    }

    /// The symbol of a card with a chip (ICAO Doc 9303-9): a disc between two bars.
    static void chipSymbol(Pen pen, double left, double top, double width, Color ink) {
        double height = width * 0.6;
        double bar = height * 0.13;
        double middle = top + height / 2;
        double disc = height * 0.21;
        var frame = new Area(new Rectangle2D.Double(left, top, width, height));
        frame.subtract(new Area(new Rectangle2D.Double(left + bar, top + bar, width - 2 * bar, height - 2 * bar)));
        frame.add(new Area(new Rectangle2D.Double(left, middle - bar / 2, width, bar)));
        frame.subtract(new Area(circle(left + width / 2, middle, disc + bar)));
        frame.add(new Area(circle(left + width / 2, middle, disc)));
        pen.fill(frame, ink);
    }

    /// What a specimen shows in place of the chip's contacts.
    static void contacts(Pen pen, double left, double top, double width, double height) {
        var plate = new RoundRectangle2D.Double(left, top, width, height, 3, 3);
        pen.fill(plate, GOLD);
        double x1 = left + width * 0.36;
        double x2 = left + width * 0.64;
        for (int row = 1; row < 4; row++) {
            double y = top + height * row / 4;
            pen.line(new Line2D.Double(left, y, x1, y), DEEP_GOLD, 0.12);
            pen.line(new Line2D.Double(x2, y, left + width, y), DEEP_GOLD, 0.12);
        }
        var island = new RoundRectangle2D.Double(x1, top + height * 0.16, x2 - x1, height * 0.68, 2.2, 2.2);
        pen.line(new Line2D.Double(left + width / 2, top, left + width / 2, top + height * 0.16), DEEP_GOLD, 0.12);
        pen.line(
                new Line2D.Double(left + width / 2, top + height * 0.84, left + width / 2, top + height),
                DEEP_GOLD,
                0.12);
        pen.fill(island, PALE_GOLD);
        pen.line(island, DEEP_GOLD, 0.12);
        pen.line(plate, DEEP_GOLD, 0.15);
    }

    /// Goes across the whole side, but leaves the QR code as it is.
    static void specimenMark(Pen pen) {
        var everywhere = new Area(new Rectangle2D.Double(0, 0, CardArtwork.WIDTH, CardArtwork.HEIGHT));
        everywhere.subtract(
                new Area(new Rectangle2D.Double(Front.QR_LEFT, Front.QR_TOP, Front.QR_SIDE, Front.QR_SIDE)));
        pen.inside(everywhere);
        pen.textTurned("MẪU · SPECIMEN", Typeface.BOLD, 7.8, 42, 35.5, -0.42, SPECIMEN);
        pen.anywhere();
    }

    static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
