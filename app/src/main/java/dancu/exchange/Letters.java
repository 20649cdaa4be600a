package dancu.exchange;

import dancu.matcher.name.LegacyEncoding;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// Puts the letters of a cell into one form: Unicode NFC, one blank between words, no old fonts, no letters that
/// only look alike (domain pitfalls P-12, P-14, P-15). Used by one thread.
final class Letters {

    /// What Java puts where bytes are no letter.
    static final char UNREADABLE = '\uFFFD';

    /// Eth and the African d, then Cyrillic letters character recognition puts into Vietnamese words.
    private static final String LOOK_ALIKES =
            "\u00D0\u00F0\u0189\u0256\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456";

    private static final String MEANT = "ĐđĐđABEKMHOPCTXaeopcyxi";

    /// Words are few and come again; a list cannot make this grow without end.
    private static final int WORDS_KEPT = 50_000;

    private final Map<String, Boolean> foreign = new HashMap<>();
    private final Remarks remarks;

    Letters(Remarks remarks) {
        this.remarks = remarks;
    }

    /// The text of a cell in one form; what was mended is remarked.
    String clean(Item item, String cell) {
        var text = blanks(cell);
        if (text.length() != cell.length() || !text.equals(cell)) {
            remarks.add(item, Remark.BLANKS, cell, text);
        }
        if (mayBeComposed(text) && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            text = Normalizer.normalize(text, Normalizer.Form.NFC);
            remarks.add(item, Remark.COMPOSED, cell, text);
        }
        if (item.isWords() && holdsForeignWord(text)) {
            return fromOldFont(item, text);
        }
        return alike(item, text);
    }

    private String alike(Item item, String text) {
        var alike = lookAlikes(text);
        if (!alike.equals(text)) {
            remarks.add(item, Remark.LOOK_ALIKE, text, alike);
        }
        return alike;
    }

    private String fromOldFont(Item item, String text) {
        var encoding = LegacyEncoding.detect(text);
        if (encoding == LegacyEncoding.UNICODE) {
            return alike(item, text);
        }
        var converted = encoding.toUnicode(text);
        // A name is converted where every syllable comes out Vietnamese; places hold numbers and foreign words.
        if (LegacyEncoding.vietnameseShare(converted) >= (item.isName() ? 1 : 0.5)) {
            remarks.add(item, Remark.OLD_FONT, text, converted);
            return converted;
        }
        remarks.add(item, Remark.OLD_FONT_UNCERTAIN, text, text);
        return text;
    }

    /// Whether a word with letters of old fonts is none Vietnamese has.
    private boolean holdsForeignWord(String text) {
        var start = 0;
        var suspicious = false;
        for (var i = 0; i <= text.length(); i++) {
            var letter = i < text.length() ? text.charAt(i) : ' ';
            if (letter == ' ' || letter == ',') {
                if (suspicious && isForeign(text.substring(start, i))) {
                    return true;
                }
                start = i + 1;
                suspicious = false;
            } else {
                suspicious |= letter >= 0x80 && letter <= 0xFF;
            }
        }
        return false;
    }

    private boolean isForeign(String word) {
        var known = foreign.get(word);
        if (known == null) {
            // Two writings of one letter in a word (NguyÔn) are as telling as a syllable nobody says.
            known = LegacyEncoding.vietnameseShare(word) < 1 || capitalInside(word);
            if (foreign.size() < WORDS_KEPT) {
                foreign.put(word, known);
            }
        }
        return known;
    }

    private static boolean capitalInside(String word) {
        for (var i = 1; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeComposed(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300 && text.charAt(i) < 0x370) {
                return true;
            }
        }
        return false;
    }

    private static String lookAlikes(String text) {
        StringBuilder changed = null;
        for (var i = 0; i < text.length(); i++) {
            var at = text.charAt(i) < 0x80 ? -1 : LOOK_ALIKES.indexOf(text.charAt(i));
            if (at >= 0) {
                changed = changed == null ? new StringBuilder(text) : changed;
                changed.setCharAt(i, MEANT.charAt(at));
            }
        }
        return changed == null ? text : changed.toString();
    }

    /// One ordinary blank for any run of blanks and zero-width letters, none at the ends.
    private static String blanks(String cell) {
        var begin = 0;
        var clean = cell.isEmpty() || (!isBlank(cell.charAt(0)) && !isBlank(cell.charAt(cell.length() - 1)));
        for (; clean && begin < cell.length(); begin++) {
            var letter = cell.charAt(begin);
            clean = !isBlank(letter) || (letter == ' ' && cell.charAt(begin + 1) != ' ');
        }
        if (clean) {
            return cell;
        }
        var text = new StringBuilder(cell.length());
        var gap = false;
        for (var i = 0; i < cell.length(); i++) {
            if (isBlank(cell.charAt(i))) {
                gap = true;
            } else {
                text.append(gap && !text.isEmpty() ? " " : "").append(cell.charAt(i));
                gap = false;
            }
        }
        return text.toString();
    }

    private static boolean isBlank(char letter) {
        return (letter <= ' ' && letter != 0)
                || letter == '\u00A0'
                || (letter >= '\u2000' && letter <= '\u200D')
                || letter == '\u202F'
                || letter == '\u2060'
                || letter == '\u3000'
                || letter == '\uFEFF';
    }
}
