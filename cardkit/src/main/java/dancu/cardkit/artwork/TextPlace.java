package dancu.cardkit.artwork;

import dancu.cardkit.artwork.ArtworkRefused.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a text goes, and how large it is when there is room.
///
/// A text that is too long is wrapped and shrunk, as little as will do; it breaks after commas where it
/// can.
///
/// @param field  for [ArtworkRefused]
/// @param left   millimetres from the left edge of the card; so are the others, from left or top
/// @param top    of the first line
/// @param size   of the letters (em) where there is room
record TextPlace(String field, Typeface face, double left, double top, double width, double height, double size) {

    /// About 4.5 points. Ours: no rule names one, and smaller letters are hard on the eyes that need the card.
    static final double SMALLEST_SIZE = 1.6;

    private static final double SIZE_STEP = 0.05;

    /// From one line to the next, in sizes; capitals with two marks need it all.
    private static final double LINE_PITCH = 1.16;

    /// From the top of a line to its base, in sizes.
    private static final double ASCENT = 0.96;

    /// So much smaller a text may get to break after commas only.
    private static final double SHRINK_FOR_CLAUSES = 0.88;

    /// Lines ready to be drawn.
    ///
    /// @param size in millimetres
    record Setting(List<String> lines, double size) {}

    /// A place for one line whose letters stand on a given height.
    static TextPlace onBaseline(String field, Typeface face, double left, double baseline, double width, double size) {
        return new TextPlace(field, face, left, baseline - size * ASCENT, width, size * LINE_PITCH, size);
    }

    /// The largest setting that fits.
    ///
    /// @throws ArtworkRefused if none does, or a character cannot be shown
    Setting set(String text) {
        face.requirePrintable(field, text);
        var words = largest(List.of(text.split(" ", -1)), SMALLEST_SIZE)
                .orElseThrow(() -> new ArtworkRefused(
                        Reason.TOO_LONG,
                        field,
                        text.length() + " characters do not fit at %.1f mm".formatted(SMALLEST_SIZE)));
        if (words.lines().size() == 1) {
            return words;
        }
        var clauses = List.of(text.split("(?<=,) ", -1));
        return largest(clauses, Math.max(SMALLEST_SIZE, words.size() * SHRINK_FOR_CLAUSES))
                .orElse(words);
    }

    private Optional<Setting> largest(List<String> parts, double sizeMin) {
        var widths = parts.stream().mapToDouble(face::width).toArray();
        for (double step = size; step > sizeMin - SIZE_STEP; step -= SIZE_STEP) {
            double now = Math.max(step, sizeMin);
            int linesMax = (int) (height / (now * LINE_PITCH) + 1e-6);
            var lines = wrap(parts, widths, width / now);
            if (!lines.isEmpty() && lines.size() <= linesMax) {
                return Optional.of(new Setting(lines, now));
            }
        }
        return Optional.empty();
    }

    double baseline(Setting setting, int line) {
        return top + setting.size() * (ASCENT + line * LINE_PITCH);
    }

    /// The same parts on as few lines as can be; empty if one part alone is wider than a line.
    private List<String> wrap(List<String> parts, double[] widths, double lineWidth) {
        double space = face.width(" ");
        var lines = new ArrayList<String>();
        int from = 0;
        double used = 0;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > lineWidth) {
                return List.of();
            }
            double needed = i == from ? widths[i] : used + space + widths[i];
            if (needed > lineWidth) {
                lines.add(String.join(" ", parts.subList(from, i)));
                from = i;
                needed = widths[i];
            }
            used = needed;
        }
        lines.add(String.join(" ", parts.subList(from, widths.length)));
        return lines;
    }
}
