package dancu.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report as it will be printed, whatever the file: DOCX, PDF and XLSX are all written from this, so they
/// cannot disagree.
///
/// @param placeAndDate for example `Thanh Hóa, ngày 19 tháng 4 năm 2021`
/// @param subject      the lines under BÁO CÁO
/// @param stamp        how this paper can be checked against the frozen figures
public record Paper(
        Letterhead head,
        String placeAndDate,
        List<String> subject,
        List<Block> body,
        String appendixTitle,
        List<Block> appendix,
        String stamp) {

    public Paper {
        subject = List.copyOf(subject);
        body = List.copyOf(body);
        appendix = List.copyOf(appendix);
    }

    /// The typefaces drawings are set in, as rules of a style sheet.
    public List<String> faces() {
        return List.of(Fonts.rule("Regular"), Fonts.rule("Bold"));
    }

    /// `(Kèm theo Báo cáo số …, ngày …)`.
    public String enclosedWith() {
        return "(Kèm theo Báo cáo " + head.number().replaceFirst("^S", "s") + ", "
                + placeAndDate.replaceFirst("^.*?, ", "") + ")";
    }

    /// The tables in the order of the paper.
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        for (var block : body) {
            if (block instanceof Table table) {
                tables.add(table);
            }
        }
        for (var block : appendix) {
            if (block instanceof Table table) {
                tables.add(table);
            }
        }
        return tables;
    }

    /// Who writes to whom, in the form of Hướng dẫn 36-HD/VPTW.
    ///
    /// @param parent     the body above, capitals
    /// @param body       the body that reports, capitals
    /// @param number     with room for the clerk to fill in
    /// @param signature  on whose behalf, capitals
    /// @param post       of who signs, capitals
    /// @param recipients with their commas and full stop
    public record Letterhead(
            String parent, String body, String number, String signature, String post, List<String> recipients) {

        public Letterhead {
            recipients = List.copyOf(recipients);
        }
    }

    public sealed interface Block {}

    /// `I. KẾT QUẢ`.
    public record Part(String text) implements Block {}

    /// `1. …` or `a) …`.
    public record Section(String text) implements Block {}

    public record Text(String text) implements Block {

        /// The text with its percent signs kept to their numbers.
        public String printed() {
            return text.replace(" %", "\u00a0%");
        }
    }

    /// Drawings side by side.
    public record Pictures(List<Picture> pictures) implements Block {

        public Pictures {
            pictures = List.copyOf(pictures);
        }
    }

    /// A drawing with its name.
    ///
    /// @param widthMillimetres on paper
    public record Picture(String caption, String svg, int widthMillimetres) {

        private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");

        public double heightMillimetres() {
            var box = BOX.matcher(svg);
            if (!box.find()) {
                throw new IllegalStateException("a drawing without a size: " + caption);
            }
            return widthMillimetres * Double.parseDouble(box.group(2)) / Double.parseDouble(box.group(1));
        }

        /// The drawing with its size as attributes, for programs that make pixels of it.
        String drawn(int pixelsPerMillimetre) {
            return Fonts.forPaper(svg)
                    .replaceFirst(
                            "width=\"100%\"",
                            "width=\"%d\" height=\"%d\""
                                    .formatted(
                                            widthMillimetres * pixelsPerMillimetre,
                                            Math.round(heightMillimetres() * pixelsPerMillimetre)));
        }

        /// The drawing at its size on paper, in the typeface of the paper.
        public String sized() {
            return Fonts.forPaper(svg)
                    .replace("font-weight=\"700\"", "font-family=\"" + Fonts.BOLD_FAMILY + "\"")
                    .replaceFirst(
                            "width=\"100%\"",
                            "style=\"width:%dmm;height:%smm\""
                                    .formatted(widthMillimetres, Svg.number(heightMillimetres())));
        }
    }

    /// A table whose totals and shares are computed from its own cells.
    ///
    /// @param name  short, for the sheet of a workbook
    /// @param total true where the last line adds up the lines above it
    public record Table(String name, String caption, List<Column> columns, List<List<Cell>> rows, boolean total)
            implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(row.size() + " cells under " + columns.size() + " columns");
                }
            }
        }

        private static final Set<String> PLACES = Set.of("STT", "Hạng", "Mã");

        /// What is printed in a line; the line after the last is the total.
        public String text(int line, int column) {
            var kind = columns.get(column);
            return switch (kind.kind()) {
                case WORDS -> line < rows.size() ? rows.get(line).get(column).text() : totalWords(column);
                case COUNT -> {
                    var count = count(line, column);
                    yield count == null ? "–" : Numbers.of(count);
                }
                case CHANGE -> {
                    var count = count(line, column);
                    yield count == null ? "–" : Numbers.signed(count);
                }
                case SHARE -> {
                    var part = count(line, kind.part());
                    var whole = count(line, kind.whole());
                    yield part == null || whole == null || whole == 0 ? "–" : new Ratio(part, whole).percent();
                }
            };
        }

        /// The number in a line, null where it is not known; of the total, the sum, null where a share of it
        /// would compare unlike things.
        public @Nullable Long count(int line, int column) {
            if (line < rows.size()) {
                return rows.get(line).get(column).count();
            }
            var sum = 0L;
            for (var row : rows) {
                var count = row.get(column).count();
                if (count == null) {
                    return null;
                }
                sum += count;
            }
            return sum;
        }

        /// How wide each column is, in parts of 1000 of the width of the table: by its longest entry and the
        /// longest word of its head.
        public List<Integer> widths() {
            var characters = new ArrayList<Integer>();
            for (var column = 0; column < columns.size(); column++) {
                var most = Stream.of(columns.get(column).head().split(" ", -1))
                        .mapToInt(String::length)
                        .max()
                        .orElse(1);
                for (var line = 0; line < lines(); line++) {
                    most = Math.max(most, text(line, column).length());
                }
                characters.add(Math.clamp(most, 4, 34) + 2);
            }
            var all = characters.stream().mapToInt(Integer::intValue).sum();
            return characters.stream().map(count -> 1000 * count / all).toList();
        }

        /// True for a column of words so short that they are set in the middle.
        public boolean centred(int column) {
            if (numeric(column)) {
                return false;
            }
            for (var line = 0; line < lines(); line++) {
                if (text(line, column).length() > 4) {
                    return false;
                }
            }
            return true;
        }

        /// How a cell of a column is set: `number`, `middle` or `words`.
        public String setting(int column) {
            return numeric(column) ? "number" : centred(column) ? "middle" : "words";
        }

        /// True for a column set flush right.
        public boolean numeric(int column) {
            return columns.get(column).kind() != Column.Kind.WORDS;
        }

        public int lines() {
            return rows.size() + (total ? 1 : 0);
        }

        private String totalWords(int column) {
            var named = 0;
            while (PLACES.contains(columns.get(named).head())) {
                named++;
            }
            return column == named ? "Tổng cộng" : "";
        }
    }

    /// A column of a table.
    ///
    /// @param part  of a SHARE: the column divided
    /// @param whole of a SHARE: the column divided by
    public record Column(String head, Kind kind, int part, int whole) {

        public enum Kind {
            WORDS,
            COUNT,
            CHANGE,
            SHARE
        }

        public static Column words(String head) {
            return new Column(head, Kind.WORDS, 0, 0);
        }

        public static Column count(String head) {
            return new Column(head, Kind.COUNT, 0, 0);
        }

        public static Column change(String head) {
            return new Column(head, Kind.CHANGE, 0, 0);
        }

        public static Column share(String head, int part, int whole) {
            return new Column(head, Kind.SHARE, part, whole);
        }
    }

    /// A cell: words, or a number, or nothing known.
    public record Cell(String text, @Nullable Long count) {

        public static Cell of(String text) {
            return new Cell(text, null);
        }

        public static Cell of(@Nullable Long count) {
            return new Cell("", count);
        }

        public static Cell of(long count) {
            return new Cell("", count);
        }
    }
}
