package dancu.matcher.name;

import java.util.LinkedHashSet;
import java.util.Set;

/// Keys under which records are put together, so that not everyone is compared with everyone: two records
/// that share a key are a pair to compare.
///
/// Each key survives other faults: a wrong surname, swapped day and month, a missing date, a changed order of
/// the name, a lost number.
public final class Blocking {

    private Blocking() {}

    /// @return keys, short texts without accents; they hold parts of names and dates and are personal data
    public static Set<String> keysOf(PersonTraits person) {
        var keys = new LinkedHashSet<String>();
        var name = person.name();
        var date = person.birthDate();
        if (!name.isEmpty()) {
            keys.add("n:" + name.sorted());
            if (date != null) {
                keys.add("gy:" + name.given() + ":" + date.year());
                keys.add("sy:" + name.surname() + ":" + initials(name) + ":" + date.year());
            }
            var father = person.father();
            var mother = person.mother();
            if (father != null && mother != null && !father.isEmpty() && !mother.isEmpty()) {
                keys.add("p:" + name.given() + ":" + father.given() + ":" + mother.given());
            }
        }
        if (date != null && date.month() != null && date.day() != null) {
            var lower = Math.min(date.month(), date.day());
            var higher = Math.max(date.month(), date.day());
            keys.add("dm:" + name.given() + ":" + lower + ":" + higher);
            keys.add("d:" + date.year() + ":" + lower + ":" + higher + ":" + initialOf(name.given()));
        }
        person.oldNumbers().forEach(number -> keys.add("o:" + number));
        return keys;
    }

    private static String initials(NameKey name) {
        var initials = new StringBuilder();
        name.syllables().forEach(syllable -> initials.append(initialOf(syllable)));
        return initials.toString();
    }

    private static String initialOf(String syllable) {
        return syllable.isEmpty() ? "" : syllable.substring(0, 1);
    }
}
