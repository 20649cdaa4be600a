package dancu.office.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Somebody a search found, with what agrees marked.
///
/// @param extra an old number, a telephone or a household book that agrees; empty otherwise
/// @param ended whether the person is dead or missing
public record FoundPerson(
        String id,
        List<Piece> name,
        List<Piece> born,
        List<Piece> pin,
        List<Piece> address,
        List<Piece> extra,
        boolean ended) {

    /// A piece of text, marked or not.
    public record Piece(String text, boolean marked) {}

    /// A text with every occurrence of some words marked, capitals aside.
    static List<Piece> marked(String text, Collection<String> parts) {
        var lower = text.toLowerCase(Locale.forLanguageTag("vi"));
        var marks = new boolean[text.length()];
        for (var part : parts) {
            var sought = part.toLowerCase(Locale.forLanguageTag("vi"));
            for (var at = lower.indexOf(sought); at >= 0 && !sought.isBlank(); at = lower.indexOf(sought, at + 1)) {
                var end = Math.min(text.length(), at + sought.length());
                if (isWord(lower, at, end)) {
                    Arrays.fill(marks, at, end, true);
                }
            }
        }
        var pieces = new ArrayList<Piece>();
        for (var from = 0; from < text.length(); ) {
            var to = from;
            while (to < text.length() && marks[to] == marks[from]) {
                to++;
            }
            pieces.add(new Piece(text.substring(from, to), marks[from]));
            from = to;
        }
        return pieces;
    }

    /// Whether no letter stands on either side, so that Hoà is not marked in Hoàng.
    private static boolean isWord(String text, int from, int to) {
        return (from == 0 || !Character.isLetter(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetter(text.charAt(to)));
    }
}
