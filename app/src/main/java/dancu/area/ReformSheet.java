package dancu.area;

import dancu.shared.CsvTable;
import dancu.shared.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A file of reforms as rows of text, one step a row. [ReformFiles] says what the columns are.
///
/// @param header  the first line
/// @param rows    all lines after it
/// @param reforms those that can be read, by their days
/// @param faults  of rows that cannot; their reforms are not among `reforms`
record ReformSheet(List<String> header, List<Row> rows, List<Entry> reforms, List<RowFault> faults) {

    private static final List<String> NEEDED = List.of("document", "in_force", "action", "code");
    private static final Pattern CODE = Pattern.compile("[0-9]{2}|[0-9]{3}|[0-9]{5}");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final int CELL_CHARACTERS_MAX = 500;
    private static final char UNREADABLE = '\uFFFD';

    /// @param number of the line, the first after the header being 1
    record Row(int number, List<String> header, List<String> cells) {

        String get(String column) {
            var at = header.indexOf(column);
            return at < 0 || at >= cells.size() ? "" : cells.get(at);
        }
    }

    /// A reform and the rows its steps stand in, in the same order.
    record Entry(Reform reform, List<Row> rows) {}

    /// Why a row cannot be taken.
    ///
    /// @param mend what could stand there instead, or empty
    record RowFault(Row row, String field, AreaError reason, String mend) {}

    /// @throws Failure `area.file-unreadable` where a column is missing
    static ReformSheet read(Reader text) throws IOException {
        var lines = new BufferedReader(text);
        var first = Objects.requireNonNullElse(lines.readLine(), "");
        var header = CsvTable.cells(first.startsWith("\uFEFF") ? first.substring(1) : first).stream()
                .map(ReformSheet::clean)
                .toList();
        if (!header.containsAll(NEEDED)) {
            throw new Failure(AreaError.FILE_UNREADABLE, "columns " + header.size());
        }
        var rows = new ArrayList<Row>();
        var faults = new ArrayList<RowFault>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                var cells =
                        CsvTable.cells(line).stream().map(ReformSheet::clean).toList();
                var row = new Row(rows.size() + 1, header, cells);
                rows.add(row);
                lineFault(line, row).ifPresent(faults::add);
            }
        }
        return new ReformSheet(header, List.copyOf(rows), reforms(rows, faults), List.copyOf(faults));
    }

    private static Optional<RowFault> lineFault(String line, Row row) {
        var broken = line.indexOf(UNREADABLE) >= 0
                || line.indexOf('\0') >= 0
                || line.chars().filter(c -> c == '"').count() % 2 == 1
                || row.cells().size() > row.header().size()
                || row.cells().stream().anyMatch(cell -> cell.length() > CELL_CHARACTERS_MAX);
        return broken ? Optional.of(new RowFault(row, "", AreaError.FIELD_UNREADABLE, "")) : Optional.empty();
    }

    /// Rows of one document and day make one reform, which is left out where one of them has a fault.
    private static List<Entry> reforms(List<Row> rows, List<RowFault> faults) {
        var groups = new LinkedHashMap<String, List<Row>>();
        for (var row : rows) {
            groups.computeIfAbsent(row.get("document") + "\n" + row.get("in_force"), key -> new ArrayList<>())
                    .add(row);
        }
        var broken = faults.stream().map(fault -> fault.row().number()).collect(Collectors.toSet());
        var entries = new ArrayList<Entry>();
        for (var group : groups.values()) {
            var reader = new RowReader();
            var steps = group.stream().flatMap(row -> reader.step(row)).toList();
            var day = reader.day(group.getFirst());
            faults.addAll(reader.faults);
            if (day != null
                    && steps.size() == group.size()
                    && group.stream().noneMatch(row -> broken.contains(row.number()))) {
                var known = group.stream().noneMatch(row -> row.get("day_known").equalsIgnoreCase("no"));
                entries.add(new Entry(new Reform(group.getFirst().get("document"), day, known, steps), group));
            }
        }
        entries.sort(
                (one, other) -> one.reform().inForce().compareTo(other.reform().inForce()));
        return List.copyOf(entries);
    }

    private static String clean(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFC)
                .replaceAll("[\\u200B\\uFEFF\\u00A0\\s]+", " ")
                .strip();
    }

    /// Reads rows and gathers what is wrong with them.
    private static final class RowReader {

        private final List<RowFault> faults = new ArrayList<>();

        @Nullable
        LocalDate day(Row row) {
            var text = row.get("in_force");
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                var mend = DAY_FIRST
                        .matcher(text)
                        .results()
                        .map(found -> "%s-%2s-%2s"
                                .formatted(found.group(3), found.group(2), found.group(1))
                                .replace(' ', '0'))
                        .findFirst();
                faults.add(new RowFault(row, "in_force", AreaError.FIELD_UNREADABLE, mend.orElse("2019-12-01")));
                return null;
            }
        }

        /// The step of a row; empty where something is wrong with it.
        Stream<Reform.Step> step(Row row) {
            var before = faults.size();
            var action = action(row);
            require(row, "document", !row.get("document").isEmpty(), "786/NQ-UBTVQH14");
            require(row, "code", isCode(row.get("code")), padded(row.get("code")));
            if (action == null) {
                return Stream.empty();
            }
            if (action.leadsOn()) {
                require(row, "new_code", isCode(row.get("new_code")), padded(row.get("new_code")));
            }
            if (action == Reform.Action.PARENT) {
                require(row, "parent_code", !row.get("parent_code").isEmpty(), "");
            }
            require(
                    row,
                    "parent_code",
                    row.get("parent_code").isEmpty() || isCode(row.get("parent_code")),
                    padded(row.get("parent_code")));
            var region = region(row);
            var share = share(row, action);
            return faults.size() > before
                    ? Stream.empty()
                    : Stream.of(new Reform.Step(
                            action,
                            row.get("code"),
                            orNull(row.get("new_code")),
                            orNull(row.get("full_name")),
                            orNull(row.get("parent_code")),
                            region,
                            share));
        }

        private Reform.@Nullable Action action(Row row) {
            var word = row.get("action").toUpperCase(Locale.ROOT);
            for (var action : Reform.Action.values()) {
                if (action.name().equals(word)) {
                    return action;
                }
            }
            faults.add(new RowFault(
                    row,
                    "action",
                    AreaError.FIELD_UNREADABLE,
                    String.join(
                            " / ",
                            Stream.of(Reform.Action.values())
                                    .map(Reform.Action::word)
                                    .toList())));
            return null;
        }

        private Unit.@Nullable Region region(Row row) {
            var word = row.get("region").toUpperCase(Locale.ROOT);
            for (var region : Unit.Region.values()) {
                if (region.name().equals(word)) {
                    return region;
                }
            }
            require(row, "region", word.isEmpty(), "mountain / coast / plain");
            return null;
        }

        private @Nullable BigDecimal share(Row row, Reform.Action action) {
            var text = row.get("share");
            if (text.isEmpty()) {
                return null;
            }
            var number = text.matches("0[.,][0-9]{1,9}") ? new BigDecimal(text.replace(',', '.')) : BigDecimal.ZERO;
            var parts = action == Reform.Action.SPLIT || action == Reform.Action.TRANSFER;
            if (!parts || number.signum() == 0) {
                faults.add(new RowFault(row, "share", AreaError.SHARE_WRONG, ""));
                return null;
            }
            return number;
        }

        private void require(Row row, String field, boolean holds, String mend) {
            if (!holds) {
                faults.add(new RowFault(row, field, AreaError.FIELD_UNREADABLE, mend));
            }
        }

        private static boolean isCode(String text) {
            return CODE.matcher(text).matches();
        }

        /// A code that lost its leading zero in a spreadsheet.
        private static String padded(String text) {
            return text.matches("[0-9]|[0-9]{4}") ? "0" + text : "";
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
