package dancu.lookup;

import dancu.matcher.name.LegacyEncoding;
import dancu.matcher.name.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an officer typed, taken apart: words of a name or an address, and figures.
///
/// Nothing is refused: what cannot be read as a date is a number, what is no number is a word.
///
/// @param words in the order typed; a house or hamlet number of one or two digits is one
record Typed(List<Word> words, List<Figure> figures) {

    /// Longer text is no search; the rest is left out.
    private static final int CHARACTERS_MAX = 200;

    private static final int WORDS_MAX = 14;
    private static final int FIGURES_MAX = 4;

    private static final Pattern ISO_DATE = Pattern.compile("(?<![\\d/.-])(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{0,4}))?(?![\\d/-]|\\.\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<![\\d/.-])(\\d{1,2})[/.-](\\d{4})(?![\\d/.-])");
    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\p{L}\\d])\\+?\\d[\\d.]*(?:[ \\t]+\\d[\\d.]*)*(?!\\p{L})");
    private static final Pattern LETTERS_AND_DIGITS =
            Pattern.compile("(?<![\\p{L}\\d])(?=\\p{L}*\\d)(?=\\p{L}*\\d*\\p{L})[\\p{L}\\d]*\\d{3}[\\p{L}\\d]*");

    /// @param plain    without accents
    /// @param accented see [NameKey#accented]
    record Word(String plain, String accented) {

        boolean isMarked() {
            return !accented.equals(plain);
        }
    }

    /// A date, a number or its beginning, or a unit's code: whichever fits.
    ///
    /// @param digits as they may stand at the beginning of a number, or null
    /// @param code   of a unit, or null
    record Figure(
            List<BirthPart> dates,
            @Nullable String digits,
            @Nullable String code) {}

    static Typed read(String text, int thisYear) {
        var cut = text.length() > CHARACTERS_MAX ? text.substring(0, CHARACTERS_MAX) : text;
        var figures = new ArrayList<Figure>();
        var rest = LegacyEncoding.convert(cut);
        rest = taken(
                rest,
                ISO_DATE,
                match -> figures.add(
                        date(List.of(BirthPart.day(number(match, 1), number(match, 2), number(match, 3))))));
        rest = taken(rest, DAY_FIRST, match -> {
            var dates = dayFirst(number(match, 1), number(match, 2), match.group(3), thisYear);
            return !dates.isEmpty() && figures.add(date(dates));
        });
        rest = taken(
                rest,
                MONTH_FIRST,
                match -> figures.add(date(List.of(BirthPart.month(number(match, 2), number(match, 1))))));
        rest = taken(
                rest,
                LETTERS_AND_DIGITS,
                match -> figures.add(new Figure(List.of(), match.group().toLowerCase(Locale.ROOT), null)));
        var small = new ArrayList<String>();
        rest = DIGITS.matcher(rest).replaceAll(match -> {
            small.clear();
            Digits.groups(match.group(), thisYear, figures, small);
            return " " + String.join(" ", small) + " ";
        });
        return new Typed(words(rest), figures.stream().limit(FIGURES_MAX).toList());
    }

    boolean isEmpty() {
        return words.isEmpty() && figures.isEmpty();
    }

    /// Whether nothing but one number was typed.
    @Nullable
    String onlyNumber() {
        return words.isEmpty() && figures.size() == 1 ? figures.getFirst().digits() : null;
    }

    private static String taken(String text, Pattern pattern, Predicate<MatchResult> taking) {
        return pattern.matcher(text)
                .replaceAll(match -> taking.test(match) ? " " : Matcher.quoteReplacement(match.group()));
    }

    /// `5-3-85`, and what is on its way to be a date: `5/3`, `5/3/198`.
    private static List<BirthPart> dayFirst(int day, int month, @Nullable String year, int thisYear) {
        if (day < 1 || day > 31 || month < 1 || month > 12) {
            return List.of();
        }
        var digits = year == null ? "" : year;
        return switch (digits.length()) {
            case 4 -> List.of(BirthPart.day(Integer.parseInt(digits), month, day));
            case 2 -> {
                var late = 2000 + Integer.parseInt(digits);
                var dates = new ArrayList<>(List.of(BirthPart.day(late - 100, month, day)));
                if (late <= thisYear) {
                    dates.add(BirthPart.day(late, month, day));
                }
                yield List.copyOf(dates);
            }
            default -> List.of(BirthPart.dayOfYear(month, day));
        };
    }

    private static Figure date(List<BirthPart> dates) {
        return new Figure(dates, null, null);
    }

    private static List<Word> words(String rest) {
        var key = NameKey.of(rest);
        var plain = key.syllables();
        var accented = key.accented();
        var words = new ArrayList<Word>();
        for (var i = 0; i < plain.size() && words.size() < WORDS_MAX; i++) {
            if (!plain.get(i).isEmpty()) {
                words.add(new Word(plain.get(i), accented.get(i)));
            }
        }
        return words;
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
