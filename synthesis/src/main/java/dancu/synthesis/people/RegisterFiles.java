package dancu.synthesis.people;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// A register as files: `residents.csv`, `households.csv`, and `truth.csv` that an importer must not see.
///
/// UTF-8, comma-separated, one header line, LF line ends, a cell quoted where it holds a comma, quote or line end.
public final class RegisterFiles {

    /// What was written.
    public record Written(long households, long people, long rows, long flawedRows) {}

    private RegisterFiles() {}

    /// Writes the three files in constant memory, replacing what is there.
    ///
    /// @param dir made where it is missing
    public static Written write(Path dir, Register register) throws IOException {
        Files.createDirectories(dir);
        var people = 0L;
        var households = 0L;
        var rows = 0L;
        var flawedRows = 0L;
        try (var residents = Files.newBufferedWriter(dir.resolve("residents.csv"));
                var books = Files.newBufferedWriter(dir.resolve("households.csv"));
                var truth = Files.newBufferedWriter(dir.resolve("truth.csv"))) {
            line(residents, Arrays.stream(Column.values()).map(Column::header).toList());
            line(books, List.of("household_id", "head_row_id", "commune_code", "hamlet", "detail", "members"));
            line(
                    truth,
                    List.of(
                            "row_id",
                            "person_id",
                            "flaws",
                            "presence",
                            "name",
                            "birth_date",
                            "sex",
                            "pin",
                            "old_number"));
            for (var commune : register.population().communes()) {
                Iterator<Register.WrittenHousehold> all =
                        register.households(commune).iterator();
                while (all.hasNext()) {
                    var written = all.next();
                    var household = written.household();
                    households++;
                    people += household.members().size();
                    line(
                            books,
                            List.of(
                                    String.valueOf(household.id()),
                                    String.valueOf(household.head().id() * 10),
                                    household.residence().communeCode(),
                                    household.residence().hamlet(),
                                    household.residence().detail(),
                                    String.valueOf(household.members().size())));
                    for (var row : written.rows()) {
                        rows++;
                        flawedRows += row.flaws().isEmpty() ? 0 : 1;
                        line(residents, row.cells());
                        line(truth, truth(row));
                    }
                }
            }
        }
        return new Written(households, people, rows, flawedRows);
    }

    private static List<String> truth(RegisterRow row) {
        var person = row.person();
        return List.of(
                row.value(Column.ROW_ID),
                String.valueOf(person.id()),
                row.flaws().stream().map(Enum::name).collect(Collectors.joining("|")),
                person.presence().name(),
                person.name().full(),
                person.birthDate().toString(),
                person.sex().name(),
                person.pin(),
                Objects.requireNonNullElse(person.oldNumber(), ""));
    }

    private static void line(BufferedWriter file, List<String> cells) throws IOException {
        var line = new StringBuilder(640);
        for (var cell : cells) {
            line.append(line.isEmpty() ? "" : ",").append(quoted(cell));
        }
        file.append(line.append('\n'));
    }

    private static String quoted(String cell) {
        var plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
