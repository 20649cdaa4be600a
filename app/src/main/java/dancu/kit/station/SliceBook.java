package dancu.kit.station;

import dancu.kit.Slice;
import dancu.kit.SliceEntry;
import dancu.shared.PersonId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The people a kit carries, in memory, found by number or by name.
final class SliceBook {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9/]+");

    private final Map<PersonId, SliceEntry> people = new LinkedHashMap<>();
    private final Map<String, List<SliceEntry>> byNumber = new HashMap<>();
    private final List<Named> byName = new ArrayList<>();

    private record Named(List<String> syllables, SliceEntry entry) {}

    /// @param slices oldest first; a person in several is taken from the last one
    SliceBook(List<Slice> slices) {
        for (var slice : slices) {
            for (var entry : slice.entries()) {
                people.put(entry.person(), entry);
            }
        }
        for (var entry : people.values()) {
            if (!entry.pin().isEmpty()) {
                byNumber.computeIfAbsent(entry.pin(), number -> new ArrayList<>())
                        .add(entry);
            }
            for (var number : entry.oldNumbers()) {
                byNumber.computeIfAbsent(number, same -> new ArrayList<>()).add(entry);
            }
            byName.add(new Named(words(entry.fullName()), entry));
        }
    }

    int size() {
        return people.size();
    }

    Optional<SliceEntry> person(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    /// Nine or twelve digits find a number; otherwise each word must begin a syllable of the name, without regard to
    /// accents, and a word with digits must be part of the birth date.
    List<SliceEntry> find(String typed, int most) {
        var number = typed.replaceAll("[\\s.-]", "");
        if (number.matches("\\d{9}|\\d{12}")) {
            return byNumber.getOrDefault(number, List.of()).stream().limit(most).toList();
        }
        var words = words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        return byName.stream()
                .filter(named -> matches(named, words))
                .map(Named::entry)
                .limit(most)
                .toList();
    }

    private static boolean matches(Named named, List<String> words) {
        var used = new boolean[named.syllables().size()];
        for (var word : words) {
            if (Character.isDigit(word.charAt(0))) {
                if (!named.entry().birthDate().contains(word)) {
                    return false;
                }
                continue;
            }
            var found = false;
            for (int i = 0; i < used.length && !found; i++) {
                if (!used[i] && named.syllables().get(i).startsWith(word)) {
                    used[i] = true;
                    found = true;
                }
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
        var plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(NOT_WORD.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
