package dancu.synthesis.people;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/// A register as files: `residents.csv`, `households.csv`, and `truth.csv` that an importer must not see.
///
/// UTF-8, comma-separated, one header line, LF line ends, a cell quoted where it holds a comma, quote or line end.
public final class RegisterFiles {

    /// What was written.
    public record Written(long households, long people, long rows, long flawedRows) {

        private Written plus(Written other) {
            return new Written(
                    households + other.households,
                    people + other.people,
                    rows + other.rows,
                    flawedRows + other.flawedRows);
        }
    }

    private RegisterFiles() {}

    /// One commune's part of the three files.
    private record Part(String residents, String households, String truth, Written written) {}

    /// Writes the three files, replacing what is there; communes are made by several threads and written in order, so
    /// the bytes do not depend on the threads, and no more communes than threads are held at once.
    ///
    /// @param dir made where it is missing
    public static Written write(Path dir, Register register) throws IOException {
        Files.createDirectories(dir);
        var threads = Runtime.getRuntime().availableProcessors();
        var total = new Written(0, 0, 0, 0);
        try (var residents = Files.newBufferedWriter(dir.resolve("residents.csv"));
                var households = Files.newBufferedWriter(dir.resolve("households.csv"));
                var truth = Files.newBufferedWriter(dir.resolve("truth.csv"));
                var workers = Executors.newFixedThreadPool(threads)) {
            residents.append(
                    line(Arrays.stream(Column.values()).map(Column::header).toList()));
            households.append(
                    line(List.of("household_id", "head_row_id", "commune_code", "hamlet", "detail", "members")));
            truth.append(line(List.of(
                    "row_id", "person_id", "flaws", "presence", "name", "birth_date", "sex", "pin", "old_number")));
            var underWay = new ArrayDeque<Future<Part>>();
            for (var commune : register.population().communes()) {
                if (underWay.size() == threads) {
                    total = total.plus(append(underWay.remove(), residents, households, truth));
                }
                underWay.add(workers.submit(() -> part(register, commune)));
            }
            while (!underWay.isEmpty()) {
                total = total.plus(append(underWay.remove(), residents, households, truth));
            }
        }
        return total;
    }

    private static Written append(Future<Part> made, Appendable residents, Appendable households, Appendable truth)
            throws IOException {
        try {
            var part = made.get();
            residents.append(part.residents());
            households.append(part.households());
            truth.append(part.truth());
            return part.written();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("writing the register");
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a commune could not be made", failure.getCause());
        }
    }

    private static Part part(Register register, Commune commune) {
        var residents = new StringBuilder();
        var households = new StringBuilder();
        var truth = new StringBuilder();
        var total = new Written(0, 0, 0, 0);
        Iterator<Register.WrittenHousehold> all = register.households(commune).iterator();
        while (all.hasNext()) {
            var written = all.next();
            var household = written.household();
            households.append(line(List.of(
                    String.valueOf(household.id()),
                    String.valueOf(household.head().id() * 10),
                    household.residence().communeCode(),
                    household.residence().hamlet(),
                    household.residence().detail(),
                    String.valueOf(household.members().size()))));
            var flawed = 0;
            for (var row : written.rows()) {
                flawed += row.flaws().isEmpty() ? 0 : 1;
                residents.append(line(row.cells()));
                truth.append(line(truth(row)));
            }
            total = total.plus(
                    new Written(1, household.members().size(), written.rows().size(), flawed));
        }
        return new Part(residents.toString(), households.toString(), truth.toString(), total);
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

    private static StringBuilder line(List<String> cells) {
        var line = new StringBuilder(640);
        for (var cell : cells) {
            line.append(line.isEmpty() ? "" : ",").append(quoted(cell));
        }
        return line.append('\n');
    }

    private static String quoted(String cell) {
        var plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
