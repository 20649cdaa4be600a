package dancu.quality;

import dancu.matcher.name.LegacyEncoding;
import dancu.registry.CorrectableField;
import dancu.registry.Person;
import dancu.shared.PartialDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Values a machine can derive for what the rules find.
final class Mends {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4})");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{4,5}");

    /// Day 0 of spreadsheets, whose calendar has a 29 February 1900.
    private static final LocalDate SPREADSHEET_DAY_ZERO = LocalDate.of(1899, 12, 30);

    private Mends() {}

    static Optional<Mend> of(Rule rule, Person person) {
        return switch (rule) {
            case NAME_ENCODING, NAME_LETTERS -> name(person.birthName());
            case BIRTH_DATE_UNREADABLE -> unreadable(person).map(Mends::birthDate);
            case DAY_MONTH_EXCHANGED -> exchanged(person.birthDate().raw()).map(Mends::birthDate);
            case SEX_MISSING, PIN_SEX -> sex(person).map(sex -> new Mend(CorrectableField.SEX, sex.name()));
            case BIRTH_PLACE_CODE, BIRTH_PLACE_MISSING -> birthPlaceCode(person);
            default -> Optional.empty();
        };
    }

    /// The code of the province the text names, where it can be no other's.
    private static Optional<Mend> birthPlaceCode(Person person) {
        var codes = NamedProvince.codes(person.birthPlace());
        return codes.size() == 1
                ? Optional.of(new Mend(CorrectableField.BIRTH_PLACE_CODE, codes.getFirst()))
                : Optional.empty();
    }

    /// The date behind `03/25/1990`, where only one reading is possible.
    static Optional<LocalDate> exchanged(String raw) {
        var parts = DATE.matcher(raw.strip());
        if (!parts.matches() || Integer.parseInt(parts.group(2)) <= 12 || Integer.parseInt(parts.group(1)) > 12) {
            return Optional.empty();
        }
        return PartialDate.read("%s/%s/%s".formatted(parts.group(2), parts.group(1), parts.group(3)))
                .calendarDay();
    }

    /// Nothing is proposed where the text stays unreadable.
    private static Optional<Mend> name(String name) {
        var mended = VietnameseLetters.cleaned(LegacyEncoding.convert(name));
        return mended.equals(name) || !VietnameseLetters.write(mended)
                ? Optional.empty()
                : Optional.of(new Mend(CorrectableField.BIRTH_NAME, mended));
    }

    private static Mend birthDate(LocalDate day) {
        return new Mend(CorrectableField.BIRTH_DATE, WRITTEN.format(day));
    }

    /// `19900312`, or a spreadsheet's number of the day where the personal number confirms the year.
    private static Optional<LocalDate> unreadable(Person person) {
        var raw = person.birthDate().raw();
        var digits = EIGHT_DIGITS.matcher(raw);
        if (digits.matches()) {
            return PartialDate.read("%s-%s-%s".formatted(digits.group(1), digits.group(2), digits.group(3)))
                    .calendarDay();
        }
        if (FIVE_DIGITS.matcher(raw).matches()) {
            var day = SPREADSHEET_DAY_ZERO.plusDays(Integer.parseInt(raw));
            var pin = person.pin();
            return pin != null && pin.substring(4, 6).equals("%02d".formatted(day.getYear() % 100))
                    ? Optional.of(day)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /// The fourth digit of the personal number: even for men, odd for women.
    private static Optional<Person.Sex> sex(Person person) {
        var pin = person.pin();
        if (pin == null) {
            return Optional.empty();
        }
        return Optional.of(pin.charAt(3) % 2 == 0 ? Person.Sex.MALE : Person.Sex.FEMALE);
    }
}
