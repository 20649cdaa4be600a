package dancu.synthesis.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One row of the register as it is written, with the truth beside it.
///
/// @param person who the row is about, as he or she truly is
/// @param flaws  what was done to the row; empty in a clean one
public record RegisterRow(Map<Column, String> values, Person person, Set<FlawKind> flaws) {

    public RegisterRow {
        var ordered = new EnumMap<Column, String>(Column.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
        var kinds = EnumSet.noneOf(FlawKind.class);
        kinds.addAll(flaws);
        flaws = Collections.unmodifiableSet(kinds);
    }

    /// What is written in a column; empty where nothing is.
    public String value(Column column) {
        return Objects.requireNonNullElse(values.get(column), "");
    }

    /// All columns in order.
    public List<String> cells() {
        var cells = new ArrayList<String>();
        for (var column : Column.values()) {
            cells.add(value(column));
        }
        return cells;
    }
}
