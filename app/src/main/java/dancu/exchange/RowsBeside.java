package dancu.exchange;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is told of single rows beside a list: those refused, which can be mended there and imported again, and
/// what was mended or doubted in the others. UTF-8, commas.
final class RowsBeside implements Closeable {

    private final BufferedWriter rejects;
    private final @Nullable BufferedWriter notes;
    private final List<String> header;

    /// @param notes null where nobody wants them
    RowsBeside(Path rejects, @Nullable Path notes, List<String> header) throws IOException {
        this.header = header;
        this.rejects = PrivateFile.text(rejects);
        this.notes = notes == null ? null : PrivateFile.text(notes);
        line(
                this.rejects,
                with(
                        List.of("reject_row", "reject_field", "reject_code", "reject_reason", "reject_proposal"),
                        kept(header)));
        if (this.notes != null) {
            line(this.notes, List.of("row", "field", "code", "note", "written", "entered"));
        }
    }

    void reject(int number, ListRows.Row row, RowOutcome.Refused refused) throws IOException {
        line(
                rejects,
                with(
                        List.of(
                                String.valueOf(number),
                                refused.item() == Item.UNKNOWN || refused.item() == Item.IGNORED
                                        ? ""
                                        : refused.item().code(),
                                refused.reason().code(),
                                refused.reason().vietnamese(),
                                refused.proposal()),
                        row.fault() == null ? kept(row.cells()) : row.cells()));
    }

    /// Writes down what is worth an officer's look; what changes nothing anybody reads is only counted.
    void note(int number, List<Remarks.Note> remarked) throws IOException {
        if (notes == null) {
            return;
        }
        for (var note : remarked) {
            if (note.remark().kind() != Remark.Kind.MEND_OF_FORM) {
                var sensitive = note.item().isSensitive();
                line(
                        notes,
                        List.of(
                                String.valueOf(number),
                                note.item().code(),
                                note.remark().code(),
                                note.remark().vietnamese(),
                                sensitive ? "" : note.written(),
                                sensitive ? "" : note.entered()));
            }
        }
    }

    void flush() throws IOException {
        rejects.flush();
        if (notes != null) {
            notes.flush();
        }
    }

    @Override
    public void close() throws IOException {
        rejects.close();
        if (notes != null) {
            notes.close();
        }
    }

    /// Cells without the columns an earlier round of rejects put before them.
    private List<String> kept(List<String> cells) {
        var kept = new ArrayList<String>(cells.size());
        for (var i = 0; i < cells.size(); i++) {
            if (i >= header.size() || !HeaderWords.of(header.get(i)).startsWith("reject")) {
                kept.add(cells.get(i));
            }
        }
        return kept;
    }

    private static List<String> with(List<String> first, List<String> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvCells::written).collect(Collectors.joining(",", "", "\n")));
    }
}
