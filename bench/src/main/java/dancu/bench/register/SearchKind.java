package dancu.bench.register;

import dancu.registry.Person;
import dancu.shared.Syllables;
import dancu.synthesis.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How an officer asks for somebody.
enum SearchKind {
    NAME("name", false),
    UNFINISHED("unfinished", false),
    NAME_AND_YEAR("nameYear", true),
    NAME_AND_COMMUNE("nameCommune", true),
    NAME_AND_DATE("nameDate", true),
    ACCENTED_AND_DATE("accentedDate", true),
    SLIP_AND_DATE("slipDate", true),
    WITHOUT_MIDDLE_AND_DATE("withoutMiddleDate", true),
    SWAPPED_AND_DATE("swappedDate", true),
    NAME_YEAR_AND_ADDRESS("nameYearAddress", true),
    NUMBER("number", true),
    NUMBER_WITHOUT_ZERO("numberWithoutZero", true),
    OLD_NUMBER("oldNumber", true),
    PHONE("phone", true);

    private final String figure;
    private final boolean singlesOut;

    /// @param singlesOut whether it can single somebody out of a province; else it is asked for its time
    SearchKind(String figure, boolean singlesOut) {
        this.figure = figure;
        this.singlesOut = singlesOut;
    }

    String figure() {
        return figure;
    }

    boolean singlesOut() {
        return singlesOut;
    }

    /// @param commune its name without its kind
    /// @return null where the person cannot be asked for so
    @Nullable
    String typed(Person person, String hamlet, String commune, Chance chance) {
        var name = Syllables.of(person.birthName());
        var plain = String.join(" ", name);
        var date = date(person, chance);
        var year = person.birthDate().year();
        return switch (this) {
            case NAME -> plain;
            case UNFINISHED -> {
                var whole = plain + " " + year + " " + commune;
                yield whole.substring(0, 2 + chance.below(whole.length() - 2));
            }
            case NAME_AND_YEAR -> year == null ? null : plain + " " + year;
            case NAME_AND_COMMUNE -> String.join(" ", name) + " " + String.join(" ", Syllables.of(commune));
            case NAME_AND_DATE -> date == null ? null : plain + " " + date;
            case ACCENTED_AND_DATE -> date == null ? null : person.birthName() + " " + date;
            case SLIP_AND_DATE -> date == null ? null : slip(name, chance) + " " + date;
            case WITHOUT_MIDDLE_AND_DATE ->
                date == null || name.size() < 3 ? null : name.getFirst() + " " + name.getLast() + " " + date;
            case SWAPPED_AND_DATE ->
                date == null || name.size() < 2
                        ? null
                        : date + " " + name.getLast() + " " + String.join(" ", name.subList(0, name.size() - 1));
            case NAME_YEAR_AND_ADDRESS -> year == null ? null : plain + " " + year + " " + hamlet + " " + commune;
            case NUMBER -> person.pin();
            case NUMBER_WITHOUT_ZERO ->
                person.pin() == null ? null : person.pin().substring(1);
            case OLD_NUMBER ->
                person.oldNumbers().isEmpty() ? null : person.oldNumbers().getFirst();
            case PHONE -> person.phone().isEmpty() ? null : person.phone();
        };
    }

    private static @Nullable String date(Person person, Chance chance) {
        var day = person.birthDate().calendarDay().orElse(null);
        if (day == null) {
            return null;
        }
        return switch (chance.below(3)) {
            case 0 -> "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            case 1 ->
                String.format(Locale.ROOT, "%02d-%02d-%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            default ->
                String.format(Locale.ROOT, "%d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        };
    }

    /// One letter of one syllable left out or doubled.
    private static String slip(List<String> name, Chance chance) {
        var slipped = new ArrayList<>(name);
        var longest = 0;
        for (var i = 1; i < name.size(); i++) {
            longest = name.get(i).length() > name.get(longest).length() ? i : longest;
        }
        var syllable = name.get(longest);
        var at = chance.below(syllable.length());
        slipped.set(
                longest,
                chance.below(2) == 0
                        ? syllable.substring(0, at) + syllable.substring(at + 1)
                        : syllable.substring(0, at) + syllable.charAt(at) + syllable.substring(at));
        return String.join(" ", slipped);
    }
}
