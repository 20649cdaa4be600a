package dancu.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The syllables of a Vietnamese name as officers type them: lower case, no accents, no đ, no tones.
public final class Syllables {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Syllables() {}

    /// `Nguyễn Thị Đào` becomes `[nguyen, thi, dao]`; empty for text without letters or digits.
    public static List<String> of(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }
}
