package dancu.registry.codes;

import dancu.shared.CsvTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A religion as forms name it; `KHONG` for none.
///
/// @param key  of our own; never changes
/// @param code two digits in the order of the 2019 census. The names are agreed between lists; the numbers
///     could not be checked against the official text, so nothing is sent outside under them without asking.
public record Religion(String key, String name, String code) {

    private static final List<Religion> ALL = CsvTable.read(Religion.class, "religions.csv").stream()
            .map(row -> new Religion(row.get("key"), row.get("name"), row.get("census_2019")))
            .toList();
    private static final Map<String, Religion> BY_NAME = byName();

    public static List<Religion> all() {
        return ALL;
    }

    /// The religion a text names, by its name or a known alias. Digits name none.
    public static Optional<Religion> named(String text) {
        return Optional.ofNullable(BY_NAME.get(Names.form(text)));
    }

    private static Map<String, Religion> byName() {
        var byKey = new HashMap<String, Religion>();
        ALL.forEach(religion -> byKey.put(religion.key(), religion));
        return NamedRows.index(Religion.class, "religions.csv", byKey);
    }
}
