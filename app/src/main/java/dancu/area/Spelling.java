package dancu.area;

import java.text.Normalizer;
import java.util.Locale;

/// Two spellings of a text in which what officers write differently is the same.
///
/// Both are syllables in lower case with one space between, y written as i, đ from whichever of its
/// look-alikes. [#plain] has no accents. [#marked] keeps the letters â, ă, ơ … and has the tone as a
/// digit after the syllable, so that it does not matter which vowel carried it: Hoà and Hòa are both
/// `hoa1`.
final class Spelling {

    private static final int TABLE = 0x1F00;
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final char[] PLAIN = new char[TABLE];
    private static final char[] MARKED = new char[TABLE];
    private static final byte[] TONE = new byte[TABLE];

    static {
        for (var c = 0; c < TABLE; c++) {
            if (Character.isLetterOrDigit(c)) {
                enter((char) c);
            }
        }
        for (var d : new char[] {'đ', 'Đ', 'ð', 'Ð', 'Ɖ'}) {
            PLAIN[d] = 'd';
            MARKED[d] = 'đ';
        }
    }

    private Spelling() {}

    static String plain(String text) {
        return spell(text, PLAIN, false);
    }

    static String marked(String text) {
        return spell(text, MARKED, true);
    }

    private static String spell(String text, char[] letters, boolean tones) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var spelled = new StringBuilder(composed.length() + 8);
        var tone = 0;
        var inside = false;
        for (var i = 0; i < composed.length(); i++) {
            var c = composed.charAt(i);
            var letter = c < TABLE ? letters[c] : Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
            if (letter != 0) {
                if (!inside && !spelled.isEmpty()) {
                    spelled.append(' ');
                }
                spelled.append(letter);
                tone = c < TABLE && TONE[c] != 0 ? TONE[c] : tone;
                inside = true;
            } else if (!isInvisible(c)) {
                inside = false;
                tone = closed(spelled, tone, tones);
            }
        }
        closed(spelled, tone, tones);
        return spelled.toString();
    }

    private static int closed(StringBuilder spelled, int tone, boolean tones) {
        if (tones && tone != 0) {
            spelled.append(tone);
        }
        return 0;
    }

    /// Marks that did not compose, and spaces without width.
    private static boolean isInvisible(char c) {
        return (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200D) || c == 0xFEFF || c == 0xAD;
    }

    private static void enter(char c) {
        var parts = Normalizer.normalize(String.valueOf(c).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var base = parts.charAt(0) == 'y' ? 'i' : parts.charAt(0);
        var kept = new StringBuilder().append(base);
        for (var i = 1; i < parts.length(); i++) {
            var tone = TONES.indexOf(parts.charAt(i)) + 1;
            if (tone > 0) {
                TONE[c] = (byte) tone;
            } else {
                kept.append(parts.charAt(i));
            }
        }
        PLAIN[c] = base;
        MARKED[c] = Normalizer.normalize(kept, Normalizer.Form.NFC).charAt(0);
    }
}
