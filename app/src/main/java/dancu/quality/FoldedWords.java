package dancu.quality;

import dancu.matcher.name.LegacyEncoding;
import dancu.matcher.name.NameKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Numbers for the words of names, folded to letters without accents: `Hòa`, `Hoà` and `HOA` have one.
///
/// A province has a few thousand words, so each spelling is folded once. Not for several threads.
final class FoldedWords {

    private final Map<String, Integer> bySpelling = new HashMap<>();
    private final Map<String, Integer> byFolded = new HashMap<>();
    private final List<String> folded = new ArrayList<>(List.of(""));

    /// The numbers of a name's words in their order, each above 0.
    int[] of(String name) {
        var ids = new int[name.length() / 2 + 1];
        var count = 0;
        for (var from = 0; from < name.length(); ) {
            var blank = name.indexOf(' ', from);
            var to = blank < 0 ? name.length() : blank;
            if (to > from) {
                ids[count++] = number(name.substring(from, to));
            }
            from = to + 1;
        }
        return Arrays.copyOf(ids, count);
    }

    String text(int number) {
        return folded.get(number);
    }

    /// The first letter of a word; 0 for no word.
    int initial(int number) {
        var text = folded.get(number);
        return text.isEmpty() ? 0 : text.charAt(0);
    }

    private int number(String spelling) {
        var known = bySpelling.get(spelling);
        if (known != null) {
            return known;
        }
        var plain = NameKey.of(LegacyEncoding.convert(spelling)).plain();
        var number = Objects.requireNonNull(byFolded.computeIfAbsent(plain, word -> {
            folded.add(word);
            return folded.size() - 1;
        }));
        bySpelling.put(spelling, number);
        return number;
    }
}
