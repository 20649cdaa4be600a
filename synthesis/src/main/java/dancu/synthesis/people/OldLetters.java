package dancu.synthesis.people;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Vietnamese as older systems left it: TCVN3 and VNI fonts read as Latin-1, and half-composed Unicode.
final class OldLetters {
    /// TCVN 5712:1993 (VN3), lower case, beside the Latin-1 characters at the same bytes.
    private static final String TCVN3_UNICODE =
            "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";
    private static final String TCVN3_LATIN =
            "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢£¤¥¦§";

    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
    private static final Map<Character, Character> TCVN3 = new HashMap<>();

    static {
        for (var at = 0; at < TCVN3_UNICODE.length(); at++) {
            TCVN3.put(TCVN3_UNICODE.charAt(at), TCVN3_LATIN.charAt(at));
        }
    }

    private OldLetters() {}

    /// As TCVN3 bytes look in Latin-1. Capitals with a tone live in another font, so they come out as small letters.
    static String tcvn3(String text) {
        var written = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            var small = Character.toLowerCase(letter);
            var code = TCVN3.containsKey(letter) ? TCVN3.get(letter) : TCVN3.get(small);
            written.append(code == null ? letter : (char) code);
        }
        return written.toString();
    }

    /// As VNI-Windows bytes look in Latin-1: a base letter, then a letter for its marks.
    static String vni(String text) {
        var written = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            var capital = Character.isUpperCase(letter);
            var vni = vni(Character.toLowerCase(letter));
            written.append(capital ? vni.toUpperCase(Locale.ROOT) : vni);
        }
        return written.toString();
    }

    private static String vni(char letter) {
        if (letter == 'đ') {
            return "ñ";
        }
        var parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        var base = parts.charAt(0);
        var tone = -1;
        var shape = ' ';
        for (var mark : parts.substring(1).toCharArray()) {
            if (TONES.indexOf(mark) >= 0) {
                tone = TONES.indexOf(mark);
            } else {
                shape = mark;
            }
        }
        return switch (shape) {
            case '\u0302' -> base + (tone < 0 ? "â" : "áàåãä".substring(tone, tone + 1));
            case '\u0306' -> base + (tone < 0 ? "ê" : "éèúüë".substring(tone, tone + 1));
            case '\u031B' -> (base == 'o' ? "ô" : "ö") + plainTone(tone);
            default -> {
                if (base == 'i' && tone >= 0) {
                    yield "íìæóò".substring(tone, tone + 1);
                }
                yield base == 'y' && tone == 4 ? "î" : base + plainTone(tone);
            }
        };
    }

    private static String plainTone(int tone) {
        return tone < 0 ? "" : "ùøûõï".substring(tone, tone + 1);
    }

    static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    /// Letters composed, tones combining.
    static String halfComposed(String text) {
        var written = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            var base = new StringBuilder();
            var tones = new StringBuilder();
            for (var mark : decomposed(String.valueOf(letter)).toCharArray()) {
                (TONES.indexOf(mark) >= 0 ? tones : base).append(mark);
            }
            written.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tones);
        }
        return written.toString();
    }

    /// The tone of a final oa, oe, uy moved to the other vowel: hòa to hoà and back.
    static String otherTonePlacement(String text) {
        var words = text.split(" ", -1);
        for (var at = 0; at < words.length; at++) {
            words[at] = otherTonePlacementOfSyllable(words[at]);
        }
        return String.join(" ", words);
    }

    private static String otherTonePlacementOfSyllable(String syllable) {
        var size = syllable.length();
        if (size < 3) {
            return syllable;
        }
        var first = decomposed(syllable.substring(size - 2, size - 1));
        var second = decomposed(syllable.substring(size - 1));
        var pair = ("" + first.charAt(0) + second.charAt(0)).toLowerCase(Locale.ROOT);
        var before = Character.toLowerCase(syllable.charAt(size - 3));
        var plain = first.length() + second.length() == 3 && !(pair.equals("uy") && before == 'q');
        if (!plain || !(pair.equals("oa") || pair.equals("oe") || pair.equals("uy"))) {
            return syllable;
        }
        var mark = first.length() == 2 ? first.charAt(1) : second.charAt(1);
        if (TONES.indexOf(mark) < 0) {
            return syllable;
        }
        var moved = first.length() == 2 ? "" + first.charAt(0) + second + mark : first + mark + second.charAt(0);
        return syllable.substring(0, size - 2) + Normalizer.normalize(moved, Normalizer.Form.NFC);
    }

    static String withoutMarks(String text) {
        return decomposed(text).replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D');
    }
}
