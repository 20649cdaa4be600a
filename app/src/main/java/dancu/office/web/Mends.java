package dancu.office.web;

import static dancu.registry.CorrectableField.BIRTH_DATE;
import static dancu.registry.CorrectableField.BIRTH_NAME;
import static dancu.registry.CorrectableField.BIRTH_PLACE;
import static dancu.registry.CorrectableField.BIRTH_PLACE_CODE;
import static dancu.registry.CorrectableField.FATHER_NAME;
import static dancu.registry.CorrectableField.LIFE;
import static dancu.registry.CorrectableField.LIFE_DATE;
import static dancu.registry.CorrectableField.MARITAL_STATUS;
import static dancu.registry.CorrectableField.MOTHER_NAME;
import static dancu.registry.CorrectableField.ORIGIN;
import static dancu.registry.CorrectableField.SEX;

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
            case ADDRESS_MISSING, HOUSEHOLD_WITHOUT_HEAD, SECOND_HEAD, DEAD_BUT_REGISTERED -> Way.HOUSEHOLD;
            case ONLY_MINORS -> Way.JUDGE;
            default -> rule.concernsTwo() ? Way.COMPARE : Way.CORRECT;
        };
    }

    /// Items a correction would be about.
    static List<CorrectableField> fields(Rule rule, Person person) {
        return switch (rule) {
            case NAME_MISSING, NAME_ENCODING -> List.of(BIRTH_NAME);
            case BIRTH_DATE_PARTIAL, BIRTH_DATE_IMPOSSIBLE -> List.of(BIRTH_DATE);
            case PIN_STRUCTURE -> List.of(BIRTH_DATE, SEX);
            case PIN_PLACE -> List.of(BIRTH_PLACE_CODE, BIRTH_PLACE);
            case BIRTH_PLACE_MISSING -> List.of(BIRTH_PLACE, BIRTH_PLACE_CODE);
            case SEX_MISSING -> List.of(SEX);
            case ORIGIN_MISSING -> List.of(ORIGIN);
            case MARITAL_STATUS_MISSING -> List.of(MARITAL_STATUS);
            case PARENT_MISSING ->
                Stream.of(FATHER_NAME, MOTHER_NAME)
                        .filter(field -> field.of(person).isBlank())
                        .toList();
            case TOO_OLD_TO_BE_ALIVE -> List.of(LIFE, LIFE_DATE);
            default -> List.of();
        };
    }

    /// Whether an officer may find a record right although the rule finds something: never where an item no card
    /// can do without is missing or unreadable.
    static boolean mayStand(Rule rule) {
        return !rule.concernsTwo() && (!rule.blocksCard() || rule == Rule.BIRTH_DATE_PARTIAL);
    }
}
