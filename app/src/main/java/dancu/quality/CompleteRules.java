package dancu.quality;

import dancu.registry.Person;
import dancu.registry.Relative;

/// Is everything there ("đủ")?
final class CompleteRules {

    private static final int CARD_AGE = 14;

    private CompleteRules() {}

    static boolean nameMissing(Subject subject) {
        return subject.person().birthName().isBlank();
    }

    /// Nothing is written, or only a year or month (domain pitfall P-01). What is written but makes no sense is
    /// another rule's.
    static boolean birthDatePartial(Subject subject) {
        var date = subject.person().birthDate();
        return date.raw().isBlank()
                || (date.year() != null
                        && (date.month() == null || date.day() == null)
                        && !CorrectRules.dayMonthExchanged(subject));
    }

    static boolean sexMissing(Subject subject) {
        return subject.person().sex() == Person.Sex.UNKNOWN;
    }

    static boolean pinMissing(Subject subject) {
        return subject.person().pin() == null && subject.person().claimedPins().isEmpty();
    }

    static boolean birthPlaceMissing(Subject subject) {
        return subject.person().birthPlaceCode() == null;
    }

    static boolean originMissing(Subject subject) {
        return subject.person().origin().isBlank();
    }

    static boolean nationalityMissing(Subject subject) {
        return subject.person().nationality().isBlank();
    }

    static boolean maritalMissing(Subject subject) {
        return subject.person().maritalStatus().isBlank();
    }

    static boolean parentMissing(Subject subject) {
        return subject.person().relativeName(Relative.Role.FATHER).isBlank()
                || subject.person().relativeName(Relative.Role.MOTHER).isBlank();
    }

    static boolean addressMissing(Subject subject) {
        return subject.home() == null;
    }

    static boolean deathDateMissing(Subject subject) {
        return subject.person().lifeDate().isBlank();
    }

    /// Of card age and no paper on record: nothing wrong, but to be called in. A claimed number is no paper.
    static boolean noPaperYet(Subject subject) {
        var birth = subject.person().birthDate();
        return birth.year() != null
                && !Subject.isYounger(birth, CARD_AGE, subject.today())
                && subject.person().papers().size()
                        == subject.person().claimedPins().size();
    }
}
