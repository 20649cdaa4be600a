package dancu.registry;

import dancu.registry.codes.RegistrationPlace;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The structure of the twelve-digit number (Decree 137/2015, article 13; Circular 07/2016, article 7).
///
/// Three digits of the province or country of birth registration, one of century and sex, two of the birth
/// year, six random. There is no check digit: a slip in the last six digits cannot be seen, so a second field
/// always confirms.
public final class Pin {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2399;

    private Pin() {}

    /// What is wrong with the number for this person's sex and birth year; empty where those agree.
    public static Optional<Fault> fault(String pin, Person.Sex sex, int birthYear) {
        return faults(pin, null, sex, birthYear).stream()
                .filter(fault -> fault != Fault.PLACE_UNKNOWN)
                .findFirst();
    }

    /// Everything that is wrong with the structure of a number for a person, in the order of its digits.
    ///
    /// @param placeCode three digits of the place of birth registration; null where unknown, and then only
    ///     whether any place has the number's digits is looked at
    /// @param birthYear null where unknown
    public static Set<Fault> faults(
            String pin, @Nullable String placeCode, Person.Sex sex, @Nullable Integer birthYear) {
        if (!pin.matches("[0-9]{12}")) {
            return EnumSet.of(Fault.FORM);
        }
        var faults = EnumSet.noneOf(Fault.class);
        var place = RegistrationPlace.coded(pin.substring(0, 3));
        if (place.isEmpty()) {
            faults.add(Fault.PLACE_UNKNOWN);
        } else if (placeCode != null && !place.get().issued().equals(issued(placeCode))) {
            faults.add(Fault.PLACE);
        }
        var centuryAndSex = pin.charAt(3) - '0';
        if (birthYear != null && birthYear < FIRST_YEAR) {
            faults.add(Fault.BORN_BEFORE_1900);
        } else if (birthYear != null && centuryAndSex / 2 != birthYear / 100 - 19) {
            faults.add(Fault.CENTURY);
        }
        if (birthYear != null && Integer.parseInt(pin.substring(4, 6)) != birthYear % 100) {
            faults.add(Fault.YEAR);
        }
        if (sex != Person.Sex.UNKNOWN && (centuryAndSex % 2 == 1) != (sex == Person.Sex.FEMALE)) {
            faults.add(Fault.SEX);
        }
        return faults;
    }

    /// The first six digits the law prescribes. Of two codes of one country the one given today is taken.
    ///
    /// @param placeCode three digits of the place of birth registration
    /// @throws IllegalArgumentException if no place has the code, the sex is unknown, or the year cannot be
    ///     coded
    public static String structure(String placeCode, Person.Sex sex, int birthYear) {
        if (RegistrationPlace.coded(placeCode).isEmpty()
                || birthYear < FIRST_YEAR
                || birthYear > LAST_YEAR
                || sex == Person.Sex.UNKNOWN) {
            throw new IllegalArgumentException("no number for place " + placeCode + ", year " + birthYear);
        }
        var centuryAndSex = 2 * (birthYear / 100 - 19) + (sex == Person.Sex.FEMALE ? 1 : 0);
        return "%s%d%02d".formatted(issued(placeCode), centuryAndSex, birthYear % 100);
    }

    private static String issued(String placeCode) {
        return RegistrationPlace.coded(placeCode).map(RegistrationPlace::issued).orElse(placeCode);
    }

    /// What part of a number disagrees with the person, or with the law whoever the person is.
    public enum Fault {
        FORM("Không phải 12 chữ số", "Not twelve digits"),
        PLACE_UNKNOWN("Ba số đầu không có trong danh mục", "No place has the first three digits"),
        PLACE("Ba số đầu khác nơi đăng ký khai sinh", "The first three digits are another place of birth registration"),
        BORN_BEFORE_1900("Sinh trước năm 1900 không có mã thế kỷ", "No digit stands for a birth before the year 1900"),
        CENTURY("Số thứ tư khác thế kỷ sinh", "The fourth digit is another century"),
        YEAR("Số thứ năm và sáu khác năm sinh", "The fifth and sixth digits are another year"),
        SEX("Số thứ tư khác giới tính", "The fourth digit is the other sex");

        private final String vietnamese;
        private final String english;

        Fault(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        public String vietnamese() {
            return vietnamese;
        }

        public String english() {
            return english;
        }
    }
}
