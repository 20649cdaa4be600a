package dancu.registry;

import java.util.Optional;

/// The structure of the twelve-digit number (Decree 137/2015, article 13; Circular 07/2016, article 7).
///
/// Three digits of the province or country of birth registration, one of century and sex, two of the birth
/// year, six
/// random. There is no check digit: a slip in the last six digits cannot be seen, so a second field always
/// confirms.
public final class Pin {

    private Pin() {}

    /// What is wrong with the number for this person; empty where the structure agrees.
    public static Optional<Fault> fault(String pin, Person.Sex sex, int birthYear) {
        if (!pin.matches("[0-9]{12}")) {
            return Optional.of(Fault.FORM);
        }
        if (birthYear < 1900 || birthYear > 2399) {
            return Optional.of(Fault.YEAR);
        }
        var centuryAndSex = pin.charAt(3) - '0';
        if (centuryAndSex / 2 != birthYear / 100 - 19 || Integer.parseInt(pin.substring(4, 6)) != birthYear % 100) {
            return Optional.of(Fault.YEAR);
        }
        if (sex != Person.Sex.UNKNOWN && (centuryAndSex % 2 == 1) != (sex == Person.Sex.FEMALE)) {
            return Optional.of(Fault.SEX);
        }
        return Optional.empty();
    }

    /// The first six digits the law prescribes.
    ///
    /// @param placeCode three digits of the place of birth registration
    public static String structure(String placeCode, Person.Sex sex, int birthYear) {
        if (!placeCode.matches("[0-9]{3}") || birthYear < 1900 || birthYear > 2399 || sex == Person.Sex.UNKNOWN) {
            throw new IllegalArgumentException("no number for place " + placeCode + ", year " + birthYear);
        }
        var centuryAndSex = 2 * (birthYear / 100 - 19) + (sex == Person.Sex.FEMALE ? 1 : 0);
        return "%s%d%02d".formatted(placeCode, centuryAndSex, birthYear % 100);
    }

    /// What part of a number disagrees with the person.
    public enum Fault {
        FORM,
        YEAR,
        SEX
    }
}
