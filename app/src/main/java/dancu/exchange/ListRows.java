package dancu.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list row after row, whatever kind of file it stands in.
interface ListRows extends Closeable {

    /// The next row, or null at the end; used by one thread.
    ///
    /// @throws dancu.shared.Failure `exchange.file-broken`
    @Nullable
    Row next() throws IOException;

    /// How much of the file is read, 0 to 1; negative where nobody can tell.
    double share();

    /// A row as it is written.
    ///
    /// @param number as a spreadsheet shows it, from 1, titles and header included
    /// @param fault  why the row cannot be told apart into cells, or null; the cells are then the whole line
    record Row(int number, List<String> cells, @Nullable Reason fault) {

        boolean blank() {
            return fault == null && cells.stream().allMatch(String::isBlank);
        }
    }
}
