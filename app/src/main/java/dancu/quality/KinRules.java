package dancu.quality;

import dancu.registry.Person;
import dancu.registry.Relative;
import dancu.registry.Relative.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Does a record agree with the records of the person's relatives?
final class KinRules {

    private static final Set<String> MARRIED = Set.of("Đang có vợ/chồng", "Đã kết hôn");
    private static final String DIVORCED = "Đã ly hôn";
    private static final int MOTHER_AT_LEAST = 12;
    private static final int MOTHER_AT_MOST = 55;
    private static final int FATHER_AT_LEAST = 13;

    private KinRules() {}

    /// Neither nine nor twelve digits.
    static boolean relativeNumber(Subject subject) {
        return subject.person().relatives().stream()
                .map(Relative::number)
                .anyMatch(number -> number != null && !number.matches("[0-9]{9}|[0-9]{12}"));
    }

    /// A twelve-digit number of a relative that nobody has or had here.
    static boolean relativeUnknown(Subject subject) {
        var kin = subject.kin();
        return kin != null
                && subject.person().relatives().stream()
                        .anyMatch(relative -> isNumber(relative.number()) && !kin.containsKey(relative.role()));
    }

    static boolean parentSex(Subject subject) {
        return known(subject, Role.FATHER)
                        .filter(father -> father.sex() == Person.Sex.FEMALE)
                        .isPresent()
                || known(subject, Role.MOTHER)
                        .filter(mother -> mother.sex() == Person.Sex.MALE)
                        .isPresent();
    }

    /// A mother under 12 or over 55, a father under 13.
    static boolean parentAge(Subject subject) {
        var mother = known(subject, Role.MOTHER).map(parent -> age(parent, subject.person()));
        var father = known(subject, Role.FATHER).map(parent -> age(parent, subject.person()));
        return mother.filter(age -> age < MOTHER_AT_LEAST || age > MOTHER_AT_MOST)
                        .isPresent()
                || father.filter(age -> age < FATHER_AT_LEAST).isPresent();
    }

    /// The spouse's record names another spouse, or none.
    static boolean spouseNotMutual(Subject subject) {
        var pin = subject.person().pin();
        return pin != null
                && known(subject, Role.SPOUSE)
                        .filter(spouse -> spouse.life() == Person.Life.ALIVE)
                        .filter(spouse -> spouse.relatives().stream()
                                .filter(relative -> relative.role() == Role.SPOUSE)
                                .noneMatch(relative -> pin.equals(relative.number())
                                        || (relative.number() == null && sameName(relative, subject.person()))))
                        .isPresent();
    }

    /// Married to somebody dead, or whose record says divorced.
    static boolean spouseStatus(Subject subject) {
        return MARRIED.contains(subject.person().maritalStatus())
                && known(subject, Role.SPOUSE)
                        .filter(spouse -> spouse.life() == Person.Life.DEAD
                                || spouse.maritalStatus().equals(DIVORCED))
                        .isPresent();
    }

    static boolean isNumber(@Nullable String number) {
        return number != null && number.matches("[0-9]{12}");
    }

    private static Optional<Person> known(Subject subject, Role role) {
        var kin = subject.kin();
        return Optional.ofNullable(kin == null ? Map.<Role, Person>of().get(role) : kin.get(role));
    }

    private static boolean sameName(Relative relative, Person person) {
        return relative.name().equalsIgnoreCase(person.birthName());
    }

    /// The parent's age when the child was born; plausible where a year is not known.
    private static int age(Person parent, Person child) {
        var one = parent.birthDate().year();
        var other = child.birthDate().year();
        return one == null || other == null ? (MOTHER_AT_LEAST + MOTHER_AT_MOST) / 2 : other - one;
    }
}
