package dancu.exchange;

import dancu.area.Areas;
import dancu.area.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The communes and places a list names, as they are today (domain pitfall P-08). Used by one thread.
final class Communes {

    private static final int PLACES_KEPT = 20_000;

    private final Areas areas;
    private final LocalDate today;
    private final String ofList;
    private final Map<String, List<String>> known = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    /// @param unit who hands the list in; a commune's own list needs no column for it
    Communes(Areas areas, LocalDate today, String unit) {
        this.areas = areas;
        this.today = today;
        this.ofList = unit.length() == 5 ? unit : "";
    }

    /// The communes a code stands for today: itself, its successors, or none.
    ///
    /// @param code as written; empty means the commune the list comes from
    List<String> today(String code) {
        return known.computeIfAbsent(code.isEmpty() ? ofList : code, this::find);
    }

    /// The unit a place is written for, or null where its text names none for sure.
    @Nullable
    String placeNamed(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (places.size() >= PLACES_KEPT) {
            places.clear();
        }
        var unit = places.computeIfAbsent(
                text, written -> areas.named(written).map(Unit::code).orElse(""));
        return unit.isEmpty() ? null : unit;
    }

    private List<String> find(String code) {
        if (areas.unit(code, today).isPresent()) {
            return List.of(code);
        }
        return areas.today(code, today).stream().map(Unit::code).toList();
    }
}
