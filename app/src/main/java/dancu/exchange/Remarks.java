package dancu.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is remarked on the rows of a list: counted by kind, and kept for the row at hand. Used by one thread.
final class Remarks {

    private final Map<Remark, Long> counts = new EnumMap<>(Remark.class);
    private final List<Note> ofRow = new ArrayList<>();

    /// @param written what stands in the list
    /// @param entered what is entered instead; the same where nothing was mended
    record Note(Item item, Remark remark, String written, String entered) {}

    void add(Item item, Remark remark, String written, String entered) {
        ofRow.add(new Note(item, remark, written, entered));
    }

    /// What was remarked on the row since the last call; counts it where the row is entered.
    List<Note> row(boolean entered) {
        var notes = List.copyOf(ofRow);
        ofRow.clear();
        if (entered) {
            notes.forEach(note -> counts.merge(note.remark(), 1L, Long::sum));
        }
        return notes;
    }

    /// How often each code was remarked, doubts or mends.
    Map<String, Long> counts(boolean doubts) {
        var told = new LinkedHashMap<String, Long>();
        counts.forEach((remark, count) -> {
            if ((remark.kind() == Remark.Kind.DOUBT) == doubts) {
                told.put(remark.code(), count);
            }
        });
        return told;
    }
}
