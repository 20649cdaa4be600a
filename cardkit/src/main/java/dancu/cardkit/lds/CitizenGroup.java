package dancu.cardkit.lds;

import dancu.cardkit.CardFacts;
import dancu.cardkit.CardFacts.Sex;
import dancu.cardkit.MalformedCardData;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// DG13: the Vietnamese data block, sixteen numbered fields.
///
/// **Shape:** `6D { 30 { 02 n, value } … }`, n from 1 to 16 in order. Dates are dd/MM/yyyy; texts are UTF-8 in NFC.
/// **Source:** no official description is public; agreed by several open readers of real cards.
///
/// @param expiry     dd/MM/yyyy or "Không thời hạn"
/// @param father     empty where not known
/// @param spouses    commonly none or one
/// @param oldNumber  nine digits, or empty
/// @param chipNumber sixteen characters of unknown meaning; here a random number of the chip
public record CitizenGroup(
        String number,
        String fullName,
        String birthDate,
        String sex,
        String nationality,
        String ethnicity,
        String religion,
        String origin,
        String residence,
        String marks,
        String issueDate,
        String expiry,
        String father,
        String mother,
        List<String> spouses,
        String oldNumber,
        String chipNumber) {

    public static final String NO_EXPIRY = "Không thời hạn";

    private static final int FIELDS = 16;
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int PRINTABLE = 0x13;
    private static final int UTF8 = 0x0C;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    public CitizenGroup {
        spouses = List.copyOf(spouses);
    }

    /// The fields of a card to be made.
    public static CitizenGroup of(CardFacts facts, String chipNumber) {
        return new CitizenGroup(
                facts.number(),
                facts.fullName(),
                DAY.format(facts.birthDate()),
                facts.sex() == Sex.MALE ? "Nam" : "Nữ",
                facts.nationality(),
                facts.ethnicity(),
                facts.religion(),
                facts.origin(),
                facts.residence(),
                facts.marks(),
                DAY.format(facts.issueDate()),
                Optional.ofNullable(facts.expiry()).map(DAY::format).orElse(NO_EXPIRY),
                facts.father(),
                facts.mother(),
                facts.spouse().isEmpty() ? List.of() : List.of(facts.spouse()),
                facts.oldNumber(),
                chipNumber);
    }

    /// A day in the form DG13 writes it.
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    public byte[] encode() {
        var fields = List.of(
                printable(number),
                utf8(fullName),
                printable(birthDate),
                utf8(sex),
                utf8(nationality),
                utf8(ethnicity),
                utf8(religion),
                utf8(origin),
                utf8(residence),
                utf8(marks),
                printable(issueDate),
                utf8(expiry),
                names(List.of(father, mother)),
                names(spouses),
                printable(oldNumber),
                printable(chipNumber));
        var numbered = new byte[fields.size()][];
        for (int i = 0; i < numbered.length; i++) {
            numbered[i] = Tlv.encode(SEQUENCE, Tlv.encode(INTEGER, new byte[] {(byte) (i + 1)}), fields.get(i));
        }
        return Tlv.encode(CardFile.DG13.tag(), numbered);
    }

    /// Reads the fields; one sequence around the list is forgiven, as is a last field left out.
    ///
    /// @throws MalformedCardData if the bytes are not a DG13
    public static CitizenGroup decode(byte[] file) {
        var fields = Tlv.parse(file, CardFile.DG13.tag()).children();
        if (fields.size() == 1 && fields.getFirst().tag() == SEQUENCE) {
            fields = fields.getFirst().children();
        }
        if (fields.size() != FIELDS && fields.size() != FIELDS - 1) {
            throw new MalformedCardData("DG13 has %d fields, not 16".formatted(fields.size()));
        }
        var values = new ArrayList<List<Tlv>>();
        for (int i = 0; i < fields.size(); i++) {
            var parts = fields.get(i).require(SEQUENCE).children();
            if (parts.isEmpty() || parts.getFirst().require(INTEGER).number() != i + 1) {
                throw new MalformedCardData("field %d of DG13 is not numbered so".formatted(i + 1));
            }
            values.add(parts.subList(1, parts.size()));
        }
        var family = namesIn(values.get(12));
        return new CitizenGroup(
                text(values, 1),
                text(values, 2),
                text(values, 3),
                text(values, 4),
                text(values, 5),
                text(values, 6),
                text(values, 7),
                text(values, 8),
                text(values, 9),
                text(values, 10),
                text(values, 11),
                text(values, 12),
                !family.isEmpty() ? family.get(0) : "",
                family.size() > 1 ? family.get(1) : "",
                namesIn(values.get(13)),
                text(values, 15),
                values.size() == FIELDS ? text(values, 16) : "");
    }

    private static String text(List<List<Tlv>> values, int field) {
        var parts = values.get(field - 1);
        if (parts.size() > 1) {
            throw new MalformedCardData("field %d of DG13 has %d values".formatted(field, parts.size()));
        }
        return parts.isEmpty() ? "" : string(parts.getFirst());
    }

    private static List<String> namesIn(List<Tlv> sequences) {
        var names = new ArrayList<String>();
        for (var sequence : sequences) {
            var parts = sequence.require(SEQUENCE).children();
            if (parts.size() != 1) {
                throw new MalformedCardData("a name in DG13 has " + parts.size() + " parts");
            }
            names.add(string(parts.getFirst()));
        }
        return names;
    }

    private static String string(Tlv value) {
        if (value.tag() != PRINTABLE && value.tag() != UTF8) {
            throw new MalformedCardData("a text of DG13 has the tag %X".formatted(value.tag()));
        }
        return value.text();
    }

    private static byte[] names(List<String> names) {
        var out = new ByteArrayOutputStream();
        for (var name : names) {
            out.writeBytes(Tlv.encode(SEQUENCE, utf8(name)));
        }
        return out.toByteArray();
    }

    private static byte[] printable(String text) {
        return Tlv.encode(PRINTABLE, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] utf8(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return Tlv.encode(UTF8, composed.getBytes(StandardCharsets.UTF_8));
    }
}
