package dancu.registry.codes;

import dancu.shared.CsvTable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of the 54 ethnic groups, under a key of our own, because the official lists number them differently.
///
/// @param key   `MUONG`; never changes
/// @param name  as Decision 121 writes it
/// @param codes two digits in each list that has the group
public record EthnicGroup(String key, String name, Map<Numbering, String> codes) {

    /// Published orders. They share names, not numbers: 06 is Mường in one and Hoa in the other.
    public enum Numbering {
        /// Decision 121-TCTK/PPCĐ of 1979, complete.
        DECISION_121_1979,
        /// The statistics office's order by population; only entries 01 to 20 could be read, so others have
        /// no code.
        CENSUS;

        private String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final List<EthnicGroup> ALL = CsvTable.read(EthnicGroup.class, "ethnic-groups.csv").stream()
            .map(EthnicGroup::group)
            .toList();
    private static final Map<String, EthnicGroup> BY_NAME = byName();

    public EthnicGroup {
        codes = Map.copyOf(codes);
    }

    /// All 54, in the order of Decision 121.
    public static List<EthnicGroup> all() {
        return ALL;
    }

    /// The group a text names, by its name or a known alias (Mông, Mèo; Khmer). Digits name none.
    public static Optional<EthnicGroup> named(String text) {
        return Optional.ofNullable(BY_NAME.get(Names.form(text)));
    }

    /// The group of a code in the list it was taken from.
    public static Optional<EthnicGroup> coded(Numbering list, String code) {
        return ALL.stream().filter(group -> code.equals(group.codes.get(list))).findFirst();
    }

    private static EthnicGroup group(CsvTable.Row row) {
        var codes = new EnumMap<Numbering, String>(Numbering.class);
        for (var list : Numbering.values()) {
            if (!row.get(list.column()).isEmpty()) {
                codes.put(list, row.get(list.column()));
            }
        }
        return new EthnicGroup(row.get("key"), row.get("name"), codes);
    }

    private static Map<String, EthnicGroup> byName() {
        var byKey = new HashMap<String, EthnicGroup>();
        ALL.forEach(group -> byKey.put(group.key(), group));
        return NamedRows.index(EthnicGroup.class, "ethnic-groups.csv", byKey);
    }
}
