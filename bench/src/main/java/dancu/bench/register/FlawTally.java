package dancu.bench.register;

import dancu.bench.Figure;
import dancu.quality.Finding;
import dancu.quality.Rule;
import dancu.registry.Person;
import dancu.synthesis.people.FlawKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many of the planted flaws their rules found or the import put right, and what was found on clean rows.
final class FlawTally {

    private static final Set<FlawKind> MENDED_AT_IMPORT = EnumSet.of(
            FlawKind.DECOMPOSED,
            FlawKind.HALF_COMPOSED,
            FlawKind.ETH_FOR_D,
            FlawKind.STRAY_SPACE,
            FlawKind.PIN_LOST_ZERO,
            FlawKind.SEX_AS_CODE);

    /// Measured by pairs, or habits and no errors.
    private static final Set<FlawKind> NOT_COUNTED = EnumSet.of(
            FlawKind.TWO_RESIDENCES, FlawKind.DUPLICATED_ROW, FlawKind.ONE_DIGIT_MONTH, FlawKind.TONE_PLACEMENT);

    private final Map<FlawKind, Integer> planted = new EnumMap<>(FlawKind.class);
    private final Map<FlawKind, Integer> settled = new EnumMap<>(FlawKind.class);
    private final Map<Rule, Integer> falseFindings = new EnumMap<>(Rule.class);
    private int cleanRows;

    void add(TruthRow row, Person person, List<Finding> findings) {
        if (row.flaws().isEmpty()) {
            cleanRows++;
            findings.stream()
                    .map(Finding::rule)
                    .filter(FlawTally::speaksOfTheRow)
                    .forEach(rule -> falseFindings.merge(rule, 1, Integer::sum));
        }
        for (var flaw : row.flaws()) {
            var settles = MENDED_AT_IMPORT.contains(flaw)
                    ? isMended(flaw, row, person)
                    : findings.stream().anyMatch(finding -> rules(flaw).contains(finding.rule()));
            planted.merge(flaw, 1, Integer::sum);
            settled.merge(flaw, settles ? 1 : 0, Integer::sum);
        }
    }

    /// A household's fault was found on another of its members.
    void foundInHousehold(FlawKind flaw) {
        settled.merge(flaw, 1, Integer::sum);
    }

    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        planted.forEach((flaw, count) -> {
            if (!NOT_COUNTED.contains(flaw)) {
                var name = "register.flaw." + flaw + (MENDED_AT_IMPORT.contains(flaw) ? ".mended" : ".found");
                figures.add(new Figure(name, settled.getOrDefault(flaw, 0) / (double) count, "", null, null));
            }
        });
        var wrong = falseFindings.values().stream().mapToInt(Integer::intValue).sum();
        figures.add(new Figure("register.flaw.falsePerCleanRow", wrong / (double) cleanRows, "", null, null));
        falseFindings.forEach((rule, count) ->
                figures.add(new Figure("register.flaw.false." + rule, count / (double) cleanRows, "", null, null)));
        return figures;
    }

    /// Pairs are measured on their own, a household's fault may stand on any of its members, and whoever is only to
    /// be called in has no fault.
    private static boolean speaksOfTheRow(Rule rule) {
        return !rule.concernsTwo()
                && rule.weight() != Rule.Weight.TO_CALL
                && rule != Rule.HOUSEHOLD_WITHOUT_HEAD
                && rule != Rule.ONLY_MINORS;
    }

    private static Set<Rule> rules(FlawKind flaw) {
        return switch (flaw) {
            case YEAR_ONLY_BIRTH, MONTH_AND_YEAR_BIRTH -> EnumSet.of(Rule.BIRTH_DATE_PARTIAL);
            case IMPOSSIBLE_DATE -> EnumSet.of(Rule.BIRTH_DATE_IMPOSSIBLE, Rule.BIRTH_DATE_PARTIAL);
            case SWAPPED_DAY_AND_MONTH -> EnumSet.of(Rule.DAY_MONTH_EXCHANGED);
            case DATE_IN_OTHER_FORM -> EnumSet.of(Rule.BIRTH_DATE_UNREADABLE);
            case SHARED_OLD_NUMBER -> EnumSet.of(Rule.OLD_NUMBER_SHARED);
            case PIN_WRONG_SEX, WRONG_SEX -> EnumSet.of(Rule.PIN_SEX);
            case PIN_WRONG_YEAR -> EnumSet.of(Rule.PIN_YEAR);
            case PIN_WRONG_PLACE, WRONG_BIRTH_REGISTRATION -> EnumSet.of(Rule.PIN_PLACE);
            case PIN_MISSING -> EnumSet.of(Rule.PIN_MISSING);
            case LEGACY_TCVN3, LEGACY_VNI -> EnumSet.of(Rule.NAME_ENCODING);
            case MISSING_FIELD -> EnumSet.of(Rule.ORIGIN_MISSING, Rule.MARITAL_STATUS_MISSING, Rule.PARENT_MISSING);
            case TWO_HEADS -> EnumSet.of(Rule.SECOND_HEAD);
            case DEAD_NOT_STRUCK -> EnumSet.of(Rule.TOO_OLD_TO_BE_ALIVE);
            default -> EnumSet.noneOf(Rule.class);
        };
    }

    private static boolean isMended(FlawKind flaw, TruthRow row, Person person) {
        return switch (flaw) {
            case PIN_LOST_ZERO ->
                row.pin().equals(person.pin()) || person.claimedPins().contains(row.pin());
            case SEX_AS_CODE -> row.sex().equals(person.sex().name());
            default -> row.name().equals(person.birthName());
        };
    }
}
