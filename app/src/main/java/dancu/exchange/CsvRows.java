package dancu.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list as text with commas, semicolons or tabs between cells; quoted cells may span lines.
///
/// A quote somebody forgot must not swallow the rest of the list, which is why no ready-made parser reads it: where
/// no row comes together within a few lines, the first line is refused and reading goes on with the second.
final class CsvRows implements ListRows {

    private static final int SAMPLE_BYTES = 1 << 20;
    private static final int LINES_A_ROW_MAX = 20;
    private static final int LINE_CHARACTERS_MAX = 200_000;
    private static final String SEPARATORS = ",;\t|";

    private final TextForm form;
    private final Counted bytes;
    private final long size;
    private final Reader in;
    private final char separator;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final char[] buffer = new char[1 << 15];
    private int from;
    private int until;
    private boolean afterReturn;
    private int number;
    private int columns;

    CsvRows(Path file) throws IOException {
        var sample = sample(file);
        this.form = TextForm.of(sample);
        this.size = Math.max(1, Files.size(file));
        this.bytes = new Counted(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        bytes.skipNBytes(form.markIn(sample));
        this.in = new InputStreamReader(bytes, form.charset);
        this.separator = separator();
    }

    @Override
    public @Nullable Row next() throws IOException {
        var line = line();
        if (line == null) {
            return null;
        }
        number++;
        if (line.length() >= LINE_CHARACTERS_MAX) {
            return new Row(number, List.of(form.read(line.substring(0, 200))), Reason.CELL_TOO_LONG);
        }
        var cells = CsvCells.of(line, separator);
        if (cells.ending() == CsvCells.Ending.QUOTE_OPEN) {
            cells = withNextLines(line);
            if (cells == null) {
                return new Row(number, List.of(form.read(line)), Reason.QUOTE_OPEN);
            }
        }
        columns = Math.max(columns, cells.cells().size());
        return new Row(number, read(cells.cells()), null);
    }

    @Override
    public double share() {
        return Math.min(1, (double) bytes.count / size);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// The row that a line and the next ones make together, or null where they make none; then the next lines are
    /// still to come.
    private @Nullable CsvCells withNextLines(String line) throws IOException {
        var row = new StringBuilder(line);
        var taken = new ArrayList<String>();
        while (taken.size() < LINES_A_ROW_MAX && row.length() < LINE_CHARACTERS_MAX) {
            var next = line();
            if (next == null) {
                break;
            }
            taken.add(next);
            var cells = CsvCells.of(row.append('\n').append(next).toString(), separator);
            if (cells.ending() == CsvCells.Ending.WHOLE && cells.cells().size() <= columns) {
                return cells;
            }
            if (cells.ending() != CsvCells.Ending.QUOTE_OPEN) {
                break;
            }
        }
        taken.reversed().forEach(ahead::push);
        return null;
    }

    private List<String> read(List<String> raw) {
        var cells = new ArrayList<String>(raw.size());
        raw.forEach(cell -> cells.add(form.read(cell)));
        return cells;
    }

    /// Which separator the first lines have most of, outside quotes.
    private char separator() throws IOException {
        var first = new ArrayList<String>();
        while (first.size() < LINES_A_ROW_MAX) {
            var line = line();
            if (line == null) {
                break;
            }
            first.add(line);
        }
        first.reversed().forEach(ahead::push);
        var best = ',';
        var most = 0;
        for (var i = 0; i < SEPARATORS.length(); i++) {
            var candidate = SEPARATORS.charAt(i);
            var cells = 0;
            for (var line : first) {
                cells = Math.max(cells, CsvCells.of(line, candidate).cells().size() - 1);
            }
            if (cells > most) {
                most = cells;
                best = candidate;
            }
        }
        return best;
    }

    /// The next line without its end; a longer one than any row is cut, and its rest left out.
    private @Nullable String line() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.pop();
        }
        var line = new StringBuilder();
        var any = false;
        while (true) {
            if (from == until) {
                until = Math.max(0, in.read(buffer));
                from = 0;
                if (until == 0) {
                    return any ? line.toString() : null;
                }
            }
            if (afterReturn && buffer[from] == '\n') {
                from++;
            }
            afterReturn = false;
            var start = from;
            while (from < until && buffer[from] != '\n' && buffer[from] != '\r') {
                from++;
            }
            line.append(buffer, start, Math.min(from - start, LINE_CHARACTERS_MAX - line.length()));
            any |= from > start;
            if (from < until) {
                afterReturn = buffer[from++] == '\r';
                return line.toString();
            }
        }
    }

    private static byte[] sample(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE_BYTES);
        }
    }

    /// How many bytes were read.
    private static final class Counted extends java.io.FilterInputStream {

        private volatile long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // One thread reads; others only look.
        public int read(byte[] target, int offset, int length) throws IOException {
            var read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
