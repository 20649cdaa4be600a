package dancu.exchange;

import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Reads a list set by set. Rows before `from` were entered by an earlier run: they are read again, because what
/// follows depends on them and because refused ones must stand in the file of rejects, but not handed on.
final class ListReading implements ReadAhead.Source<ResidentSets.RowSet> {

    private static final int ROWS_A_SET = 5000;

    private final ListRows rows;
    private final int header;
    private final long from;
    private final ResidentReading reading;
    private final Remarks remarks;
    private final RowsBeside beside;

    /// @param header number of the header's row
    /// @param from   rows of the list that are done
    ListReading(ListRows rows, int header, long from, ResidentReading reading, Remarks remarks, RowsBeside beside) {
        this.rows = rows;
        this.header = header;
        this.from = from;
        this.reading = reading;
        this.remarks = remarks;
        this.beside = beside;
    }

    @Override
    public ResidentSets.@Nullable RowSet next() throws IOException {
        var residents = new ArrayList<ListedResident>(ROWS_A_SET);
        var count = 0;
        var rejected = 0;
        var position = from;
        for (var row = rows.next(); row != null; row = rows.next()) {
            if (row.blank()) {
                continue;
            }
            var number = row.number() - header;
            var outcome = reading.read(number, row);
            tell(number, row, outcome);
            if (number <= from) {
                continue;
            }
            position = number;
            count++;
            switch (outcome) {
                case ListedResident resident -> residents.add(resident);
                case RowOutcome.Refused refused -> rejected++;
            }
            if (count == ROWS_A_SET) {
                break;
            }
        }
        beside.flush();
        return count == 0 ? null : new ResidentSets.RowSet(count, position, rejected, residents, rows.share());
    }

    private void tell(int number, ListRows.Row row, RowOutcome outcome) throws IOException {
        var notes = remarks.row(outcome instanceof ListedResident);
        switch (outcome) {
            case ListedResident resident -> beside.note(number, notes);
            case RowOutcome.Refused refused -> beside.reject(number, row, refused);
        }
    }

    @Override
    public void close() throws IOException {
        try (rows;
                beside) {
            // Both are ours.
        }
    }
}
