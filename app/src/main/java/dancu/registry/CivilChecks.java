package dancu.registry;

import dancu.registry.codes.MaritalStatus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the law says of civil events and what is unusual about one (Law 60/2014; `domain` 3.3, 3.4).
final class CivilChecks {

    private static final int MOTHER_YOUNGEST = 12;
    private static final int MOTHER_OLDEST = 55;
    private static final int FATHER_YOUNGEST = 13;
    private static final int OWN_CORRECTION_AGE = 14;
    private static final int DAYS_FOR_BIRTH = 60;
    private static final int DAYS_FOR_DEATH = 15;

    private CivilChecks() {}

    /// Who makes the paper of an event (Law 60/2014, articles 7, 17, 19, 24, 27 to 30, 35, 37, 39, 41, 46).
    static CivilEvent.Agency agency(CivilEvent.Kind kind, Collection<Person> parties, LocalDate registeredOn) {
        return switch (kind) {
            case BIRTH, DEATH, ITEMS_SUPPLEMENTED -> CivilEvent.Agency.COMMUNE_COMMITTEE;
            case MARRIAGE, PARENT_RECOGNISED, ADOPTION, GUARDIANSHIP, GUARDIANSHIP_ENDED ->
                district(parties.stream()
                        .anyMatch(person -> !person.nationality().equals("VN")));
            case NAME_CHANGED, BIRTH_DATE_CORRECTED, ITEMS_CORRECTED ->
                district(parties.stream()
                        .anyMatch(person -> age(person, registeredOn)
                                .map(age -> age >= OWN_CORRECTION_AGE)
                                .orElse(true)));
            case ETHNICITY_REDETERMINED -> CivilEvent.Agency.DISTRICT_COMMITTEE;
            case DIVORCE, ANNULMENT, DECLARED_MISSING, DECLARED_DEAD, RETURNED -> CivilEvent.Agency.COURT;
            case SEX_REDETERMINED, NATIONALITY_LOST, NATIONALITY_REGAINED -> CivilEvent.Agency.OTHER_AUTHORITY;
        };
    }

    /// The items an act of one kind may change.
    static Set<CorrectableField> items(CivilEvent.Kind kind) {
        return switch (kind) {
            case NAME_CHANGED -> EnumSet.of(CorrectableField.BIRTH_NAME, CorrectableField.OTHER_NAMES);
            case BIRTH_DATE_CORRECTED -> EnumSet.of(CorrectableField.BIRTH_DATE);
            case SEX_REDETERMINED -> EnumSet.of(CorrectableField.SEX, CorrectableField.BIRTH_NAME);
            case ETHNICITY_REDETERMINED -> EnumSet.of(CorrectableField.ETHNICITY);
            case PARENT_RECOGNISED, ADOPTION ->
                EnumSet.of(
                        CorrectableField.FATHER_NAME,
                        CorrectableField.FATHER_NUMBER,
                        CorrectableField.FATHER_NATIONALITY,
                        CorrectableField.MOTHER_NAME,
                        CorrectableField.MOTHER_NUMBER,
                        CorrectableField.MOTHER_NATIONALITY,
                        CorrectableField.BIRTH_NAME,
                        CorrectableField.ORIGIN,
                        CorrectableField.ORIGIN_UNIT,
                        CorrectableField.ETHNICITY);
            case GUARDIANSHIP, GUARDIANSHIP_ENDED ->
                EnumSet.of(
                        CorrectableField.GUARDIAN_NAME,
                        CorrectableField.GUARDIAN_NUMBER,
                        CorrectableField.GUARDIAN_NATIONALITY);
            case ITEMS_CORRECTED, ITEMS_SUPPLEMENTED -> {
                var civil = EnumSet.complementOf(EnumSet.of(
                        CorrectableField.LIFE,
                        CorrectableField.LIFE_DATE,
                        CorrectableField.MARITAL_STATUS,
                        CorrectableField.PHONE,
                        CorrectableField.EMAIL,
                        CorrectableField.OCCUPATION,
                        CorrectableField.EDUCATION,
                        CorrectableField.BLOOD_GROUP));
                yield civil;
            }
            default -> EnumSet.noneOf(CorrectableField.class);
        };
    }

    /// Whether a value only adds to what the record says: an empty item filled, or the day and month of a
    /// birth year.
    static boolean supplements(CorrectableField field, String before, String value) {
        if (before.isBlank()) {
            return true;
        }
        if (field != CorrectableField.BIRTH_DATE) {
            return false;
        }
        var was = dancu.shared.PartialDate.read(before);
        var will = dancu.shared.PartialDate.read(value);
        return (was.year() == null || was.year().equals(will.year()))
                && (was.month() == null || was.month().equals(will.month()))
                && was.day() == null
                && will.precision().compareTo(was.precision()) > 0;
    }

    static Set<CivilWarning> ofBirth(
            NewPerson child, @Nullable Person mother, @Nullable Person father, CivilEvent.Paper paper) {
        var warnings = EnumSet.noneOf(CivilWarning.class);
        warnings.addAll(ofParent(Relative.Role.MOTHER, mother, child.birthDate().year()));
        warnings.addAll(ofParent(Relative.Role.FATHER, father, child.birthDate().year()));
        var pin = child.pin();
        if (pin != null
                && !Pin.faults(
                                pin,
                                child.birthPlaceCode(),
                                child.sex(),
                                child.birthDate().year())
                        .isEmpty()) {
            warnings.add(CivilWarning.PIN_STRUCTURE);
        }
        if (paper.registeredOn().isAfter(paper.happenedOn().plusDays(DAYS_FOR_BIRTH))) {
            warnings.add(CivilWarning.BIRTH_LATE);
        }
        return warnings;
    }

    static Set<CivilWarning> ofParent(Relative.Role role, @Nullable Person parent, @Nullable Integer childYear) {
        var warnings = EnumSet.noneOf(CivilWarning.class);
        if (parent == null) {
            return warnings;
        }
        var wrongSex = role == Relative.Role.MOTHER ? Person.Sex.MALE : Person.Sex.FEMALE;
        if (parent.sex() == wrongSex) {
            warnings.add(CivilWarning.PARENT_SEX);
        }
        var year = parent.birthDate().year();
        if (year != null && childYear != null) {
            var age = childYear - year;
            if (role == Relative.Role.MOTHER && (age < MOTHER_YOUNGEST || age > MOTHER_OLDEST)) {
                warnings.add(CivilWarning.MOTHER_AGE);
            }
            if (role == Relative.Role.FATHER && age < FATHER_YOUNGEST) {
                warnings.add(CivilWarning.FATHER_AGE);
            }
        }
        return warnings;
    }

    static Set<CivilWarning> ofMarriage(Person one, Person other, LocalDate day) {
        var warnings = EnumSet.noneOf(CivilWarning.class);
        for (var person : List.of(one, other)) {
            var youngest = person.sex() == Person.Sex.MALE ? 20 : 18;
            if (age(person, day).filter(age -> age < youngest).isPresent()) {
                warnings.add(CivilWarning.MARRIAGE_AGE);
            }
            var spouse = spouseNumber(person);
            var partner = person.equals(one) ? other : one;
            if (person.maritalStatusCode().equals(Optional.of(MaritalStatus.MARRIED))
                    && !spouse.isEmpty()
                    && !spouse.equals(partner.pin())) {
                warnings.add(CivilWarning.MARRIED_ALREADY);
            }
        }
        return warnings;
    }

    static Set<CivilWarning> ofSeparation(Person one, Person other) {
        var linked = isSpouse(one, other) && isSpouse(other, one);
        return linked ? EnumSet.noneOf(CivilWarning.class) : EnumSet.of(CivilWarning.NOT_SPOUSES);
    }

    static Set<CivilWarning> ofDeath(CivilEvent.Kind kind, CivilEvent.Paper paper) {
        return kind == CivilEvent.Kind.DEATH
                        && paper.registeredOn().isAfter(paper.happenedOn().plusDays(DAYS_FOR_DEATH))
                ? EnumSet.of(CivilWarning.DEATH_LATE)
                : EnumSet.noneOf(CivilWarning.class);
    }

    /// Full years on a day; by the year alone where the birth date has no day.
    private static Optional<Integer> age(Person person, LocalDate day) {
        var exact = person.birthDate()
                .calendarDay()
                .map(birth -> java.time.Period.between(birth, day).getYears());
        return exact.or(() -> Optional.ofNullable(person.birthDate().year()).map(year -> day.getYear() - year));
    }

    private static boolean isSpouse(Person of, Person whom) {
        var number = spouseNumber(of);
        return number.isEmpty()
                ? of.relativeName(Relative.Role.SPOUSE).equals(whom.birthName())
                : number.equals(whom.pin());
    }

    private static String spouseNumber(Person person) {
        return Objects.requireNonNull(CorrectableField.SPOUSE_NUMBER.of(person));
    }

    private static CivilEvent.Agency district(boolean when) {
        return when ? CivilEvent.Agency.DISTRICT_COMMITTEE : CivilEvent.Agency.COMMUNE_COMMITTEE;
    }
}
