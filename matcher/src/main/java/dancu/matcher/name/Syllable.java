package dancu.matcher.name;

import java.text.Normalizer;
import java.util.Set;

/// One syllable of a Vietnamese name, in lower case and free of spelling habits.
///
/// @param plain  letters a to z only, for search: `hoa`, `duc`
/// @param marked with vowel marks and đ but without tone, NFC: `hoa`, `đưc`
/// @param tone   combining character of the tone, or a space for the level tone
record Syllable(String plain, String marked, char tone) {

    static final char LEVEL_TONE = ' ';
    static final char GRAVE = '\u0300';
    static final char ACUTE = '\u0301';
    static final char TILDE = '\u0303';
    static final char HOOK = '\u0309';
    static final char DOT = '\u0323';

    private static final Set<String> INITIALS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");

    private static final Set<String> RHYMES = Set.of(
            "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ia", "iê", "yê", "ya", "ua", "uô", "ưa", "ươ",
            "uâ", "uê", "uy", "uya", "uyê", "oa", "oă", "oe", "ai", "ay", "ao", "au", "âu", "ây", "eo", "êu", "iu",
            "iêu", "yêu", "oi", "ôi", "ơi", "oai", "oay", "oao", "oeo", "ui", "uôi", "ưi", "ươi", "ưu", "ươu", "uây",
            "uyu", "uơ", "oo");

    private static final Set<String> STOPS = Set.of("c", "ch", "p", "t");
    private static final Set<String> FINALS = Set.of("", "m", "n", "ng", "nh", "c", "ch", "p", "t");

    private static final String VOWELS = "aăâeêioôơuưy";

    /// Takes a syllable apart.
    ///
    /// The tone is kept apart from the letters, so it does not matter which vowel carried it (hoà, hòa), and a
    /// y that is the only vowel is an i (Mỹ, Mĩ; Quý, Quí).
    ///
    /// @param lower a word in lower case, any normal form
    static Syllable of(String lower) {
        var marked = new StringBuilder();
        var plain = new StringBuilder();
        var tone = LEVEL_TONE;
        var decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        for (var i = 0; i < decomposed.length(); i++) {
            var character = decomposed.charAt(i);
            switch (character) {
                case GRAVE, ACUTE, TILDE, HOOK, DOT -> tone = character;
                case 'đ' -> {
                    marked.append(character);
                    plain.append('d');
                }
                default -> {
                    marked.append(character);
                    if (character < 0x80 || Character.isLetterOrDigit(character)) {
                        plain.append(character);
                    }
                }
            }
        }
        var composed = Normalizer.normalize(marked, Normalizer.Form.NFC);
        if (isOnlyVowel(composed)) {
            composed = composed.substring(0, composed.length() - 1) + 'i';
            plain.setCharAt(plain.length() - 1, 'i');
        }
        return new Syllable(plain.toString(), composed, tone);
    }

    /// The vowel marks in their places and the tone behind the last letter.
    String accented() {
        return tone == LEVEL_TONE ? marked : marked + tone;
    }

    boolean isUnmarked() {
        return tone == LEVEL_TONE && plain.equals(marked);
    }

    /// Whether Vietnamese has such a syllable: initial, rhyme and final fit, and a stop has a rising or heavy
    /// tone.
    boolean isVietnamese() {
        for (var length = Math.min(3, marked.length()); length >= 0; length--) {
            if (INITIALS.contains(marked.substring(0, length)) && isRhyme(marked.substring(length))) {
                return true;
            }
        }
        // gin, giêng and the like: the i belongs to both halves.
        return marked.startsWith("gi") && isRhyme(marked.substring(1));
    }

    private boolean isRhyme(String rest) {
        var vowels = 0;
        while (vowels < rest.length() && VOWELS.indexOf(rest.charAt(vowels)) >= 0) {
            vowels++;
        }
        var last = rest.substring(vowels);
        return RHYMES.contains(rest.substring(0, vowels))
                && FINALS.contains(last)
                && (!STOPS.contains(last) || tone == ACUTE || tone == DOT);
    }

    private static boolean isOnlyVowel(String marked) {
        if (!marked.endsWith("y")) {
            return false;
        }
        var before = marked.substring(0, marked.length() - 1);
        return INITIALS.contains(before);
    }
}
