package dancu.cardkit;

import java.text.Normalizer;
import java.util.Locale;

/// Vietnamese names in the twenty-six letters of the machine-readable zone.
public final class Transliteration {

    private Transliteration() {}

    /// The text in capitals A to Z, words parted by one space each.
    ///
    /// Tone and vowel marks fall off; Đ, which has no Unicode decomposition, becomes D. Apostrophes are dropped and
    /// hyphens part words (ICAO Doc 9303-3, section 4.6).
    ///
    /// @throws IllegalArgumentException if a character has no Latin letter behind it
    public static String toLatin(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var latin = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char character = decomposed.charAt(i);
            if (isVietnameseMark(character) || character == '\'' || character == '\u2019') {
                continue;
            }
            switch (character) {
                case 'Đ', 'đ' -> latin.append('D');
                case '-', ' ' -> latin.append(' ');
                default -> latin.append(letter(character));
            }
        }
        return latin.toString().strip().replaceAll(" +", " ").toUpperCase(Locale.ROOT);
    }

    /// Grave, acute, circumflex, tilde, breve, hook above, horn and dot below.
    private static boolean isVietnameseMark(char character) {
        return "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323".indexOf(character) >= 0;
    }

    private static char letter(char character) {
        if ((character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z')) {
            return character;
        }
        throw new IllegalArgumentException("no Latin letter for U+%04X".formatted((int) character));
    }
}
