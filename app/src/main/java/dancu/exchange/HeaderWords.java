package dancu.exchange;

import dancu.matcher.name.LegacyEncoding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Headers folded for comparing: `Họ và tên`, `HO_VA_TEN` and `Hä vµ tªn` are all `hovaten`.
final class HeaderWords {

    private HeaderWords() {}

    static String of(String cell) {
        var letters = Normalizer.normalize(LegacyEncoding.convert(cell), Normalizer.Form.NFD);
        var folded = new StringBuilder(letters.length());
        letters.toLowerCase(Locale.ROOT)
                .chars()
                .map(letter -> letter == 'đ' || letter == 'ð' ? 'd' : letter)
                .filter(letter -> (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
                .forEach(letter -> folded.append((char) letter));
        return folded.toString();
    }

    /// What a header is known by, columns this program adds to rejected rows left out: 64 hexadecimal digits.
    static String fingerprint(List<String> header) {
        var words = header.stream()
                .map(HeaderWords::of)
                .filter(word -> !word.startsWith("reject"))
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }
}
