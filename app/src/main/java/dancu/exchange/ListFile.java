package dancu.exchange;

import dancu.shared.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A file somebody handed in, and the table in it that is the list.
///
/// @param sheet  of a workbook; null for text
/// @param header where the header stands, a row of the table
record ListFile(Path file, @Nullable String sheet, ListRows.Row header) {

    /// Titles stand above the header of many lists.
    private static final int ROWS_ABOVE_HEADER_MAX = 20;

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /// Finds the table.
    ///
    /// @param sheet   asked for, or null for the first with a known header
    /// @param isKnown whether cells are a header
    /// @throws Failure `exchange.header-unknown`, `exchange.sheet-unknown`, `exchange.file-broken`,
    ///     `exchange.file-too-large`, `exchange.old-workbook`
    static ListFile find(Path file, @Nullable String sheet, Predicate<List<String>> isKnown) throws IOException {
        if (!isWorkbook(file)) {
            try (var rows = new CsvRows(file)) {
                return header(rows, isKnown)
                        .map(header -> new ListFile(file, null, header))
                        .orElseThrow(() -> new Failure(ExchangeError.HEADER_UNKNOWN, "text"));
            }
        }
        var sheets = XlsxRows.sheets(file);
        if (sheet != null && !sheets.contains(sheet)) {
            throw new Failure(ExchangeError.SHEET_UNKNOWN, "one of " + sheets.size() + " sheets");
        }
        for (var name : sheet == null ? sheets : List.of(sheet)) {
            try (var rows = new XlsxRows(file, name)) {
                var header = header(rows, isKnown);
                if (header.isPresent()) {
                    return new ListFile(file, name, header.get());
                }
            }
        }
        throw new Failure(ExchangeError.HEADER_UNKNOWN, sheets.size() + " sheets");
    }

    /// The rows below the header; their numbers go on from it.
    ListRows rows() throws IOException {
        var rows = sheet == null ? new CsvRows(file) : new XlsxRows(file, sheet);
        for (var row = rows.next(); row != null && row.number() < header.number(); row = rows.next()) {
            // The header is behind us when its number comes up.
        }
        return rows;
    }

    private static boolean isWorkbook(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var first = in.readNBytes(4);
            if (Arrays.equals(first, OLD_WORKBOOK)) {
                throw new Failure(ExchangeError.OLD_WORKBOOK, "an OLE2 file");
            }
            return Arrays.equals(first, ARCHIVE);
        }
    }

    private static Optional<ListRows.Row> header(ListRows rows, Predicate<List<String>> isKnown) throws IOException {
        for (var row = rows.next(); row != null && row.number() <= ROWS_ABOVE_HEADER_MAX; row = rows.next()) {
            if (row.fault() == null && isKnown.test(row.cells())) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
