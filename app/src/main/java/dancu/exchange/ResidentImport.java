package dancu.exchange;

import dancu.area.Areas;
import dancu.registry.NewPerson;
import dancu.registry.Person;
import dancu.registry.Pin;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.Actor;
import dancu.shared.BlobStore;
import dancu.shared.CsvTable;
import dancu.shared.PartialDate;
import dancu.shared.PersonId;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Enters a list of residents in the order of form DC01 from a CSV file: UTF-8, commas, one header line.
///
/// What a clerk's habit or a spreadsheet did to a value is put right where the row itself proves it (a
/// lost leading
/// zero of the number, a code for the sex, a decomposed letter); everything else is kept as written for
/// the officer.
/// A row that cannot be entered goes to the file of rejects with its reason, and the rest goes on.
@Service
public class ResidentImport {

    private static final int ROWS_A_SET = 1000;

    /// No cell of form DC01 comes near; what does is a broken line.
    private static final int CELL_CHARACTERS_MAX = 500;

    /// What spreadsheets put before the header.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// What Java puts where bytes are no UTF-8.
    private static final char UNREADABLE = '\uFFFD';

    private final Registry registry;
    private final Residences residences;
    private final Areas areas;
    private final Clock clock;

    ResidentImport(Registry registry, Residences residences, Areas areas, Clock clock) {
        this.registry = registry;
        this.residences = residences;
        this.areas = areas;
        this.clock = clock;
    }

    /// What became of a file.
    ///
    /// @param lot      names the list; a row's key in the register is the lot, a slash and its row id
    /// @param rows     lines without the header
    /// @param entered  people new in the register
    /// @param already  rows entered by an earlier run
    /// @param rejected rows in the file of rejects
    /// @param pinTaken people entered without their number, because somebody else has it
    public record Result(String lot, long rows, long entered, long already, long rejected, long pinTaken) {}

    /// Enters a file. Entering it again, or going on after a crash, enters only what is missing.
    ///
    /// @param rejects  file to write rejected rows to: the row, then a column with the reason
    /// @param progress told how many rows are done
    /// @throws IOException if a file cannot be read or written; what was entered stays
    public Result enter(Path file, Path rejects, Actor actor, LongConsumer progress) throws IOException {
        var lot = file.getFileName() + ":"
                + BlobStore.hash(file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8))
                        .substring(0, 8);
        var total = new Result(lot, 0, 0, 0, 0, 0);
        try (BufferedReader in = reader(file);
                BufferedWriter out = Files.newBufferedWriter(rejects)) {
            var first = Objects.requireNonNullElse(in.readLine(), "");
            var header = CsvTable.cells(first.startsWith(BYTE_ORDER_MARK) ? first.substring(1) : first);
            out.write(String.join(",", header) + ",reject_reason\n");
            var set = new ArrayList<Row>();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                set.add(new Row(line, cells(header, line)));
                if (set.size() == ROWS_A_SET) {
                    total = sum(total, enterSet(lot, set, out, actor));
                    set.clear();
                    progress.accept(total.rows());
                }
            }
            total = sum(total, enterSet(lot, set, out, actor));
            progress.accept(total.rows());
        }
        return total;
    }

    /// A line and its cells by column name.
    private record Row(String line, Map<String, String> cells) {

        String get(String column) {
            return Normalizer.normalize(cells.getOrDefault(column, ""), Normalizer.Form.NFC)
                    .replaceAll("[\\u200B\\u00A0\\s]+", " ")
                    .strip();
        }
    }

    private Result enterSet(String lot, List<Row> rows, BufferedWriter rejects, Actor actor) throws IOException {
        var accepted = new ArrayList<Row>();
        var people = new ArrayList<NewPerson>();
        var seen = new HashSet<String>();
        var ids = new HashSet<String>();
        var today = LocalDate.now(clock);
        var rejected = 0;
        for (var row : rows) {
            var reason = refusal(row, ids, seen, today);
            if (reason != null) {
                rejects.write(row.line() + "," + reason + "\n");
                rejected++;
            } else {
                accepted.add(row);
                people.add(person(lot, row));
            }
        }
        if (people.isEmpty()) {
            return new Result(lot, rows.size(), 0, 0, rejected, 0);
        }
        var entered = registry.enter(people, actor);
        settle(lot, accepted, entered, today);
        var added = entered.stream().filter(Registry.Entered::added).count();
        return new Result(
                lot,
                rows.size(),
                added,
                entered.size() - added,
                rejected,
                entered.stream().filter(Registry.Entered::pinTaken).count());
    }

    private @Nullable String refusal(Row row, Set<String> ids, Set<String> seen, LocalDate today) {
        var fault = lineFault(row);
        if (fault != null) {
            return fault;
        }
        if (row.get("full_name").isEmpty()) {
            return "thiếu họ tên";
        }
        if (areas.unit(row.get("residence_commune_code"), today).isEmpty()) {
            return "mã xã không có trong danh mục";
        }
        if (row.get("row_id").isEmpty()) {
            return "thiếu mã dòng";
        }
        if (!ids.add(row.get("row_id"))) {
            return "mã dòng đã dùng cho dòng khác";
        }
        var same =
                String.join("|", row.get("household_id"), row.get("full_name"), row.get("birth_date"), row.get("pin"));
        return seen.add(same) ? null : "dòng lặp lại trong cùng hộ";
    }

    /// What would make the database refuse the whole set, or half a line pass for a row.
    private static @Nullable String lineFault(Row row) {
        if (row.line().indexOf(UNREADABLE) >= 0 || row.line().indexOf('\0') >= 0) {
            return "có ký tự không đọc được";
        }
        if (row.line().chars().filter(c -> c == '"').count() % 2 == 1) {
            return "dấu ngoặc kép không đóng";
        }
        return row.cells().values().stream().anyMatch(cell -> cell.length() > CELL_CHARACTERS_MAX)
                ? "có ô dài quá 500 ký tự"
                : null;
    }

    /// Bytes that are no UTF-8 cost their row, not the file.
    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    private static NewPerson person(String lot, Row row) {
        var sex = sex(row.get("sex"));
        var birth = PartialDate.read(row.get("birth_date"));
        return new NewPerson(
                lot + "/" + row.get("row_id"),
                row.get("full_name").replace('Ð', 'Đ'),
                birth,
                sex,
                pin(row.get("pin"), sex, birth),
                row.get("birth_registration_code").matches("[0-9]{3}") ? row.get("birth_registration_code") : null,
                row.get("birth_registration_place"),
                row.get("origin"),
                row.get("nationality").isEmpty() ? "VN" : row.get("nationality"),
                row.get("marital_status"),
                row.get("father_name"),
                row.get("mother_name"),
                row.get("spouse_name"),
                row.get("phone"),
                Person.Life.ALIVE,
                row.get("old_number").matches("[0-9]{9}") ? List.of(row.get("old_number")) : List.of(),
                new Person.Sensitive(row.get("ethnicity"), row.get("religion"), row.get("blood_group")));
    }

    /// Eleven digits are a number that lost its leading zero in a spreadsheet, if the rest fits sex and
    /// birth year.
    private static @Nullable String pin(String text, Person.Sex sex, PartialDate birth) {
        if (text.matches("[0-9]{12}")) {
            return text;
        }
        var padded = "0" + text;
        var year = birth.year();
        return padded.matches("[0-9]{12}")
                        && year != null
                        && Pin.fault(padded, sex, year).isEmpty()
                ? padded
                : null;
    }

    private static Person.Sex sex(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nam", "1", "m" -> Person.Sex.MALE;
            case "nữ", "2", "f" -> Person.Sex.FEMALE;
            default -> Person.Sex.UNKNOWN;
        };
    }

    private void settle(String lot, List<Row> rows, List<Registry.Entered> entered, LocalDate today) {
        var households = new LinkedHashMap<String, Residences.NewHousehold>();
        var registrations = new ArrayList<Residences.NewRegistration>();
        var absences = new HashMap<PersonId, Residences.AbsenceKind>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var person = entered.get(i).person();
            var commune = row.get("residence_commune_code");
            var key = lot + "/" + commune + "/" + row.get("household_id");
            var hamlet = hamlet(row.get("residence"));
            households.putIfAbsent(
                    key, new Residences.NewHousehold(key, commune, hamlet, detail(row.get("residence"))));
            registrations.add(new Residences.NewRegistration(
                    person, key, row.get("relation_to_head"), row.get("is_head").equals("1")));
            if (!row.get("absence").isEmpty()) {
                absences.put(person, Residences.AbsenceKind.AWAY_IN_COUNTRY);
            }
        }
        residences.enter(List.copyOf(households.values()), registrations, today);
        if (!absences.isEmpty()) {
            residences.noteAbsences(absences, today);
        }
    }

    /// `Thôn 3, Xã Mẫu, Huyện Mẫu, Tỉnh Mẫu`: the hamlet stands last before the commune.
    private static String hamlet(String residence) {
        var detail = detail(residence);
        return detail.substring(detail.lastIndexOf(", ") < 0 ? 0 : detail.lastIndexOf(", ") + 2);
    }

    /// What stands before the commune, district and province.
    private static String detail(String residence) {
        var parts = List.of(residence.split(",\\s*", -1));
        return parts.size() <= 3 ? parts.getFirst() : String.join(", ", parts.subList(0, parts.size() - 3));
    }

    private static Map<String, String> cells(List<String> header, String line) {
        var cells = CsvTable.cells(line);
        var row = new HashMap<String, String>();
        for (var i = 0; i < header.size() && i < cells.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }

    private static Result sum(Result a, Result b) {
        return new Result(
                a.lot(),
                a.rows() + b.rows(),
                a.entered() + b.entered(),
                a.already() + b.already(),
                a.rejected() + b.rejected(),
                a.pinTaken() + b.pinTaken());
    }
}
