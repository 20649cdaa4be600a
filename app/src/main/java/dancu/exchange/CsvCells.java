package dancu.exchange;

import java.util.ArrayList;
import java.util.List;

/// The cells of one row of comma-separated text (RFC 4180), and whether its quotes are as they should be.
///
/// @param ending what the text ends in
record CsvCells(List<String> cells, Ending ending) {

    enum Ending {
        WHOLE,
        /// Inside a quoted cell: the next line belongs to the row, or a quote is missing.
        QUOTE_OPEN,
        /// Letters follow a closing quote: no row of several lines, whatever its quotes say.
        QUOTE_MISPLACED
    }

    /// A quote counts only where a cell begins, so `cầu "Treo"` stays as it is.
    static CsvCells of(String text, char separator) {
        var cells = new ArrayList<String>(40);
        var misplaced = false;
        var at = 0;
        while (at <= text.length()) {
            if (at < text.length() && text.charAt(at) == '"') {
                var cell = new StringBuilder();
                at = quoted(text, at + 1, cell);
                if (at < 0) {
                    cells.add(cell.toString());
                    return new CsvCells(cells, misplaced ? Ending.QUOTE_MISPLACED : Ending.QUOTE_OPEN);
                }
                var end = end(text, separator, at);
                misplaced |= end > at;
                cells.add(cell.append(text, at, end).toString());
                at = end + 1;
            } else {
                var end = end(text, separator, at);
                cells.add(text.substring(at, end));
                at = end + 1;
            }
        }
        return new CsvCells(cells, misplaced ? Ending.QUOTE_MISPLACED : Ending.WHOLE);
    }

    /// One cell as it is written to a file.
    static String written(String cell) {
        var plain = cell.indexOf(',') < 0
                && cell.indexOf('"') < 0
                && cell.indexOf('\n') < 0
                && cell.indexOf('\r') < 0
                && cell.indexOf(';') < 0
                && cell.indexOf('\t') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static int end(String text, char separator, int from) {
        var end = text.indexOf(separator, from);
        return end < 0 ? text.length() : end;
    }

    /// Where the text goes on after the closing quote; negative where there is none.
    private static int quoted(String text, int from, StringBuilder cell) {
        for (var at = from; ; ) {
            var quote = text.indexOf('"', at);
            if (quote < 0) {
                cell.append(text, at, text.length());
                return -1;
            }
            cell.append(text, at, quote);
            if (quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
                cell.append('"');
                at = quote + 2;
            } else {
                return quote + 1;
            }
        }
    }
}
