package dancu.area;

import dancu.shared.Actor;
import dancu.shared.Failure;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Enters changes of units from CSV files: UTF-8, commas, one header line, one step a row.
///
/// - `document`: the resolution or decree, for example 786/NQ-UBTVQH14; rows of one document and day take
///   force together
/// - `in_force`: first day it holds, 2019-12-01
/// - `day_known`: `no` where no source says the day and `in_force` is one by which it held; else empty
/// - `action`: `establish`, `merge`, `split`, `transfer`, `rename`, `kind`, `parent` or `abolish`
/// - `code` of the unit it happens to: 2 digits a province, 3 a district, 5 a commune
/// - `new_code` (`merge`, `split`, `transfer`): the unit it, or a part of it, comes to
/// - `full_name` (`establish`, `rename`, `kind`): with the kind, Xã Mẫu
/// - `parent_code` (`establish`, `parent`): the unit it lies in; empty for a province
/// - `region` (`establish`): `mountain`, `coast` or `plain`; empty: as its parent
/// - `share` (`split`, `transfer`): of its people, 0.25; empty where no source says it
///
/// A document is entered whole or not at all. Entering it again changes nothing. Documents of one file
/// are entered in the order of their days. Other columns are passed over, so a mended file of rejects
/// can be entered as it is.
@Service
public class ReformFiles {

    private static final List<String> REJECT_COLUMNS = List.of("row", "field", "reason", "proposed_mend");

    private final Units units;
    private final Areas areas;

    ReformFiles(Units units, Areas areas) {
        this.units = units;
        this.areas = areas;
    }

    /// What became of a file.
    ///
    /// @param rows     lines without the header
    /// @param begun    units established
    /// @param ended    units merged, divided or abolished
    /// @param changed  units that go on with another name, kind or parent
    /// @param already  documents entered before
    /// @param rejected rows in the file of rejects
    public record Result(int rows, int begun, int ended, int changed, int already, int rejected) {}

    /// Enters a file; afterwards [Areas] answers with the new units.
    ///
    /// @param rejects written anew where rows are rejected, removed where none is: row, field, reason,
    ///                proposed mend, and the row itself
    /// @throws IOException if a file cannot be read or written
    /// @throws Failure     `area.file-unreadable`
    public Result enter(Path file, Path rejects, Actor actor) throws IOException {
        var sheet = read(file);
        var entering = new Entering(sheet, actor);
        sheet.reforms().forEach(entry -> entering.enter(units, entry));
        areas.take(units.index());
        return entering.result(rejects);
    }

    /// Says what entering a file would do, and leaves everything as it was.
    public Result tryOut(Path file, Path rejects, Actor actor) throws IOException {
        var sheet = read(file);
        var entering = new Entering(sheet, actor);
        units.tried(tried -> {
            sheet.reforms().forEach(entry -> entering.enter(tried, entry));
            return true;
        });
        return entering.result(rejects);
    }

    private static ReformSheet read(Path file) throws IOException {
        try (var in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            return ReformSheet.read(in);
        }
    }

    /// The work on one file so far.
    private static final class Entering {

        private final ReformSheet sheet;
        private final Actor actor;
        private final List<ReformSheet.RowFault> faults;
        private final Set<Integer> done = new HashSet<>();
        private int begun;
        private int ended;
        private int changed;
        private int already;

        Entering(ReformSheet sheet, Actor actor) {
            this.sheet = sheet;
            this.actor = actor;
            this.faults = new ArrayList<>(sheet.faults());
        }

        void enter(Units units, ReformSheet.Entry entry) {
            switch (units.enter(entry.reform(), actor.account())) {
                case Reform.Applied applied -> {
                    begun += applied.begun();
                    ended += applied.ended();
                    changed += applied.changed();
                    entry.rows().forEach(row -> done.add(row.number()));
                }
                case Reform.AlreadyInForce() -> {
                    already++;
                    entry.rows().forEach(row -> done.add(row.number()));
                }
                case Reform.Refused(var reasons) ->
                    reasons.forEach(fault -> faults.add(new ReformSheet.RowFault(
                            entry.rows().get(fault.step()), fault.field(), fault.reason(), fault.mend())));
            }
        }

        Result result(Path rejects) throws IOException {
            var faulty = faults.stream().map(fault -> fault.row().number()).collect(Collectors.toSet());
            sheet.rows().stream()
                    .filter(row -> !done.contains(row.number()) && !faulty.contains(row.number()))
                    .forEach(row -> faults.add(new ReformSheet.RowFault(row, "", AreaError.REFORM_REFUSED, "")));
            var rejected = sheet.rows().size() - done.size();
            if (faults.isEmpty()) {
                Files.deleteIfExists(rejects);
            } else {
                write(rejects);
            }
            return new Result(sheet.rows().size(), begun, ended, changed, already, rejected);
        }

        private void write(Path rejects) throws IOException {
            faults.sort(Comparator.comparingInt(fault -> fault.row().number()));
            var own = sheet.header().stream()
                    .filter(column -> !REJECT_COLUMNS.contains(column))
                    .toList();
            try (var out = Files.newBufferedWriter(rejects)) {
                out.write(line(REJECT_COLUMNS) + "," + line(own) + "\n");
                for (var fault : faults) {
                    var why = List.of(
                            String.valueOf(fault.row().number()),
                            fault.field(),
                            fault.reason().code() + ": " + fault.reason().vietnamese(),
                            fault.mend());
                    out.write(line(why) + ","
                            + line(own.stream().map(fault.row()::get).toList()) + "\n");
                }
            }
        }

        private static String line(List<String> cells) {
            return String.join(
                    ",",
                    cells.stream()
                            .map(cell -> cell.matches("[^\",]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"')
                            .toList());
        }
    }
}
