package dancu.matcher.name;

import java.text.Normalizer;
import java.util.Map;

/// Names typed in the fonts of before Unicode, whose bytes were then read as Windows-1252: "NguyÔn", "Nguyeãn".
///
/// Capitals of TCVN3 stood in fonts of their own, so their case is lost. A short text can be good in more than
/// one reading; a human should see what was converted.
public enum LegacyEncoding {
    /// Nothing to convert.
    UNICODE,
    /// TCVN 5712:1993 VN3, fonts named .Vn...; one byte a letter.
    TCVN3,
    /// VNI-Windows; a letter and a byte for its marks.
    VNI;

    private static final char TCVN3_FIRST = '\u00A1';

    /// What the codes A1 to FE stand for; a full stop where nothing.
    private static final String TCVN3_LETTERS =
            "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽ" + "éẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

    private static final Map<Character, String> VNI_MARKS = Map.ofEntries(
            Map.entry('ø', "\u0300"),
            Map.entry('ù', "\u0301"),
            Map.entry('û', "\u0309"),
            Map.entry('õ', "\u0303"),
            Map.entry('ï', "\u0323"),
            Map.entry('â', "\u0302"),
            Map.entry('à', "\u0302\u0300"),
            Map.entry('á', "\u0302\u0301"),
            Map.entry('å', "\u0302\u0309"),
            Map.entry('ã', "\u0302\u0303"),
            Map.entry('ä', "\u0302\u0323"),
            Map.entry('ê', "\u0306"),
            Map.entry('è', "\u0306\u0300"),
            Map.entry('é', "\u0306\u0301"),
            Map.entry('ú', "\u0306\u0309"),
            Map.entry('ü', "\u0306\u0303"),
            Map.entry('ë', "\u0306\u0323"));

    private static final String VNI_ALONE = "ñôöìíæóòî";
    private static final String VNI_ALONE_MEANS = "đơưìíỉĩịỵ";

    /// Tells how a text was written, by which reading gives the most syllables Vietnamese has.
    ///
    /// @return [#UNICODE] unless another reading is better
    public static LegacyEncoding detect(String text) {
        if (text.chars().allMatch(character -> character < 0x80 || character > 0xFF)) {
            return UNICODE;
        }
        var best = UNICODE;
        var most = vietnameseShare(text);
        for (var reading : new LegacyEncoding[] {TCVN3, VNI}) {
            var share = vietnameseShare(reading.toUnicode(text));
            if (share > most) {
                most = share;
                best = reading;
            }
        }
        return best;
    }

    /// The text in Unicode, NFC, read as [#detect] says.
    public static String convert(String text) {
        return detect(text).toUnicode(text);
    }

    /// Reads a text written in this encoding.
    ///
    /// @param text bytes of the legacy font taken for Windows-1252 or ISO 8859-1
    /// @return NFC; what the encoding does not know stays as it is
    public String toUnicode(String text) {
        var converted = switch (this) {
            case UNICODE -> text;
            case TCVN3 -> fromTcvn3(text);
            case VNI -> fromVni(text);
        };
        return Normalizer.normalize(converted, Normalizer.Form.NFC);
    }

    private static String fromTcvn3(String text) {
        var converted = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            var index = character - TCVN3_FIRST;
            var known = index >= 0 && index < TCVN3_LETTERS.length() && TCVN3_LETTERS.charAt(index) != '.';
            converted.append(known ? TCVN3_LETTERS.charAt(index) : character);
        }
        return converted.toString();
    }

    private static String fromVni(String text) {
        var converted = new StringBuilder(2 * text.length());
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            var lower = Character.toLowerCase(character);
            var alone = VNI_ALONE.indexOf(lower);
            var mark = VNI_MARKS.get(lower);
            if (mark != null && i > 0 && "aeouyôöAEOUYÔÖ".indexOf(text.charAt(i - 1)) >= 0) {
                converted.append(mark);
            } else if (alone >= 0) {
                var letter = VNI_ALONE_MEANS.charAt(alone);
                converted.append(character == lower ? letter : Character.toUpperCase(letter));
            } else {
                converted.append(character);
            }
        }
        return converted.toString();
    }

    /// How many of a text's syllables Vietnamese has, 0 to 1; 0 for a text without any.
    public static double vietnameseShare(String text) {
        var syllables = NameKey.of(text).parts();
        var good = syllables.stream().filter(Syllable::isVietnamese).count();
        return syllables.isEmpty() ? 0 : (double) good / syllables.size();
    }
}
