package dancu.cardkit;

import dancu.cardkit.CardFacts.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The machine-readable zone of the card: three lines of thirty characters (TD1).
///
/// Its document number is the last nine digits of the card number and therefore **not unique**; the whole number
/// stands in the optional field, followed by a check digit of its own, which is a national habit.
///
/// **Source:** ICAO Doc 9303-5, section 4.2; the use of the optional field from public specimens of the 2021 card.
public record Mrz(String line1, String line2, String line3) {

    private static final int LINE_LENGTH = 30;
    private static final String NO_EXPIRY = "991231";
    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern("uuMMdd");

    /// Takes lines that are right, as [#parse] and [#of] make them.
    ///
    /// @throws MalformedCardData if a line, a date or a check digit is wrong
    public Mrz {
        requireLine(1, line1);
        requireLine(2, line2);
        requireLine(3, line3);
        if (!line1.startsWith("IDVNM") || !line2.startsWith("VNM", 15)) {
            throw new MalformedCardData("the MRZ is not of a Vietnamese identity card");
        }
        requireDigits("document number", line1.substring(5, 14));
        requireDigits("card number", line1.substring(15, 27));
        requireDigits("birth date", line2.substring(0, 6));
        requireDigits("expiry", line2.substring(8, 14));
        requireCheckDigit("document number", line1.substring(5, 14), line1.charAt(14));
        requireCheckDigit("card number", line1.substring(15, 27), line1.charAt(29));
        requireCheckDigit("birth date", line2.substring(0, 6), line2.charAt(6));
        requireCheckDigit("expiry", line2.substring(8, 14), line2.charAt(14));
        requireCheckDigit("whole", composite(line1, line2), line2.charAt(29));
        if (!line1.startsWith(line1.substring(5, 14), 18)) {
            throw new MalformedCardData("the document number is not the end of the card number");
        }
        if (line2.charAt(7) != 'M' && line2.charAt(7) != 'F') {
            throw new MalformedCardData("the sex in the MRZ is neither M nor F");
        }
        birthDate(line1, line2);
        expiry(line2);
    }

    /// The lines of a card to be made.
    ///
    /// @throws IllegalArgumentException if the name has a character without Latin letter
    public static Mrz of(CardFacts facts) {
        var documentNumber = facts.number().substring(3);
        var line1 = "IDVNM" + documentNumber + checkDigit(documentNumber) + facts.number() + "<<"
                + checkDigit(facts.number());
        var birth = SIX_DIGITS.format(facts.birthDate());
        var lastDay = facts.expiry();
        var expiry = lastDay == null ? NO_EXPIRY : SIX_DIGITS.format(lastDay);
        var sex = facts.sex() == Sex.MALE ? "M" : "F";
        var line2 = birth + checkDigit(birth) + sex + expiry + checkDigit(expiry) + "VNM" + "<".repeat(11);
        return new Mrz(line1, line2 + checkDigit(composite(line1, line2)), nameLine(facts.fullName()));
    }

    /// Reads three lines and checks every check digit.
    ///
    /// @throws MalformedCardData if anything is wrong with them
    public static Mrz parse(String line1, String line2, String line3) {
        return new Mrz(line1, line2, line3);
    }

    /// The check digit over a field: weights 7, 3, 1; A is 10, Z is 35, `<` is 0; modulo 10 (Doc 9303-3, 4.9).
    ///
    /// @throws IllegalArgumentException if the field has any other character
    public static int checkDigit(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            sum += value(field.charAt(i)) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return sum % 10;
    }

    /// Nine digits, not unique.
    public String documentNumber() {
        return line1.substring(5, 14);
    }

    /// Twelve digits.
    public String cardNumber() {
        return line1.substring(15, 27);
    }

    /// The century comes from the fourth digit of the card number.
    public LocalDate birthDate() {
        return birthDate(line1, line2);
    }

    public Sex sex() {
        return line2.charAt(7) == 'M' ? Sex.MALE : Sex.FEMALE;
    }

    /// Empty for a card without end.
    public Optional<LocalDate> expiry() {
        return expiry(line2);
    }

    /// The name in Latin capitals, words parted by spaces; cut short where thirty characters did not hold it.
    public String name() {
        return line3.replaceAll("<+", " ").strip();
    }

    /// What opens the chip: document number, birth date and expiry, each with its check digit (Doc 9303-11, 9.7.2).
    public String accessKeyInput() {
        return line1.substring(5, 15) + line2.substring(0, 7) + line2.substring(8, 15);
    }

    /// All ninety characters, as in DG1.
    public String text() {
        return line1 + line2 + line3;
    }

    /// The third line for a name.
    ///
    /// @throws IllegalArgumentException if it has a character without Latin letter
    public static String nameLine(String fullName) {
        var words = new ArrayList<>(List.of(Transliteration.toLatin(fullName).split(" ")));
        int tooMany = joined(words).length() - LINE_LENGTH;
        for (; tooMany > 0; tooMany--) {
            // the surname stays whole while another word can give way
            int longest = words.size() - 1;
            for (int i = longest - 1; i > 0; i--) {
                longest = words.get(i).length() > words.get(longest).length() ? i : longest;
            }
            var word = words.get(longest);
            if (word.length() == 1) {
                break;
            }
            words.set(longest, word.substring(0, word.length() - 1));
        }
        var line = joined(words);
        return line.length() >= LINE_LENGTH
                ? line.substring(0, LINE_LENGTH)
                : line + "<".repeat(LINE_LENGTH - line.length());
    }

    private static String joined(List<String> words) {
        var given = String.join("<", words.subList(1, words.size()));
        return given.isEmpty() ? words.getFirst() : words.getFirst() + "<<" + given;
    }

    private static String composite(String line1, String line2) {
        return line1.substring(5) + line2.substring(0, 7) + line2.substring(8, 15) + line2.substring(18, 29);
    }

    private static LocalDate birthDate(String line1, String line2) {
        int century = 19 + (line1.charAt(18) - '0') / 2;
        return date("birth date", 100 * century, line2.substring(0, 6));
    }

    private static Optional<LocalDate> expiry(String line2) {
        var field = line2.substring(8, 14);
        return field.equals(NO_EXPIRY) ? Optional.empty() : Optional.of(date("expiry", 2000, field));
    }

    private static LocalDate date(String field, int century, String digits) {
        try {
            return LocalDate.of(
                    century + Integer.parseInt(digits.substring(0, 2)),
                    Integer.parseInt(digits.substring(2, 4)),
                    Integer.parseInt(digits.substring(4, 6)));
        } catch (DateTimeException e) {
            // the cause is left out: its message repeats the date
            throw new MalformedCardData("the " + field + " in the MRZ is no date");
        }
    }

    private static void requireLine(int number, String line) {
        if (line.length() != LINE_LENGTH) {
            throw new MalformedCardData("MRZ line %d has %d characters, not 30".formatted(number, line.length()));
        }
        for (int i = 0; i < line.length(); i++) {
            if (!isMrzCharacter(line.charAt(i))) {
                throw new MalformedCardData("MRZ line %d has a foreign character".formatted(number));
            }
        }
    }

    private static void requireDigits(String field, String text) {
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new MalformedCardData("the " + field + " in the MRZ is not all digits");
        }
    }

    private static void requireCheckDigit(String field, String text, char digit) {
        if (digit != '0' + checkDigit(text)) {
            throw new MalformedCardData("check digit over the " + field + " is wrong");
        }
    }

    private static boolean isMrzCharacter(char c) {
        return c == '<' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    private static int value(char c) {
        if (!isMrzCharacter(c)) {
            throw new IllegalArgumentException("U+%04X cannot stand in an MRZ".formatted((int) c));
        }
        return c == '<' ? 0 : c <= '9' ? c - '0' : c - 'A' + 10;
    }
}
