package dancu.cardkit.artwork;

import com.google.zxing.common.BitMatrix;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Draws on one picture, measured in millimetres from the top left.
final class Pen implements AutoCloseable {

    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final AffineTransform PIXELS = new AffineTransform();

    private final Graphics2D graphics;
    private final double pixelsPerMillimetre;
    private final AffineTransform millimetres;

    Pen(BufferedImage image, int dpi) {
        graphics = image.createGraphics();
        pixelsPerMillimetre = dpi / MILLIMETRES_PER_INCH;
        millimetres = AffineTransform.getScaleInstance(pixelsPerMillimetre, pixelsPerMillimetre);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setTransform(millimetres);
    }

    static int pixels(double millimetres, int dpi) {
        return (int) Math.round(millimetres * dpi / MILLIMETRES_PER_INCH);
    }

    double pixelsExactly(double millimetres) {
        return millimetres * pixelsPerMillimetre;
    }

    private int pixels(double millimetres) {
        return (int) Math.round(pixelsExactly(millimetres));
    }

    void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    void line(Shape shape, Paint paint, double thickness) {
        graphics.setPaint(paint);
        graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    /// Keeps what is drawn from now on inside a shape, until [#anywhere].
    void inside(Shape shape) {
        graphics.setClip(shape);
    }

    void anywhere() {
        graphics.setClip(null);
    }

    /// Sets a place's text, black on what is there.
    ///
    /// @throws ArtworkRefused if it does not fit or cannot be shown
    void text(TextPlace place, String text) {
        var setting = place.set(text);
        for (int i = 0; i < setting.lines().size(); i++) {
            text(
                    setting.lines().get(i),
                    place.face(),
                    setting.size(),
                    place.left(),
                    place.baseline(setting, i),
                    Ink.VALUE);
        }
    }

    /// Draws one line from its left end.
    void text(String text, Typeface face, double size, double left, double baseline, Color colour) {
        graphics.setTransform(PIXELS);
        graphics.setPaint(colour);
        graphics.setFont(face.ofSize(size * pixelsPerMillimetre));
        graphics.drawString(text, (float) (left * pixelsPerMillimetre), (float) (baseline * pixelsPerMillimetre));
        graphics.setTransform(millimetres);
    }

    void textCentred(String text, Typeface face, double size, double centre, double baseline, Color colour) {
        text(text, face, size, centre - face.width(text) * size / 2, baseline, colour);
    }

    /// Draws a text turned about its middle.
    void textTurned(String text, Typeface face, double size, double x, double y, double radians, Color colour) {
        var outline = face.ofSize(size)
                .createGlyphVector(graphics.getFontRenderContext(), text)
                .getOutline();
        var bounds = outline.getBounds2D();
        var turn = AffineTransform.getTranslateInstance(x, y);
        turn.rotate(radians);
        turn.translate(-bounds.getCenterX(), -bounds.getCenterY());
        fill(turn.createTransformedShape(outline), colour);
    }

    /// Puts black and white pixels onto the picture, one on one, so that they have sharp edges.
    void pixelImage(BitMatrix bits, int left, int top) {
        var image = new BufferedImage(bits.getWidth(), bits.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                image.setRGB(x, y, bits.get(x, y) ? 0 : 0xFFFFFF);
            }
        }
        graphics.setTransform(PIXELS);
        graphics.drawImage(image, left, top, null);
        graphics.setTransform(millimetres);
    }

    /// Draws the middle of a picture so that it covers a frame.
    void picture(BufferedImage picture, double left, double top, double width, double height) {
        int wide = pixels(width);
        int high = pixels(height);
        var source = picture;
        while (source.getWidth() >= 2 * wide && source.getHeight() >= 2 * high) {
            source = halved(source);
        }
        double scale = Math.max((double) wide / source.getWidth(), (double) high / source.getHeight());
        int x = pixels(left);
        int y = pixels(top);
        graphics.setTransform(PIXELS);
        graphics.setClip(x, y, wide, high);
        var fit = AffineTransform.getTranslateInstance(
                x + (wide - source.getWidth() * scale) / 2, y + (high - source.getHeight() * scale) / 2);
        fit.scale(scale, scale);
        graphics.drawImage(source, fit, null);
        graphics.setClip(null);
        graphics.setTransform(millimetres);
    }

    private static BufferedImage halved(BufferedImage source) {
        var half = new BufferedImage(source.getWidth() / 2, source.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        var graphics = half.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(source, 0, 0, half.getWidth(), half.getHeight(), null);
        graphics.dispose();
        return half;
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
