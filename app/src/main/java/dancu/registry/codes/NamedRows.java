package dancu.registry.codes;

import dancu.shared.CsvTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Finds the things of a table with columns `key`, `name` and `aliases` (separated by `|`) by what people
/// write.
final class NamedRows {

    private NamedRows() {}

    /// @throws IllegalStateException if one text would name two things
    static <T> Map<String, T> index(Class<?> neighbour, String resource, Map<String, T> byKey) {
        var index = new HashMap<String, T>();
        for (var row : CsvTable.read(neighbour, resource)) {
            var thing = Objects.requireNonNull(byKey.get(row.get("key")));
            put(index, row.get("name"), thing);
            for (var alias : row.get("aliases").split("\\|", -1)) {
                if (!alias.isEmpty()) {
                    put(index, alias, thing);
                }
            }
        }
        return Map.copyOf(index);
    }

    private static <T> void put(Map<String, T> index, String text, T thing) {
        var other = index.put(Names.form(text), thing);
        if (other != null && !other.equals(thing)) {
            throw new IllegalStateException(text + " names two rows");
        }
    }
}
