package dancu.matcher.name;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A Vietnamese name (or place) folded for comparing: every legal spelling of one name gives an equal key.
///
/// Case, normal form, where the tone stands, i for y, look-alike letters and kinds of blanks do not count.
/// Accents do; [#plain] leaves them out too.
///
public final class NameKey {

    /// Beyond this many characters a name is cut: the register allows 100.
    private static final int LENGTH_MAX = 400;

    /// Letters that look like others: Icelandic and African d, Cyrillic from character recognition.
    private static final String LOOK_ALIKES =
            "\u00f0\u0256\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u043a\u043c\u0442\u0432\u043d";

    private static final String LOOKED_LIKE = "đđaeopcxyikmtbh";

    private final List<Syllable> parts;

    private NameKey(List<Syllable> parts) {
        this.parts = List.copyOf(parts);
    }

    /// Folds a name in Unicode. Text from legacy fonts must go through [LegacyEncoding#convert] first.
    public static NameKey of(String name) {
        return new NameKey(Arrays.stream(words(name)).map(Syllable::of).toList());
    }

    /// Syllables without accents, for a search index: `nguyen`, `thi`, `hoa`.
    public List<String> syllables() {
        return parts.stream().map(Syllable::plain).toList();
    }

    /// Syllables with accents, equal for every legal spelling and for comparing only: the tone stands last.
    /// One without accents is as in [#syllables].
    public List<String> accented() {
        return parts.stream().map(Syllable::accented).toList();
    }

    /// The whole name without accents, one blank between syllables.
    public String plain() {
        return String.join(" ", syllables());
    }

    /// The syllables in alphabetical order, the same whoever swapped surname and given name.
    public String sorted() {
        return syllables().stream().sorted().collect(Collectors.joining(" "));
    }

    /// The last syllable without accents; empty for an empty name.
    public String given() {
        return parts.isEmpty() ? "" : parts.getLast().plain();
    }

    /// The first syllable without accents; empty if there is only the given name.
    public String surname() {
        return parts.size() < 2 ? "" : parts.getFirst().plain();
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /// The syllables as written, commonly surname, middle, given.
    List<Syllable> parts() {
        return parts;
    }

    /// Whether the name bears no accent at all, as when typed on a plain keyboard.
    boolean isUnmarked() {
        return parts.stream().allMatch(Syllable::isUnmarked);
    }

    /// The words in lower case, look-alikes replaced, without anything but letters and digits.
    static String[] words(String text) {
        var cut = text.length() > LENGTH_MAX ? text.substring(0, LENGTH_MAX) : text;
        var lower = Normalizer.normalize(cut, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var cleaned = new StringBuilder(lower.length());
        lower.codePoints().forEach(character -> {
            var lookAlike = LOOK_ALIKES.indexOf(character);
            if (lookAlike >= 0) {
                cleaned.append(LOOKED_LIKE.charAt(lookAlike));
            } else if (Character.isLetterOrDigit(character)
                    || Character.getType(character) == Character.NON_SPACING_MARK) {
                cleaned.appendCodePoint(character);
            } else if (Character.getType(character) != Character.FORMAT) {
                cleaned.append(' ');
            }
        });
        var blankless = cleaned.toString().strip();
        return blankless.isEmpty() ? new String[0] : blankless.split(" +", -1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameKey that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /// Never the name: keys end up in logs.
    @Override
    public String toString() {
        return "NameKey[%d syllables]".formatted(parts.size());
    }
}
