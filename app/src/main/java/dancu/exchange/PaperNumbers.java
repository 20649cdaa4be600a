package dancu.exchange;

import dancu.registry.OldNumber;
import dancu.registry.Person;
import dancu.registry.Pin;
import dancu.shared.PartialDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the numbers of people and of their papers. A number is text; what a spreadsheet took from it is put back
/// only where the rest of the row proves it (domain pitfalls P-05, P-06, P-20, P-36).
final class PaperNumbers {

    private static final Pattern TWELVE = Pattern.compile("[0-9]{12}");
    private static final Pattern NINE = Pattern.compile("[0-9]{9}");
    private static final Pattern WITHOUT_ZEROS = Pattern.compile("[0-9]{10,11}");
    private static final Pattern EXPONENT = Pattern.compile("\\d[.,]\\d+E\\+?\\d{1,2}", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEVERAL = Pattern.compile("\\s*[;,/|]\\s*");

    private final Remarks remarks;

    PaperNumbers(Remarks remarks) {
        this.remarks = remarks;
    }

    /// The number of the person and the papers it leads to.
    ///
    /// @param pin null where the row gives none that can be read
    record Numbers(@Nullable String pin, List<OldNumber> papers) {}

    Numbers read(RowCells row, Person.Sex sex, PartialDate birth) {
        var papers = new ArrayList<OldNumber>();
        var written = row.get(Item.PIN);
        var pin = twelve(Item.PIN, written, sex, birth);
        if (pin == null && !written.isEmpty()) {
            var digits = digits(written);
            if (NINE.matcher(digits).matches()) {
                papers.add(OldNumber.nine(digits));
            } else {
                remarks.add(Item.PIN, Remark.NUMBER_UNREADABLE, written, "");
            }
        }
        olds(row, papers);
        var later = twelves(row, Item.CMND12_NUMBER, OldNumber.Kind.CMND12, sex, birth, papers);
        var barcode = twelves(row, Item.CCCD_NUMBER, OldNumber.Kind.CCCD_BARCODE, sex, birth, papers);
        military(row, papers);
        claimed(row, papers);
        if (pin == null && written.isEmpty()) {
            pin = barcode == null ? later : barcode;
            // Where an earlier register found that it is another's, it is not given again.
            if (pin != null && row.get(Item.CLAIMED_PIN).contains(pin)) {
                pin = null;
            }
            if (pin != null) {
                remarks.add(Item.PIN, Remark.PIN_FROM_PAPER, "", pin);
            }
        }
        if (pin != null) {
            held(row.get(Item.IDENTITY_PAPER), pin, papers);
        }
        doubts(row, pin, sex, birth);
        return new Numbers(pin, papers);
    }

    /// Cards of 2012 to 2020 carry the personal number itself (domain pitfall P-36).
    private static void held(String paper, String pin, List<OldNumber> papers) {
        var kind = switch (HeaderWords.of(paper)) {
            case "cmnd12", "cmnd12so", "chungminhnhandan12so" -> OldNumber.Kind.CMND12;
            case "cccdbarcode", "cccd", "cccdmavach", "cancuoccongdan" -> OldNumber.Kind.CCCD_BARCODE;
            default -> null;
        };
        if (kind != null && papers.stream().noneMatch(known -> known.kind() == kind)) {
            papers.add(new OldNumber(kind, pin, "", ""));
        }
    }

    /// The number of a relative or head of household, or null.
    @Nullable
    String ofRelative(Item item, String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        var digits = digits(cell);
        if (TWELVE.matcher(digits).matches() || NINE.matcher(digits).matches()) {
            return digits;
        }
        remarks.add(item, Remark.NUMBER_UNREADABLE, cell, "");
        return null;
    }

    /// Twelve digits, or null. Ten or eleven are a number that lost its zeros in a spreadsheet, if sex and birth
    /// year then fit.
    private @Nullable String twelve(Item item, String cell, Person.Sex sex, PartialDate birth) {
        var digits = digits(cell);
        if (TWELVE.matcher(digits).matches()) {
            if (!digits.equals(cell)) {
                remarks.add(item, Remark.NUMBER_FORM, cell, digits);
            }
            return digits;
        }
        var year = birth.year();
        if (year == null || !WITHOUT_ZEROS.matcher(digits).matches()) {
            return null;
        }
        var padded = "00".substring(digits.length() - 10) + digits;
        if (Pin.fault(padded, sex, year).isPresent()) {
            return null;
        }
        remarks.add(item, Remark.LOST_ZERO, cell, padded);
        return padded;
    }

    /// The digits of a number without blanks, dots and a spreadsheet's apostrophe; an exponent written out where
    /// no digit is lost.
    private static String digits(String cell) {
        if (EXPONENT.matcher(cell).matches()) {
            var number = new BigDecimal(cell.replace(',', '.'));
            var plain = number.toPlainString();
            return number.precision() == plain.length() ? plain : cell;
        }
        var plain = true;
        for (var i = 0; plain && i < cell.length(); i++) {
            plain = cell.charAt(i) >= '0' && cell.charAt(i) <= '9';
        }
        return plain ? cell : cell.replaceAll("[\\s.'’\\-]", "");
    }

    private void olds(RowCells row, List<OldNumber> papers) {
        var all = several(row.get(Item.OLD_NUMBER));
        for (var i = 0; i < all.size(); i++) {
            var written = all.get(i);
            var digits = digits(written);
            var nine = NINE.matcher(digits).matches();
            if (nine || TWELVE.matcher(digits).matches()) {
                var kind = nine ? OldNumber.Kind.CMND9 : OldNumber.Kind.CMND12;
                papers.add(paper(row, kind, digits, Item.OLD_NUMBER_DATE, Item.OLD_NUMBER_PLACE, i, all.size()));
            } else {
                remarks.add(Item.OLD_NUMBER, Remark.NUMBER_UNREADABLE, written, "");
            }
        }
    }

    private @Nullable String twelves(
            RowCells row, Item item, OldNumber.Kind kind, Person.Sex sex, PartialDate birth, List<OldNumber> papers) {
        String first = null;
        var all = several(row.get(item));
        for (var i = 0; i < all.size(); i++) {
            var written = all.get(i);
            var number = twelve(item, written, sex, birth);
            if (number == null) {
                remarks.add(item, Remark.NUMBER_UNREADABLE, written, "");
                continue;
            }
            var cmnd = kind == OldNumber.Kind.CMND12;
            papers.add(paper(
                    row,
                    kind,
                    number,
                    cmnd ? Item.CMND12_DATE : Item.CCCD_DATE,
                    cmnd ? Item.CMND12_PLACE : Item.CCCD_PLACE,
                    i,
                    all.size()));
            first = first == null ? number : first;
        }
        return first;
    }

    private void military(RowCells row, List<OldNumber> papers) {
        var all = several(row.get(Item.MILITARY_NUMBER));
        for (var i = 0; i < all.size(); i++) {
            papers.add(paper(
                    row, OldNumber.Kind.MILITARY, all.get(i), Item.MILITARY_DATE, Item.MILITARY_PLACE, i, all.size()));
        }
    }

    private static void claimed(RowCells row, List<OldNumber> papers) {
        for (var number : several(row.get(Item.CLAIMED_PIN))) {
            if (TWELVE.matcher(number).matches()) {
                papers.add(new OldNumber(OldNumber.Kind.CLAIMED_PIN, number, "", ""));
            }
        }
    }

    private void doubts(RowCells row, @Nullable String pin, Person.Sex sex, PartialDate birth) {
        var year = birth.year();
        if (pin == null) {
            return;
        }
        if (year != null && Pin.fault(pin, sex, year).isPresent()) {
            remarks.add(Item.PIN, Remark.PIN_STRUCTURE, pin, pin);
        }
        var place = row.get(Item.BIRTH_REGISTRATION_CODE);
        if (place.length() == 3 && !pin.startsWith(place)) {
            remarks.add(Item.PIN, Remark.PIN_PLACE, pin, pin);
        }
    }

    /// @param at  which of several numbers in one cell; their days and places stand in the same order
    /// @param all how many numbers stand there
    private static OldNumber paper(
            RowCells row, OldNumber.Kind kind, String number, Item day, Item place, int at, int all) {
        return new OldNumber(kind, number, nth(row.day(day), at, all), nth(row.get(place), at, all));
    }

    private static String nth(String cell, int at, int all) {
        var parts = all == 1 ? new String[] {cell} : cell.split("\\s*;\\s*", -1);
        return parts.length == all ? parts[at] : cell;
    }

    private static List<String> several(String cell) {
        return cell.isEmpty() ? List.of() : List.of(SEVERAL.split(cell));
    }
}
