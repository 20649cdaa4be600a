package dancu.bench.register;

import dancu.shared.CsvTable;
import dancu.synthesis.people.FlawKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A row of `truth.csv`: what the row of the list with the same number is really about.
///
/// @param row    number of the line in both files, from 1
/// @param person whoever has the same number is the same person
record TruthRow(int row, long person, Set<FlawKind> flaws, String name, String sex, String pin) {

    private static final int PERSON = 1;
    private static final int FLAWS = 2;
    private static final int NAME = 4;
    private static final int SEX = 6;
    private static final int PIN = 7;

    /// What is done with some rows.
    interface Taker {

        void take(List<TruthRow> rows) throws IOException;
    }

    /// Reads the file, so many rows at once.
    static void read(Path truth, int atOnce, Taker taker) throws IOException {
        try (var lines = Files.newBufferedReader(truth)) {
            lines.readLine();
            var row = 1;
            for (var rows = next(lines, row, atOnce); !rows.isEmpty(); rows = next(lines, row, atOnce)) {
                taker.take(rows);
                row += rows.size();
            }
        }
    }

    private static List<TruthRow> next(BufferedReader lines, int from, int atOnce) throws IOException {
        var rows = new ArrayList<TruthRow>(atOnce);
        while (rows.size() < atOnce) {
            var line = lines.readLine();
            if (line == null) {
                break;
            }
            var cells = CsvTable.cells(line);
            var flaws = EnumSet.noneOf(FlawKind.class);
            for (var flaw : cells.get(FLAWS).split("\\|", -1)) {
                if (!flaw.isEmpty()) {
                    flaws.add(FlawKind.valueOf(flaw));
                }
            }
            rows.add(new TruthRow(
                    from + rows.size(),
                    Long.parseLong(cells.get(PERSON)),
                    flaws,
                    cells.get(NAME),
                    cells.get(SEX),
                    cells.get(PIN)));
        }
        return rows;
    }
}
