package dancu.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The tables of a paper as a workbook: numbers as numbers, totals and shares as formulas, so that a reader
/// can check that they add up.
final class XlsxPaper {

    private static final int HEAD = 2;

    private XlsxPaper() {}

    static byte[] write(Paper paper) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            try (var workbook = new Workbook(out, "Dancu", "1.0")) {
                cover(workbook.newWorksheet("Báo cáo"), paper);
                for (var table : paper.tables()) {
                    sheet(workbook.newWorksheet(table.name()), table);
                }
            }
            return out.toByteArray();
        }
    }

    private static void cover(Worksheet sheet, Paper paper) {
        var row = 0;
        sheet.width(0, 100);
        sheet.value(row++, 0, paper.head().parent());
        sheet.value(row, 0, paper.head().body());
        sheet.style(row++, 0).bold().set();
        sheet.value(row++, 0, paper.placeAndDate());
        sheet.value(row, 0, "BÁO CÁO");
        sheet.style(row++, 0).bold().fontSize(14).set();
        for (var line : paper.subject()) {
            sheet.value(row++, 0, line);
        }
        row++;
        for (var block : paper.body()) {
            var text = switch (block) {
                case Paper.Part(var words) -> words;
                case Paper.Section(var words) -> words;
                case Paper.Text(var words) -> words;
                case Paper.Table table -> table.caption() + " (trang tính “" + table.name() + "”)";
                case Paper.Pictures pictures -> "";
            };
            if (!text.isEmpty()) {
                sheet.value(row, 0, text);
                var style = sheet.style(row++, 0).wrapText(true).verticalAlignment("top");
                if (block instanceof Paper.Part || block instanceof Paper.Section) {
                    style.bold();
                }
                style.set();
            }
        }
        sheet.value(row + 1, 0, paper.stamp());
        sheet.style(row + 1, 0).wrapText(true).italic().set();
    }

    private static void sheet(Worksheet sheet, Paper.Table table) {
        sheet.value(0, 0, table.caption());
        sheet.style(0, 0).bold().fontSize(13).set();
        for (var column = 0; column < table.columns().size(); column++) {
            sheet.value(HEAD, column, table.columns().get(column).head());
            sheet.style(HEAD, column)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .fillColor("EDEDED")
                    .borderStyle("thin")
                    .set();
            var longest = 10;
            for (var line = 0; line < table.lines(); line++) {
                longest = Math.max(longest, table.text(line, column).length() + 2);
                cell(sheet, table, line, column);
            }
            sheet.width(column, Math.min(60, longest));
        }
        sheet.freezePane(0, HEAD + 1);
    }

    private static void cell(Worksheet sheet, Paper.Table table, int line, int column) {
        var row = HEAD + 1 + line;
        var kind = table.columns().get(column);
        var sum = line >= table.rows().size();
        var count = table.count(line, column);
        switch (kind.kind()) {
            case WORDS -> sheet.value(row, column, table.text(line, column));
            case SHARE -> {
                var part = letter(kind.part()) + (row + 1);
                var whole = letter(kind.whole()) + (row + 1);
                sheet.formula(row, column, "IF(SUM(%s)=0,\"–\",%s/%s)".formatted(whole, part, whole));
            }
            case COUNT, CHANGE -> {
                if (count == null) {
                    sheet.value(row, column, "–");
                } else if (sum) {
                    sheet.formula(
                            row, column, "SUM(%s%d:%s%d)".formatted(letter(column), HEAD + 2, letter(column), row));
                } else {
                    sheet.value(row, column, count);
                }
            }
        }
        var style = sheet.style(row, column).borderStyle("thin");
        if (table.numeric(column)) {
            style.horizontalAlignment("right").format(format(kind.kind()));
        }
        if (sum) {
            style.bold();
        }
        style.set();
    }

    private static String format(Paper.Column.Kind kind) {
        return switch (kind) {
            case SHARE -> "0.0%";
            case CHANGE -> "+#,##0;-#,##0;0";
            case WORDS, COUNT -> "#,##0";
        };
    }

    private static String letter(int column) {
        return Character.toString('A' + column);
    }
}
