package dancu.exchange;

import dancu.registry.NewPerson;
import dancu.registry.Person;
import dancu.registry.Relative;
import dancu.residence.Residences;
import dancu.shared.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the rows of one list: cells become a resident or a refusal. Used by one thread, rows in their order.
final class ResidentReading {

    /// No cell of form DC01 comes near; what does is a broken line.
    private static final int CELL_CHARACTERS_MAX = 500;

    private final List<Item> columns;
    private final boolean saysHeads;
    private final boolean numbersHeads;
    private final Remarks remarks;
    private final Letters letters;
    private final Dates dates;
    private final PaperNumbers numbers;
    private final Words words;
    private final CodeLists codes;
    private final Communes communes;
    private final SeenRows ids = new SeenRows();
    private final SeenRows rows = new SeenRows();

    ResidentReading(Mapping mapping, Dates dates, Communes communes, Remarks remarks) {
        this.columns = java.util.stream.IntStream.range(0, mapping.columns().size())
                .mapToObj(mapping::item)
                .toList();
        this.saysHeads = mapping.has(Item.IS_HEAD) || mapping.has(Item.RELATION_TO_HEAD);
        this.numbersHeads = mapping.has(Item.HEAD_NUMBER);
        this.remarks = remarks;
        this.letters = new Letters(remarks);
        this.dates = dates;
        this.numbers = new PaperNumbers(remarks);
        this.words = new Words(remarks);
        this.codes = new CodeLists(mapping, remarks);
        this.communes = communes;
    }

    /// @param number of the row in its list, from 1
    RowOutcome read(int number, ListRows.Row row) {
        var fault = fault(row);
        if (fault != null) {
            return fault;
        }
        var cells = new RowCells(columns, row.cells(), letters, dates);
        var name = name(cells);
        if (name.isEmpty()) {
            return RowOutcome.Refused.because(Reason.NAME_MISSING, Item.FULL_NAME);
        }
        var code = cells.get(Item.RESIDENCE_COMMUNE_CODE);
        var found = communes.today(code);
        if (found.size() != 1) {
            return found.isEmpty()
                    ? RowOutcome.Refused.because(Reason.COMMUNE_UNKNOWN, Item.RESIDENCE_COMMUNE_CODE)
                    : new RowOutcome.Refused(
                            Reason.COMMUNE_SPLIT, Item.RESIDENCE_COMMUNE_CODE, String.join(" | ", found));
        }
        if (!code.isEmpty() && !code.equals(found.getFirst())) {
            remarks.add(Item.RESIDENCE_COMMUNE_CODE, Remark.COMMUNE_SUCCESSOR, code, found.getFirst());
        }
        var id = cells.get(Item.ROW_ID);
        if (!id.isEmpty() && !ids.add(id)) {
            return RowOutcome.Refused.because(Reason.ROW_ID_USED, Item.ROW_ID);
        }
        var birth = dates.birth(cells.get(Item.BIRTH_DATE));
        if (birth == null) {
            return RowOutcome.Refused.because(Reason.DATE_AMBIGUOUS, Item.BIRTH_DATE);
        }
        var household = household(cells, name, found.getFirst(), number);
        var pin = cells.get(Item.PIN);
        return rows.add(String.join("|", household.key(), name, birth.raw(), pin))
                ? resident(number, cells, name, birth, household)
                : RowOutcome.Refused.because(Reason.ROW_REPEATED, Item.UNKNOWN);
    }

    /// What would make the database refuse the whole set, or half a row pass for one.
    private RowOutcome.@Nullable Refused fault(ListRows.Row row) {
        if (row.fault() != null) {
            return RowOutcome.Refused.because(row.fault(), Item.UNKNOWN);
        }
        for (var i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            if (cell.indexOf(Letters.UNREADABLE) >= 0 || cell.indexOf('\0') >= 0) {
                return RowOutcome.Refused.because(Reason.UNREADABLE, item(i));
            }
            if (cell.length() > CELL_CHARACTERS_MAX) {
                return RowOutcome.Refused.because(Reason.CELL_TOO_LONG, item(i));
            }
        }
        return null;
    }

    private Item item(int column) {
        return column < columns.size() ? columns.get(column) : Item.UNKNOWN;
    }

    private static String name(RowCells cells) {
        var whole = cells.get(Item.FULL_NAME);
        return whole.isEmpty()
                ? String.join(" ", cells.get(Item.SURNAME), cells.get(Item.MIDDLE_NAME), cells.get(Item.GIVEN_NAME))
                        .replaceAll(" +", " ")
                        .strip()
                : whole;
    }

    private ListedResident resident(
            int number, RowCells cells, String name, PartialDate birth, Residences.NewHousehold household) {
        var elsewhere = cells.get(Item.TEMPORARY_RESIDENCE).isEmpty()
                ? cells.get(Item.CURRENT_RESIDENCE)
                : cells.get(Item.TEMPORARY_RESIDENCE);
        if (!elsewhere.isEmpty() && !elsewhere.equals(cells.get(Item.RESIDENCE))) {
            remarks.add(Item.TEMPORARY_RESIDENCE, Remark.TEMPORARY_RESIDENCE, elsewhere, "");
        }
        return new ListedResident(
                person(number, cells, name, birth),
                household,
                cells.get(Item.RELATION_TO_HEAD),
                head(cells, name),
                Words.absence(cells.get(Item.ABSENCE)));
    }

    /// Where the list says who the heads are, nobody else becomes one; else the name of the head tells.
    private boolean head(RowCells cells, String name) {
        var relation = cells.get(Item.RELATION_TO_HEAD).toLowerCase(Locale.ROOT);
        var says = cells.get(Item.IS_HEAD).toLowerCase(Locale.ROOT);
        return says.equals("1")
                || says.equals("x")
                || says.equals("có")
                || (says.isEmpty() && (relation.equals("chủ hộ") || relation.equals("01")))
                || (!saysHeads && name.equalsIgnoreCase(cells.get(Item.HEAD_NAME)));
    }

    private NewPerson person(int number, RowCells cells, String name, PartialDate birth) {
        var sex = words.sex(cells.get(Item.SEX), cells.get(Item.PIN));
        var paper = numbers.read(cells, sex, birth);
        var place = cells.get(Item.BIRTH_REGISTRATION_PLACE);
        var code = cells.get(Item.BIRTH_REGISTRATION_CODE);
        var died = cells.day(Item.DEATH_DATE);
        var missing = cells.day(Item.MISSING_DATE);
        var life = Words.life(cells.get(Item.LIFE_STATUS), !died.isEmpty(), !missing.isEmpty());
        var since = died.isEmpty() ? missing : died;
        return new NewPerson(
                number,
                name,
                cells.get(Item.OTHER_NAMES),
                birth,
                sex,
                paper.pin(),
                code.length() == 3 && code.chars().allMatch(Character::isDigit) ? code : null,
                communes.placeNamed(place),
                place,
                communes.placeNamed(cells.get(Item.ORIGIN)),
                cells.get(Item.ORIGIN),
                words.nationality(cells.get(Item.NATIONALITY)),
                cells.get(Item.MARITAL_STATUS),
                relatives(cells),
                phone(cells.get(Item.PHONE)),
                cells.get(Item.EMAIL),
                cells.get(Item.OCCUPATION),
                cells.get(Item.EDUCATION),
                life,
                life == Person.Life.ALIVE ? "" : since.isEmpty() ? cells.day(Item.LIFE_DATE) : since,
                paper.papers(),
                new Person.Sensitive(
                        codes.ethnicity(cells.get(Item.ETHNICITY)),
                        codes.religion(cells.get(Item.RELIGION)),
                        cells.get(Item.BLOOD_GROUP)));
    }

    private List<Relative> relatives(RowCells cells) {
        var relatives = new ArrayList<Relative>(4);
        for (var role : Relative.Role.values()) {
            var name = cells.get(Item.valueOf(role.name() + "_NAME"));
            var numberItem = Item.valueOf(role.name() + "_NUMBER");
            var number = numbers.ofRelative(numberItem, cells.get(numberItem));
            if (!name.isEmpty() || number != null) {
                relatives.add(new Relative(
                        role,
                        name,
                        number,
                        words.nationalityOfRelative(cells.get(Item.valueOf(role.name() + "_NATIONALITY")))));
            }
        }
        return relatives;
    }

    /// Nine digits that begin like a mobile number lost their zero in a spreadsheet.
    private String phone(String text) {
        if (!text.matches("[35789][0-9]{8}")) {
            return text;
        }
        remarks.add(Item.PHONE, Remark.LOST_ZERO, text, "0" + text);
        return "0" + text;
    }

    /// A list without numbers of households tells them by the head and the address; a row without even a head is
    /// a household of its own.
    private Residences.NewHousehold household(RowCells cells, String name, String commune, int number) {
        var residence = cells.get(Item.RESIDENCE);
        var hamlet = cells.get(Item.HAMLET);
        var detail = residence.isEmpty() ? hamlet : detail(residence);
        var key = cells.get(Item.HOUSEHOLD_ID);
        if (key.isEmpty()) {
            var own = cells.get(Item.HEAD_NAME).isEmpty() && head(cells, name);
            var head = own ? name : cells.get(Item.HEAD_NAME);
            var headNumber = cells.get(own ? Item.PIN : Item.HEAD_NUMBER);
            key = head.isEmpty() ? "row " + number : head + "|" + (numbersHeads ? headNumber : "") + "|" + detail;
        }
        return new Residences.NewHousehold(key, commune, hamlet.isEmpty() ? hamlet(detail) : hamlet, detail);
    }

    /// `Thôn 3, Xã Mẫu, Huyện Mẫu, Tỉnh Mẫu`: the hamlet stands last before the commune.
    private static String hamlet(String detail) {
        var comma = detail.lastIndexOf(", ");
        return comma < 0 ? detail : detail.substring(comma + 2);
    }

    /// What stands before the commune, district and province.
    private static String detail(String residence) {
        var end = residence.length();
        for (var part = 0; part < 3; part++) {
            end = residence.lastIndexOf(',', end - 1);
            if (end < 0) {
                var comma = residence.indexOf(',');
                return comma < 0 ? residence : residence.substring(0, comma);
            }
        }
        return residence.substring(0, end);
    }
}
