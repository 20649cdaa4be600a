package dancu.exchange;

import dancu.shared.Failure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which column of a list holds which item, and how its codes and days are meant.
///
/// @param version of the answers it rests on; 0 where every header was known by its words
/// @param unit    who sends lists with this header
/// @param savedAt when the answers were given, or null for version 0
public record Mapping(
        int version,
        String unit,
        List<Column> columns,
        @Nullable Instant savedAt) {

    /// The answer that leaves a column out.
    public static final String LEFT_OUT = "-";

    private static final Map<String, Set<String>> QUALIFIERS = Map.of(
            Item.ETHNICITY.code(), Set.of("1979", "census"),
            Item.RELIGION.code(), Set.of("census"),
            Item.BIRTH_DATE.code(), Set.of("dmy", "mdy"));

    /// One column.
    ///
    /// @param header as in the file
    /// @param item   its item, such as `full_name`; with a code list or an order of days behind a colon
    ///     (`ethnicity:1979`, `ethnicity:census`, `religion:census`, `birth_date:mdy`); [#LEFT_OUT]; or empty
    ///     where somebody must say
    public record Column(String header, String item) {}

    /// Headers nobody has said anything about.
    public List<String> unknown() {
        return columns.stream()
                .filter(column -> column.item().isEmpty())
                .map(Column::header)
                .toList();
    }

    /// Reads a header by answers, by what is remembered, then by its words.
    ///
    /// @param answers    item by header
    /// @param remembered of the same header, or null
    /// @throws Failure `exchange.answer-unknown`
    static Mapping of(List<String> header, String unit, Map<String, String> answers, @Nullable Mapping remembered) {
        var answered = new HashMap<String, String>();
        answers.forEach((column, item) -> answered.put(HeaderWords.of(column), checked(item)));
        var known = new HashMap<String, String>();
        if (remembered != null) {
            remembered.columns().forEach(column -> known.put(HeaderWords.of(column.header()), column.item()));
        }
        known.putAll(answered);
        var used = new HashSet<String>();
        var columns = new ArrayList<Column>();
        for (var cell : header) {
            var words = HeaderWords.of(cell);
            answered.remove(words);
            var item = known.containsKey(words) ? known.getOrDefault(words, "") : byWords(cell, words);
            var once = item.isEmpty() || item.equals(LEFT_OUT) || used.add(itemOf(item));
            columns.add(new Column(cell.strip(), once ? item : ""));
        }
        if (!answered.isEmpty()) {
            throw new Failure(ExchangeError.ANSWER_UNKNOWN, answered.size() + " answers name no column");
        }
        return new Mapping(
                remembered == null ? 0 : remembered.version(),
                unit,
                columns,
                remembered == null ? null : remembered.savedAt());
    }

    /// Whether cells can be a header: a known column for the name stands among them.
    static boolean isHeader(List<String> cells, Map<String, String> answers) {
        var answered = new HashSet<String>();
        answers.keySet().forEach(column -> answered.add(HeaderWords.of(column)));
        return cells.stream().map(HeaderWords::of).anyMatch(words -> {
            var item = Item.byWords(words);
            return item == Item.FULL_NAME || item == Item.GIVEN_NAME || answered.contains(words);
        });
    }

    /// The item of a column; [Item#UNKNOWN] where nobody has said.
    Item item(int column) {
        var item = columns.get(column).item();
        if (item.isEmpty()) {
            return Item.UNKNOWN;
        }
        return Item.byCode(itemOf(item)).orElse(Item.IGNORED);
    }

    /// How the codes or days of an item are meant; empty where nobody has said.
    String qualifier(Item item) {
        return columns.stream()
                .map(Column::item)
                .filter(text -> text.startsWith(item.code() + ":"))
                .map(text -> text.substring(text.indexOf(':') + 1))
                .findFirst()
                .orElse("");
    }

    boolean has(Item item) {
        return columns.stream().anyMatch(column -> itemOf(column.item()).equals(item.code()));
    }

    private static String byWords(String cell, String words) {
        if (cell.isBlank()) {
            return LEFT_OUT;
        }
        return switch (Item.byWords(words)) {
            case UNKNOWN -> "";
            case IGNORED -> LEFT_OUT;
            case Item item -> item.code();
        };
    }

    private static String checked(String item) {
        var text = item.strip();
        var colon = text.indexOf(':');
        var known = text.equals(LEFT_OUT)
                || (Item.byCode(itemOf(text)).isPresent()
                        && (colon < 0
                                || QUALIFIERS
                                        .getOrDefault(itemOf(text), Set.of())
                                        .contains(text.substring(colon + 1))));
        if (!known) {
            throw new Failure(ExchangeError.ANSWER_UNKNOWN, "no such item");
        }
        return text;
    }

    private static String itemOf(String text) {
        var colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }
}
