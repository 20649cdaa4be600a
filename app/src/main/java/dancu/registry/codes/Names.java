package dancu.registry.codes;

import java.text.Normalizer;
import java.util.Locale;

/// The form in which a written name is looked up: case, spaces, hyphens and apostrophes aside. Accents count,
/// because two names may differ by one.
final class Names {

    private Names() {}

    static String form(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('Ð', 'Đ')
                .replace('ð', 'đ')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }
}
