package dancu.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Writes one picture as SVG text.
///
/// Only what both browsers and Batik draw alike is used: shapes, paths and text with attributes, no style
/// sheet and no script.
final class Svg {

    static final String INK = "#1a1a1a";
    static final String QUIET = "#5c5c5c";
    static final String LINE = "#c9c9c9";

    /// Width of every picture in its own units: a phone held upright.
    static final int WIDTH = 360;

    private static final String FONT = "'Liberation Sans', Arial, Helvetica, sans-serif";

    private final StringBuilder out = new StringBuilder();

    /// Begins a picture.
    ///
    /// @param title       its name, read aloud first
    /// @param description what a reader who cannot see it must know
    Svg(String title, String description, double height) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(number(height))
                .append("\" width=\"100%\" role=\"img\" aria-label=\"")
                .append(escape(title + ". " + description))
                .append("\" font-family=\"")
                .append(FONT)
                .append("\"><title>")
                .append(escape(title))
                .append("</title><desc>")
                .append(escape(description))
                .append("</desc>");
    }

    void raw(String svg) {
        out.append(svg);
    }

    void rect(double x, double y, double width, double height, String fill) {
        out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                .formatted(number(x), number(y), number(Math.max(0, width)), number(height), fill));
    }

    void line(double x1, double y1, double x2, double y2, String colour, double width, String dash) {
        out.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                .formatted(number(x1), number(y1), number(x2), number(y2), colour, number(width), dashed(dash)));
    }

    void polyline(String points, String colour, double width, String dash) {
        out.append(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"%s/>"
                        .formatted(points, colour, number(width), dashed(dash)));
    }

    /// @param anchor start, middle or end
    void text(double x, double y, String text, double size, String colour, String anchor, boolean bold) {
        out.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\"%s%s>%s</text>"
                .formatted(
                        number(x),
                        number(y),
                        number(size),
                        colour,
                        anchor.equals("start") ? "" : " text-anchor=\"" + anchor + "\"",
                        bold ? " font-weight=\"700\"" : "",
                        escape(text)));
    }

    /// Text with a pale edge around it, to be read over borders and dark areas alike.
    void haloed(double x, double y, String text, double size, String ink, String halo) {
        out.append(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"middle\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\" stroke-linejoin=\"round\">%s</text>"
                        .formatted(number(x), number(y), number(size), halo, halo, escape(text)));
        text(x, y, text, size, ink, "middle", false);
    }

    String end() {
        return out.append("</svg>").toString();
    }

    /// How wide a text will be, near enough to place it.
    static double widthOf(String text, double size) {
        return text.length() * size * 0.53;
    }

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String dashed(String dash) {
        return dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"";
    }
}
