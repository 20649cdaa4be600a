package dancu.cardkit;

import dancu.cardkit.CardFacts.Sex;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;

/// What the QR code of a card says. It carries no signature and proves nothing.
///
/// **Shape:** UTF-8 text, fields parted by `|`: seven on the 2021 model, eleven on the 2024 model, whose last four
/// are kept here as they stand.
///
/// @param oldNumber  nine digits, or empty
/// @param further    fields eight to eleven of the 2024 model, empty for 2021
public record QrText(
        Model model,
        String number,
        String oldNumber,
        String fullName,
        LocalDate birthDate,
        Sex sex,
        String residence,
        LocalDate issueDate,
        List<String> further) {

    public enum Model {
        Y2021,
        Y2024
    }

    private static final int TEXT_LENGTH_MAX = 4096;
    private static final DateTimeFormatter EIGHT_DIGITS =
            DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);

    public QrText {
        further = List.copyOf(further);
    }

    /// The text to print in the QR code of a card of the 2021 model.
    public static String model2021(CardFacts facts) {
        return String.join(
                "|",
                facts.number(),
                facts.oldNumber(),
                clean(facts.fullName()),
                EIGHT_DIGITS.format(facts.birthDate()),
                facts.sex() == Sex.MALE ? "Nam" : "Nữ",
                clean(facts.residence()),
                EIGHT_DIGITS.format(facts.issueDate()));
    }

    /// Reads what a scanner typed; a line end at the end is forgiven.
    ///
    /// @throws MalformedCardData if it is not the text of a card
    public static QrText parse(String text) {
        if (text.length() > TEXT_LENGTH_MAX) {
            throw new MalformedCardData("a QR text of " + text.length() + " characters");
        }
        var fields = List.of(text.strip().split("\\|", -1));
        if (fields.size() != 7 && fields.size() != 11) {
            throw new MalformedCardData("a QR text of %d fields, not 7 or 11".formatted(fields.size()));
        }
        requireDigits("card number", fields.get(0), "[0-9]{12}");
        requireDigits("old number", fields.get(1), "([0-9]{9})?");
        if (fields.get(2).isBlank()) {
            throw new MalformedCardData("the QR text has no name");
        }
        return new QrText(
                fields.size() == 7 ? Model.Y2021 : Model.Y2024,
                fields.get(0),
                fields.get(1),
                composed(fields.get(2)),
                date("birth date", fields.get(3)),
                sex(composed(fields.get(4))),
                composed(fields.get(5)),
                date("issue date", fields.get(6)),
                fields.subList(7, fields.size()));
    }

    private static String clean(String value) {
        return composed(
                value.replaceAll("[|\\p{Cntrl}]", " ").replaceAll(" +", " ").strip());
    }

    private static String composed(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    private static void requireDigits(String field, String value, String pattern) {
        if (!value.matches(pattern)) {
            throw new MalformedCardData("the " + field + " in the QR text is not well formed");
        }
    }

    private static Sex sex(String value) {
        return switch (value) {
            case "Nam" -> Sex.MALE;
            case "Nữ" -> Sex.FEMALE;
            default -> throw new MalformedCardData("the sex in the QR text is neither Nam nor Nữ");
        };
    }

    private static LocalDate date(String field, String value) {
        try {
            return LocalDate.parse(value, EIGHT_DIGITS);
        } catch (DateTimeParseException e) {
            // the cause is left out: its message repeats the date
            throw new MalformedCardData("the " + field + " in the QR text is no date");
        }
    }
}
