package dancu.exchange;

import dancu.shared.Failure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// One sheet of a workbook (XLSX), row by row.
///
/// A cell comes as an officer means it: days as `yyyy-MM-dd` whatever number stands for them, numbers without an
/// exponent and with the zeros their format shows, formulas as their value.
final class XlsxRows implements ListRows {

    /// What spreadsheets use for days without saying how (ECMA-376, part 1, 18.8.30).
    private static final List<Integer> DAY_FORMATS = List.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57, 58);

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

    /// @param sheet name of the sheet
    /// @throws Failure `exchange.file-broken`, `exchange.sheet-unknown`
    XlsxRows(Path file, String sheet) throws IOException {
        this.workbook = open(file);
        try {
            this.stream = workbook.findSheet(sheet)
                    .orElseThrow(() -> new Failure(ExchangeError.SHEET_UNKNOWN, "no such sheet"))
                    .openStream();
            this.rows = stream.iterator();
        } catch (RuntimeException | IOException e) {
            workbook.close();
            throw e;
        }
    }

    /// The sheets of a workbook in their order.
    static List<String> sheets(Path file) throws IOException {
        WorkbookCheck.check(file);
        try (var workbook = open(file)) {
            return workbook.getSheets().map(Sheet::getName).toList();
        }
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), OPTIONS);
        } catch (ExcelReaderException | NullPointerException | IllegalArgumentException e) {
            throw new Failure(ExchangeError.FILE_BROKEN, "no workbook", e);
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            var row = rows.next();
            var cells = new ArrayList<String>(row.getCellCount());
            for (var i = 0; i < row.getCellCount(); i++) {
                var cell = row.getCell(i);
                cells.add(cell == null ? "" : text(cell));
            }
            return new Row(row.getRowNum(), cells, null);
        } catch (RuntimeException e) {
            throw new Failure(ExchangeError.FILE_BROKEN, "a sheet cannot be read on", e);
        }
    }

    @Override
    public double share() {
        return -1;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static String text(Cell cell) {
        var raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> raw == null ? "" : cell.getText();
            case BOOLEAN -> "1".equals(raw) || "true".equalsIgnoreCase(raw) ? "1" : "0";
            case NUMBER, FORMULA -> raw == null ? "" : number(cell, raw);
            // What a spreadsheet could not work out is no text of anybody's.
            case ERROR -> String.valueOf(Letters.UNREADABLE);
        };
    }

    private static String number(Cell cell, String raw) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return cell.getType() == CellType.FORMULA && raw.startsWith("#") ? String.valueOf(Letters.UNREADABLE) : raw;
        }
        var format = cell.getDataFormatString();
        if (isDay(cell.getDataFormatId(), format) && cell.getType() == CellType.NUMBER) {
            var moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.format(DAY)
                    : moment.format(DAY) + " " + moment.toLocalTime();
        }
        var plain = number.stripTrailingZeros().toPlainString();
        return format != null && format.matches("0{2,20}") && plain.length() < format.length() && number.signum() > 0
                ? format.substring(plain.length()) + plain
                : plain;
    }

    private static boolean isDay(@Nullable Integer id, @Nullable String format) {
        if (id != null && DAY_FORMATS.contains(id)) {
            return true;
        }
        if (format == null) {
            return false;
        }
        var letters = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.indexOf('y') >= 0 || (letters.indexOf('d') >= 0 && letters.indexOf('m') >= 0);
    }
}
