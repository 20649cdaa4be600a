package dancu.exchange;

import dancu.area.Areas;
import dancu.registry.Lot;
import dancu.registry.NewPerson;
import dancu.registry.OldNumber;
import dancu.registry.Person;
import dancu.registry.Pin;
import dancu.registry.Registry;
import dancu.registry.Relative;
import dancu.residence.Residences;
import dancu.shared.Actor;
import dancu.shared.CsvTable;
import dancu.shared.PartialDate;
import dancu.shared.WorkingDay;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    private static final int ROWS_A_SET = 5000;

    /// No cell of form DC01 comes near; what does is a broken line.
    private static final int CELL_CHARACTERS_MAX = 500;

    /// What spreadsheets put before the header.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// What Java puts where bytes are no UTF-8.
    private static final char UNREADABLE = '\uFFFD';

    private final Registry registry;
    private final ResidentSets sets;
    private final Areas areas;
    private final Clock clock;

    ResidentImport(Registry registry, ResidentSets sets, Areas areas, Clock clock) {
        this.registry = registry;
        this.sets = sets;
        this.areas = areas;
        this.clock = clock;
    }

    /// What became of a file.
    ///
    /// @param rows     lines without the header
    /// @param entered  people new in the register
    /// @param already  people entered by an earlier run or another list
    /// @param rejected rows in the file of rejects
    /// @param pinTaken people entered without their number, because somebody else has it
    public record Result(Lot lot, long rows, long entered, long already, long rejected, long pinTaken) {}

    /// Enters a file. Entering it again, or going on after a crash, enters only what is missing; a file is
    /// known by its content, not its name.
    ///
    /// @param rejects  file to write rejected rows to: the row, then a column with the reason
    /// @param progress told how many rows are done
    /// @throws IOException if a file cannot be read or written; what was entered stays
    public Result enter(Path file, Path rejects, Actor actor, LongConsumer progress) throws IOException {
        var opened = registry.openLot(
                FileHash.of(file),
                String.valueOf(file.getFileName()),
                "Danh sách thu thập thông tin dân cư (DC01)",
                "Luật Căn cước công dân 59/2014/QH13, Điều 9",
                actor);
        var lot = opened;
        var today = WorkingDay.of(clock.instant());
        try (var ahead = new ReadAhead<>(new Rows(file, opened, rejects, today))) {
            for (var set = ahead.next(); set != null; set = ahead.next()) {
                lot = sets.enter(lot, set, today, actor);
                progress.accept(lot.rowsDone());
            }
        }
        registry.finish(lot);
        return new Result(
                lot,
                lot.rowsDone(),
                lot.entered() - opened.entered(),
                lot.already() + opened.entered(),
                lot.rejected(),
                lot.pinsTaken());
    }

    /// Reads a list set by set, from where its lot is.
    private final class Rows implements ReadAhead.Source<ResidentSets.RowSet> {

        private final BufferedReader in;
        private final BufferedWriter out;
        private final List<String> header;
        private final LocalDate today;
        private final Set<String> ids = new HashSet<>();
        private int row;

        Rows(Path file, Lot lot, Path rejects, LocalDate today) throws IOException {
            this.in = reader(file);
            this.today = today;
            var first = Objects.requireNonNullElse(in.readLine(), "");
            this.header = CsvTable.cells(first.startsWith(BYTE_ORDER_MARK) ? first.substring(1) : first);
            this.out = lot.rowsDone() == 0
                    ? Files.newBufferedWriter(rejects)
                    : Files.newBufferedWriter(rejects, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (lot.rowsDone() == 0) {
                out.write(String.join(",", header) + ",reject_reason\n");
            }
            while (row < lot.rowsDone() && in.readLine() != null) {
                row++;
            }
        }

        @Override
        public ResidentSets.@Nullable RowSet next() throws IOException {
            var residents = new ArrayList<ListedResident>(ROWS_A_SET);
            var seen = new HashSet<String>();
            var from = row;
            var rejected = 0;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                row++;
                var cells = new Row(line, cells(header, line));
                var reason = refusal(cells, ids, seen, today);
                if (reason != null) {
                    out.write(line + "," + reason + "\n");
                    rejected++;
                } else {
                    residents.add(resident(row, cells));
                }
                if (row - from == ROWS_A_SET) {
                    break;
                }
            }
            out.flush();
            return row == from ? null : new ResidentSets.RowSet(row - from, row, rejected, residents);
        }

        @Override
        public void close() throws IOException {
            in.close();
            out.close();
        }
    }

    /// A line and its cells by column name.
    private record Row(String line, Map<String, String> cells) {

        String get(String column) {
            return Normalizer.normalize(cells.getOrDefault(column, ""), Normalizer.Form.NFC)
                    .replaceAll("[\\u200B\\u00A0\\s]+", " ")
                    .strip();
        }
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

    private static ListedResident resident(int number, Row row) {
        var commune = row.get("residence_commune_code");
        var residence = row.get("residence");
        return new ListedResident(
                person(number, row),
                new Residences.NewHousehold(row.get("household_id"), commune, hamlet(residence), detail(residence)),
                row.get("relation_to_head"),
                row.get("is_head").equals("1"),
                !row.get("absence").isEmpty());
    }

    private static NewPerson person(int number, Row row) {
        var sex = sex(row.get("sex"));
        var birth = PartialDate.read(row.get("birth_date"));
        var relatives = new ArrayList<Relative>();
        for (var role : Relative.Role.values()) {
            var name = row.get(role.name().toLowerCase(Locale.ROOT) + "_name");
            if (!name.isEmpty()) {
                relatives.add(new Relative(role, name, null, null));
            }
        }
        return new NewPerson(
                number,
                row.get("full_name").replace('Ð', 'Đ'),
                "",
                birth,
                sex,
                pin(row.get("pin"), sex, birth),
                row.get("birth_registration_code").matches("[0-9]{3}") ? row.get("birth_registration_code") : null,
                null,
                row.get("birth_registration_place"),
                null,
                row.get("origin"),
                row.get("nationality").isEmpty() ? "VN" : row.get("nationality"),
                row.get("marital_status"),
                relatives,
                row.get("phone"),
                "",
                row.get("occupation"),
                row.get("education"),
                Person.Life.ALIVE,
                "",
                row.get("old_number").matches("[0-9]{9}") ? List.of(OldNumber.nine(row.get("old_number"))) : List.of(),
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
}
