package dancu.cardkit.artwork;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Writes on a card in millimetres. Nothing is ever cut: what finds no room is refused.
final class Pen {

    private static final Font REGULAR = font("LiberationSans-Regular.ttf");
    private static final Font BOLD = font("LiberationSans-Bold.ttf");
    private static final Font MONO = font("LiberationMono-Bold.ttf");

    /// Sizes fall to this share of the wanted size before a text is refused.
    private static final double SMALLEST = 0.42;
    private static final double STEP = 0.04;

    private final Graphics2D graphics;

    /// @param graphics scaled so that one unit is one millimetre
    Pen(Graphics2D graphics) {
        this.graphics = graphics;
    }

    enum Face {
        REGULAR,
        BOLD,
        MONO
    }

    /// Writes one line as it is.
    void line(String text, double x, double baseline, double size, Face face, Color color) {
        graphics.setFont(face(face, size));
        graphics.setColor(color);
        graphics.drawString(text, (float) x, (float) baseline);
    }

    void centred(String text, double middle, double baseline, double size, Face face, Color color) {
        line(text, middle - (width(text, face, size) / 2), baseline, size, face, color);
    }

    /// Writes a text into so many lines of a width, smaller if it must be.
    ///
    /// @param field   named in the refusal
    /// @param leading from line to line at full size
    /// @throws IllegalArgumentException if the text does not fit at the smallest size
    void fit(
            String field,
            String text,
            double x,
            double baseline,
            double width,
            int lines,
            double size,
            double leading,
            Face face,
            Color color) {
        for (var share = 1.0; share >= SMALLEST; share -= STEP) {
            var broken = wrap(text, width, face, size * share);
            if (broken.size() <= lines) {
                for (var i = 0; i < broken.size(); i++) {
                    line(broken.get(i), x, baseline + (i * leading), size * share, face, color);
                }
                return;
            }
        }
        throw new IllegalArgumentException(
                "%s of %d characters finds no room on the card".formatted(field, text.length()));
    }

    double width(String text, Face face, double size) {
        return face(face, size)
                .getStringBounds(text, graphics.getFontRenderContext())
                .getWidth();
    }

    private List<String> wrap(String text, double width, Face face, double size) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split("\\s+", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, face, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        // A single word wider than the line needs more lines than there are.
        return lines.stream().allMatch(one -> width(one, face, size) <= width)
                ? lines
                : java.util.Collections.nCopies(Integer.MAX_VALUE, "");
    }

    private static Font face(Face face, double size) {
        return switch (face) {
            case REGULAR -> REGULAR.deriveFont((float) size);
            case BOLD -> BOLD.deriveFont((float) size);
            case MONO -> MONO.deriveFont((float) size);
        };
    }

    private static Font font(String name) {
        try (var file = Objects.requireNonNull(Pen.class.getResourceAsStream(name), name)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("font " + name, e);
        }
    }
}
