package dancu.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The cells of one row by item, cleaned.
final class RowCells {

    private final Map<Item, String> values = new EnumMap<>(Item.class);
    private final Dates dates;

    /// @param columns item of each column
    RowCells(List<Item> columns, List<String> cells, Letters letters, Dates dates) {
        this.dates = dates;
        for (var i = 0; i < columns.size() && i < cells.size(); i++) {
            var item = columns.get(i);
            if (item != Item.IGNORED && item != Item.UNKNOWN) {
                values.put(item, letters.clean(item, cells.get(i)));
            }
        }
    }

    /// The text of an item; empty where the list has no such column or the row nothing in it.
    String get(Item item) {
        return values.getOrDefault(item, "");
    }

    /// A day that is kept as text.
    String day(Item item) {
        var text = get(item);
        return text.isEmpty() ? "" : dates.written(item, text);
    }
}
