package dancu.reporting;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/// Liberation Serif, which is as wide as Times New Roman letter by letter and comes with the program, so
/// that a paper looks the same on a machine without fonts.
final class Fonts {

    static final String FAMILY = "Liberation Serif";
    static final String BOLD_FAMILY = "Liberation Serif Bold";
    private static final List<String> FACES = List.of("Regular", "Bold", "Italic", "BoldItalic");

    private Fonts() {}

    static {
        for (var face : FACES) {
            try (var in = face(face)) {
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(face, e);
            }
        }
    }

    /// A drawing set in the typeface of the paper, which is known to this machine from now on.
    static String forPaper(String svg) {
        return svg.replaceFirst("font-family=\"[^\"]*\"", "font-family=\"" + FAMILY + "\"");
    }

    /// A face as a rule of a style sheet. Drawings in a PDF do not find a face by its weight, so the bold one
    /// has a family of its own there. They are in the rule itself, to be found in a jar too.
    static String rule(String face) {
        return "@font-face { font-family: '%s'; src: url(data:font/ttf;base64,%s); }"
                .formatted(
                        face.equals("Bold") ? BOLD_FAMILY : FAMILY,
                        Base64.getEncoder().encodeToString(bytes(face)));
    }

    private static byte[] bytes(String face) {
        try (var in = face(face)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream face(String face) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream("LiberationSerif-" + face + ".ttf"));
    }
}
