package dancu.quality;

import java.text.Normalizer;
import java.util.BitSet;

/// Which letters a Vietnamese name is written with.
final class VietnameseLetters {

    private static final String MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B";
    private static final BitSet LETTERS = letters();

    private VietnameseLetters() {}

    /// True for Latin letters with Vietnamese marks composed, spaces, hyphens and apostrophes, and nothing else.
    static boolean write(String name) {
        for (var i = 0; i < name.length(); i++) {
            if (!LETTERS.get(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// The same name in composed letters, with Đ for the eth that looks like it and single plain blanks.
    static String cleaned(String name) {
        if (isPlain(name)) {
            return name;
        }
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replace('\u00D0', 'Đ')
                .replace('\u00F0', 'đ')
                .replace('\u0189', 'Đ')
                .replaceAll("[\u200B\u200C\u200D\uFEFF]", "")
                .replaceAll("[\u00A0\\s]+", " ")
                .strip();
    }

    /// Nothing to clean: letters we know with single blanks between.
    private static boolean isPlain(String name) {
        return write(name) && !name.contains("  ") && !name.startsWith(" ") && !name.endsWith(" ");
    }

    private static BitSet letters() {
        var letters = new BitSet();
        " -'’đĐ".chars().forEach(letters::set);
        for (var c = 'A'; c < 0x2000; c++) {
            if (isVietnamese(c)) {
                letters.set(c);
            }
        }
        return letters;
    }

    private static boolean isVietnamese(char c) {
        var parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        var base = parts.charAt(0);
        return ((base >= 'a' && base <= 'z') || (base >= 'A' && base <= 'Z'))
                && "fjwzFJWZ".indexOf(base) < 0
                && parts.chars().skip(1).allMatch(mark -> MARKS.indexOf(mark) >= 0);
    }
}
