package dancu.cardkit.artwork;

import dancu.cardkit.artwork.ArtworkRefused.Reason;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.Objects;

/// A font shipped with the module.
final class Typeface {

    static final Typeface PLAIN = new Typeface("LiberationSans-Regular.ttf");
    static final Typeface BOLD = new Typeface("LiberationSans-Bold.ttf");
    static final Typeface ITALIC = new Typeface("LiberationSans-Italic.ttf");

    /// The face of machine-readable zones (ISO 1073-2).
    static final Typeface OCR_B = new Typeface("OCRB.otf");

    private static final float MEASURED_SIZE = 100;

    /// Without hinting, so that widths are in proportion to the size.
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private final Font font;

    private Typeface(String resource) {
        try (var stream = Typeface.class.getResourceAsStream(resource)) {
            font = Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(stream, resource))
                    .deriveFont(MEASURED_SIZE);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font " + resource + " does not load", e);
        }
    }

    Font ofSize(double pixels) {
        return font.deriveFont((float) pixels);
    }

    /// How wide the text is at size 1.
    double width(String text) {
        return font.getStringBounds(text, UNHINTED).getWidth() / MEASURED_SIZE;
    }

    /// Makes sure every character can be read on the card.
    ///
    /// Letters of other scripts are refused though our fonts have some: a Cyrillic А passes for a Latin A.
    ///
    /// @throws ArtworkRefused if one cannot
    void requirePrintable(String field, String text) {
        text.codePoints()
                .filter(character -> !isPrintable(character))
                .findFirst()
                .ifPresent(character -> {
                    throw new ArtworkRefused(
                            Reason.UNPRINTABLE_CHARACTER, field, "the card cannot show U+%04X".formatted(character));
                });
    }

    private boolean isPrintable(int character) {
        var script = UnicodeScript.of(character);
        boolean isOurs =
                script == UnicodeScript.LATIN || script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
        boolean isSeen = switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
        return isOurs && isSeen && font.canDisplay(character);
    }
}
