package dancu.exchange;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A table written row by row, to a file only its owner can read.
sealed interface TableOut extends Closeable {

    void row(List<String> cells) throws IOException;

    /// @param file its ending says the form: `.xlsx`, or text
    static TableOut to(Path file, List<String> header) throws IOException {
        var out = file.toString().endsWith(".xlsx") ? new Sheets(PrivateFile.stream(file), header) : new Text(file);
        if (out instanceof Text) {
            out.row(header);
        }
        return out;
    }

    /// UTF-8, commas, one header line, quotes as in RFC 4180.
    final class Text implements TableOut {

        private final BufferedWriter out;

        Text(Path file) throws IOException {
            this.out = PrivateFile.text(file);
        }

        @Override
        public void row(List<String> cells) throws IOException {
            out.write(cells.stream().map(CsvCells::written).collect(Collectors.joining(",", "", "\n")));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /// A workbook; a new sheet where one is full.
    final class Sheets implements TableOut {

        /// Spreadsheets hold 1,048,576 rows a sheet.
        private static final int ROWS_A_SHEET = 1_000_000;

        private static final int ROWS_HELD = 500;

        private final OutputStream out;
        private final Workbook workbook;
        private final List<String> header;
        private @Nullable Worksheet sheet;
        private int sheets;
        private int row;

        Sheets(OutputStream out, List<String> header) {
            this.out = out;
            this.workbook = new Workbook(out, "Dancu", "1.0");
            this.header = header;
        }

        @Override
        public void row(List<String> cells) throws IOException {
            var current = sheet == null || row > ROWS_A_SHEET ? opened() : sheet;
            write(current, row++, cells);
            if (row % ROWS_HELD == 0) {
                current.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (sheet == null) {
                sheet = opened();
            }
            sheet.finish();
            workbook.finish();
            out.close();
        }

        private Worksheet opened() throws IOException {
            if (sheet != null) {
                sheet.finish();
            }
            var next = workbook.newWorksheet("Danh sách " + ++sheets);
            write(next, 0, header);
            row = 1;
            sheet = next;
            return next;
        }

        private static void write(Worksheet sheet, int row, List<String> cells) {
            for (var column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    sheet.inlineString(row, column, cells.get(column));
                }
            }
        }
    }
}
