package dancu.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.List;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// A paper as a Word document in the form of Hướng dẫn 36-HD/VPTW: A4, margins 20, 20, 30 and 15 mm, Times New
/// Roman 14, the number of the page in the middle of the head from the second page on.
final class DocxPaper {

    private static final String FONT = "Times New Roman";
    private static final int TEXT_WIDTH = mm(165);
    private static final int PIXELS_PER_MM = 10;

    private final XWPFDocument document = new XWPFDocument();

    private DocxPaper() {}

    static byte[] write(Paper paper) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            var docx = new DocxPaper();
            try (var document = docx.document) {
                docx.page();
                docx.head(paper);
                for (var block : paper.body()) {
                    docx.block(block);
                }
                docx.foot(paper);
                docx.paragraph(ParagraphAlignment.CENTER, 0).setPageBreak(true);
                docx.line(paper.appendixTitle(), paper);
                for (var block : paper.appendix()) {
                    docx.block(block);
                }
                docx.words(docx.paragraph(ParagraphAlignment.LEFT, 6), paper.stamp(), 10, false, true);
                document.write(out);
            }
            return out.toByteArray();
        }
    }

    private void line(String title, Paper paper) {
        words(paragraph(ParagraphAlignment.CENTER, 0), "Phụ lục", 14, true, false);
        words(paragraph(ParagraphAlignment.CENTER, 0), title, 14, true, false);
        words(paragraph(ParagraphAlignment.CENTER, 6), paper.enclosedWith(), 14, false, true);
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(mm(210)));
        size.setH(BigInteger.valueOf(mm(297)));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(mm(20)));
        margins.setBottom(BigInteger.valueOf(mm(20)));
        margins.setLeft(BigInteger.valueOf(mm(30)));
        margins.setRight(BigInteger.valueOf(mm(15)));
        margins.setHeader(BigInteger.valueOf(mm(10)));
        margins.setFooter(BigInteger.valueOf(mm(10)));
        section.addNewTitlePg();
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        var number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = field.addNewR();
        run.addNewT().setStringValue("2");
        var properties = run.addNewRPr();
        var fonts = properties.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        properties.addNewSz().setVal(BigInteger.valueOf(28));
    }

    private void head(Paper paper) {
        var table = bare(1, List.of(460, 540));
        var left = table.getRow(0).getCell(0);
        var right = table.getRow(0).getCell(1);
        words(first(left), paper.head().parent(), 14, false, false);
        words(next(left), paper.head().body(), 14, true, false);
        words(next(left), "*", 14, true, false);
        words(next(left), paper.head().number(), 14, false, false);
        var title = first(right);
        words(title, "ĐẢNG CỘNG SẢN VIỆT NAM", 15, true, false);
        var rule = title.getCTP().getPPr();
        var borders = rule.isSetPBdr() ? rule.getPBdr() : rule.addNewPBdr();
        var bottom = borders.addNewBottom();
        bottom.setVal(STBorder.SINGLE);
        bottom.setSz(BigInteger.valueOf(8));
        bottom.setSpace(BigInteger.ONE);
        title.setIndentationLeft(mm(6));
        title.setIndentationRight(mm(6));
        words(next(right), "", 14, false, false);
        words(next(right), "", 14, false, false);
        words(next(right), paper.placeAndDate(), 14, false, true);
        var kind = paragraph(ParagraphAlignment.CENTER, 0);
        kind.setSpacingBefore(18 * 20);
        words(kind, "BÁO CÁO", 16, true, false);
        paper.subject().forEach(line -> words(paragraph(ParagraphAlignment.CENTER, 0), line, 14, true, false));
        words(paragraph(ParagraphAlignment.CENTER, 10), "-----", 14, false, false);
    }

    private void foot(Paper paper) {
        var space = paragraph(ParagraphAlignment.LEFT, 0);
        words(space, "", 8, false, false);
        var table = bare(1, List.of(480, 520));
        var left = table.getRow(0).getCell(0);
        var right = table.getRow(0).getCell(1);
        var to = first(left);
        to.setAlignment(ParagraphAlignment.LEFT);
        words(to, "Nơi nhận:", 14, false, false);
        to.getRuns().getFirst().setUnderline(UnderlinePatterns.SINGLE);
        for (var recipient : paper.head().recipients()) {
            var line = next(left);
            line.setAlignment(ParagraphAlignment.LEFT);
            words(line, "- " + recipient, 12, false, false);
        }
        words(first(right), paper.head().signature(), 14, true, false);
        words(next(right), paper.head().post(), 14, false, false);
        for (var i = 0; i < 4; i++) {
            words(next(right), "", 14, false, false);
        }
    }

    private void block(Paper.Block block) throws IOException {
        switch (block) {
            case Paper.Part(var text) -> {
                var paragraph = paragraph(ParagraphAlignment.BOTH, 6);
                paragraph.setSpacingBefore(6 * 20);
                paragraph.setIndentationFirstLine(mm(10));
                paragraph.setKeepNext(true);
                words(paragraph, text, 14, true, false);
            }
            case Paper.Section(var text) -> {
                var paragraph = paragraph(ParagraphAlignment.BOTH, 6);
                paragraph.setIndentationFirstLine(mm(10));
                paragraph.setKeepNext(true);
                words(paragraph, text, 14, true, !Character.isDigit(text.charAt(0)));
            }
            case Paper.Text(var text) -> {
                var paragraph = paragraph(ParagraphAlignment.BOTH, 6);
                paragraph.setIndentationFirstLine(mm(10));
                words(paragraph, text, 14, false, false);
            }
            case Paper.Pictures(var pictures) -> pictures(pictures);
            case Paper.Table table -> table(table);
        }
    }

    private void table(Paper.Table table) {
        var caption = paragraph(ParagraphAlignment.CENTER, 4);
        caption.setSpacingBefore(6 * 20);
        caption.setKeepNext(true);
        words(caption, table.caption(), 13, true, false);
        var grid = document.createTable(table.lines() + 1, table.columns().size());
        shape(grid, table.widths());
        var head = grid.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (var column = 0; column < table.columns().size(); column++) {
            var cell = head.getCell(column);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            cell.setColor("EDEDED");
            words(first(cell), table.columns().get(column).head(), size(table), true, false);
        }
        for (var line = 0; line < table.lines(); line++) {
            row(table, grid.getRow(line + 1), line);
        }
        words(paragraph(ParagraphAlignment.LEFT, 0), "", 6, false, false);
    }

    private void row(Paper.Table table, XWPFTableRow row, int line) {
        row.setCantSplitRow(true);
        for (var column = 0; column < table.columns().size(); column++) {
            var cell = row.getCell(column);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            var paragraph = first(cell);
            paragraph.setAlignment(
                    switch (table.setting(column)) {
                        case "number" -> ParagraphAlignment.RIGHT;
                        case "middle" -> ParagraphAlignment.CENTER;
                        default -> ParagraphAlignment.LEFT;
                    });
            words(
                    paragraph,
                    table.text(line, column),
                    size(table),
                    line >= table.rows().size(),
                    false);
        }
    }

    private static double size(Paper.Table table) {
        return table.columns().size() > 8 ? 10 : 12;
    }

    private void pictures(List<Paper.Picture> pictures) throws IOException {
        var paragraph = paragraph(ParagraphAlignment.CENTER, 6);
        paragraph.setSpacingBefore(6 * 20);
        for (var picture : pictures) {
            if (!paragraph.getRuns().isEmpty()) {
                words(paragraph, "  ", 14, false, false);
            }
            try (var png = new ByteArrayInputStream(png(picture))) {
                paragraph
                        .createRun()
                        .addPicture(
                                png,
                                PictureType.PNG,
                                picture.caption() + ".png",
                                Units.toEMU(picture.widthMillimetres() * 72 / 25.4),
                                Units.toEMU(picture.heightMillimetres() * 72 / 25.4))
                        .getCTPicture()
                        .getNvPicPr()
                        .getCNvPr()
                        .setDescr(picture.caption());
            } catch (InvalidFormatException e) {
                throw new IOException(picture.caption(), e);
            }
        }
    }

    private static byte[] png(Paper.Picture picture) throws IOException {
        var transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(PNGTranscoder.KEY_BACKGROUND_COLOR, java.awt.Color.WHITE);
        var out = new ByteArrayOutputStream();
        try {
            transcoder.transcode(
                    new TranscoderInput(new StringReader(picture.drawn(PIXELS_PER_MM))), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IOException(picture.caption(), e);
        }
        return out.toByteArray();
    }

    /// A table without lines, to set things side by side.
    private XWPFTable bare(int rows, List<Integer> widths) {
        var table = document.createTable(rows, widths.size());
        table.removeBorders();
        shape(table, widths);
        return table;
    }

    private static void shape(XWPFTable table, List<Integer> widths) {
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth(TEXT_WIDTH);
        var properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        table.setCellMargins(20, 60, 20, 60);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(twips(width))));
        for (var row : table.getRows()) {
            for (var column = 0; column < widths.size(); column++) {
                var cell = row.getCell(column).getCTTc();
                var cellProperties = cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
                CTTblWidth width = cellProperties.isSetTcW() ? cellProperties.getTcW() : cellProperties.addNewTcW();
                width.setType(STTblWidth.DXA);
                width.setW(BigInteger.valueOf(twips(widths.get(column))));
            }
        }
    }

    private static long twips(int thousandths) {
        return (long) TEXT_WIDTH * thousandths / 1000;
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int pointsAfter) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(pointsAfter * 20);
        return paragraph;
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        return centred(cell.getParagraphs().getFirst());
    }

    private static XWPFParagraph next(XWPFTableCell cell) {
        return centred(cell.addParagraph());
    }

    private static XWPFParagraph centred(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    private void words(XWPFParagraph paragraph, String text, double size, boolean bold, boolean italic) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        run.setText(text.replace(" %", "\u00a0%"));
    }

    private static int mm(int millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }
}
