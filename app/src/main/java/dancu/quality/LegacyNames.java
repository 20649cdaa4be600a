package dancu.quality;

import dancu.matcher.name.LegacyEncoding;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Names in the fonts of before Unicode. The words of names are few, so what each was found to be is kept.
final class LegacyNames {

    private static final int WORDS_KEPT = 50_000;

    private static final Map<String, Boolean> WORDS = new ConcurrentHashMap<>();

    private LegacyNames() {}

    static boolean isLegacy(String name) {
        for (var word : name.split(" ", -1)) {
            if (isLegacyWord(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLegacyWord(String word) {
        var known = WORDS.get(word);
        if (known != null) {
            return known;
        }
        var legacy = LegacyEncoding.detect(word) != LegacyEncoding.UNICODE;
        if (WORDS.size() < WORDS_KEPT) {
            WORDS.put(word, legacy);
        }
        return legacy;
    }
}
