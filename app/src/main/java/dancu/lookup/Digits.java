package dancu.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Groups of digits: which stand together as one number, and what each may mean.
final class Digits {

    private static final int EARLIEST_YEAR = 1890;

    private Digits() {}

    /// @param run     groups with blanks or dots between: `038 185 000123`, `1985 0912345678`
    /// @param figures to add to
    /// @param small   takes groups of one or two digits: hamlets and houses
    static void groups(String run, int thisYear, List<Typed.Figure> figures, List<String> small) {
        var groups = List.of(run.replace("+84", "0").replace("+", "").strip().split("[ \\t.]+"));
        var joined = String.join("", groups);
        if (groups.size() > 1 && isDate(groups, thisYear)) {
            figures.add(new Typed.Figure(
                    List.of(BirthPart.day(value(groups.get(2)), value(groups.get(1)), value(groups.get(0)))),
                    null,
                    null));
        } else if (groups.size() > 1 && isOneNumber(groups, joined, thisYear)) {
            figures.add(figure(joined, thisYear));
        } else {
            for (var group : groups) {
                if (group.length() < 3) {
                    small.add(group);
                } else {
                    figures.add(figure(group, thisYear));
                }
            }
        }
    }

    private static boolean isDate(List<String> groups, int thisYear) {
        return groups.size() == 3
                && groups.get(0).length() <= 2
                && groups.get(1).length() <= 2
                && isYear(groups.get(2), thisYear)
                && isDayAndMonth(value(groups.get(0)), value(groups.get(1)));
    }

    /// Nine and twelve digits of papers, eleven where the leading zero was lost, ten of a telephone; or what is
    /// on its way there in groups of three and more.
    private static boolean isOneNumber(List<String> groups, String joined, int thisYear) {
        if (joined.length() == 9 || joined.length() == 12) {
            return true;
        }
        return joined.length() <= 11
                && groups.stream().noneMatch(group -> isYear(group, thisYear))
                && groups.stream().limit(groups.size() - 1L).allMatch(group -> group.length() >= 3);
    }

    private static Typed.Figure figure(String digits, int thisYear) {
        var dates = new ArrayList<BirthPart>();
        switch (digits.length()) {
            case 3 -> {
                // A year on its way.
                if (digits.startsWith("19") || digits.startsWith("20")) {
                    IntStream.range(0, 10).forEach(last -> dates.add(BirthPart.year(10 * value(digits) + last)));
                }
            }
            case 4 -> {
                if (isYear(digits, thisYear)) {
                    dates.add(BirthPart.year(value(digits)));
                }
            }
            case 8 -> dates.addAll(eightDigits(digits, thisYear));
            default -> {}
        }
        var isCode = digits.length() == 3 || digits.length() == 5;
        return new Typed.Figure(dates, digits, isCode ? digits : null);
    }

    /// `19850305` and `05031985`.
    private static List<BirthPart> eightDigits(String digits, int thisYear) {
        var dates = new ArrayList<BirthPart>();
        if (isYear(digits.substring(0, 4), thisYear)) {
            add(dates, digits.substring(0, 4), digits.substring(4, 6), digits.substring(6));
        }
        if (isYear(digits.substring(4), thisYear)) {
            add(dates, digits.substring(4), digits.substring(2, 4), digits.substring(0, 2));
        }
        return dates;
    }

    private static void add(List<BirthPart> dates, String year, String month, String day) {
        if (isDayAndMonth(value(day), value(month))) {
            dates.add(BirthPart.day(value(year), value(month), value(day)));
        }
    }

    private static boolean isDayAndMonth(int day, int month) {
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    private static boolean isYear(String digits, int thisYear) {
        return digits.length() == 4 && value(digits) >= EARLIEST_YEAR && value(digits) <= thisYear;
    }

    private static int value(String digits) {
        return Integer.parseInt(digits);
    }
}
