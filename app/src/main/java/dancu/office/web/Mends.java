package dancu.office.web;

import static dancu.registry.CorrectableField.BIRTH_DATE;
import static dancu.registry.CorrectableField.BIRTH_NAME;
import static dancu.registry.CorrectableField.BIRTH_PLACE;
import static dancu.registry.CorrectableField.BIRTH_PLACE_CODE;
import static dancu.registry.CorrectableField.FATHER_NAME;
import static dancu.registry.CorrectableField.FATHER_NUMBER;
import static dancu.registry.CorrectableField.GUARDIAN_NUMBER;
import static dancu.registry.CorrectableField.LIFE;
import static dancu.registry.CorrectableField.LIFE_DATE;
import static dancu.registry.CorrectableField.MARITAL_STATUS;
import static dancu.registry.CorrectableField.MOTHER_NAME;
import static dancu.registry.CorrectableField.MOTHER_NUMBER;
import static dancu.registry.CorrectableField.NATIONALITY;
import static dancu.registry.CorrectableField.ORIGIN;
import static dancu.registry.CorrectableField.SEX;
import static dancu.registry.CorrectableField.SPOUSE_NAME;
import static dancu.registry.CorrectableField.SPOUSE_NUMBER;

import dancu.quality.Rule;
import dancu.registry.CorrectableField;
import dancu.registry.Person;
import java.util.List;
import java.util.stream.Stream;

/// What an officer does about a finding.
final class Mends {

    private Mends() {}

    /// Ways to deal with a finding besides saying that the record is right.
    enum Way {
        CORRECT,
        ESTABLISH_NUMBER,
        HOUSEHOLD,
        COMPARE,
        JUDGE
    }

    static Way way(Rule rule) {
        return switch (rule) {
            case PIN_MISSING, PIN_CLAIMED -> Way.ESTABLISH_NUMBER;
            case ADDRESS_MISSING,
                    ADDRESS_UNKNOWN,
                    HOUSEHOLD_WITHOUT_HEAD,
                    SECOND_HEAD,
                    HEAD_UNDER_AGE,
                    ONLY_MINORS,
                    DEAD_BUT_REGISTERED -> Way.HOUSEHOLD;
            case NO_PAPER_YET, EVENT_AFTER_DEATH -> Way.JUDGE;
            default -> rule.concernsTwo() ? Way.COMPARE : Way.CORRECT;
        };
    }

    /// Items a correction would be about.
    static List<CorrectableField> fields(Rule rule, Person person) {
        return switch (rule) {
            case NAME_MISSING, NAME_ENCODING, NAME_LETTERS -> List.of(BIRTH_NAME);
            case BIRTH_DATE_PARTIAL,
                    BIRTH_DATE_UNREADABLE,
                    BIRTH_DATE_IMPOSSIBLE,
                    BIRTH_DATE_FUTURE,
                    DAY_MONTH_EXCHANGED,
                    PIN_YEAR,
                    PARENT_AGE -> List.of(BIRTH_DATE);
            case SEX_MISSING, PIN_SEX -> List.of(SEX);
            case PIN_PLACE, BIRTH_PLACE_CODE, BIRTH_PLACE_MISSING -> List.of(BIRTH_PLACE, BIRTH_PLACE_CODE);
            case ORIGIN_MISSING -> List.of(ORIGIN);
            case NATIONALITY_MISSING -> List.of(NATIONALITY);
            case MARITAL_STATUS_MISSING, SPOUSE_STATUS -> List.of(MARITAL_STATUS);
            case PARENT_MISSING ->
                Stream.of(FATHER_NAME, MOTHER_NAME)
                        .filter(field -> field.of(person).isBlank())
                        .toList();
            case PARENT_SEX -> List.of(FATHER_NAME, MOTHER_NAME);
            case SPOUSE_NOT_MUTUAL -> List.of(SPOUSE_NAME, SPOUSE_NUMBER);
            case RELATIVE_NUMBER, RELATIVE_UNKNOWN ->
                Stream.of(FATHER_NUMBER, MOTHER_NUMBER, SPOUSE_NUMBER, GUARDIAN_NUMBER)
                        .filter(field -> !field.of(person).isBlank())
                        .toList();
            case TOO_OLD_TO_BE_ALIVE -> List.of(LIFE, LIFE_DATE);
            case DEATH_DATE_MISSING, DEATH_BEFORE_BIRTH -> List.of(LIFE_DATE);
            default -> List.of();
        };
    }

    /// Whether an officer may find a record right although the rule finds something: never where an item no card
    /// can do without is missing or unreadable.
    static boolean mayStand(Rule rule) {
        return !rule.concernsTwo() && (!rule.blocksCard() || rule == Rule.BIRTH_DATE_PARTIAL);
    }
}
