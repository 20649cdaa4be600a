package dancu.lookup;

import dancu.shared.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far the index is; committed with it.
///
/// @param registry  mark to ask the register from
/// @param residence mark to ask the residence from
/// @param units     fingerprint of the list of units its addresses are written in
/// @param after     the person the first reading of the whole register has come to, or null at its beginning
/// @param whole     whether the whole register has been read
record Marks(
        long registry, long residence, int units, @Nullable PersonId after, boolean whole) {

    /// Grows when what is in the index changes; an index of another form is made anew.
    private static final String FORM = "1";

    Marks readUpTo(PersonId person) {
        return new Marks(registry, residence, units, person, false);
    }

    Marks readWhole() {
        return new Marks(registry, residence, units, null, true);
    }

    Marks following(long registryMark, long residenceMark) {
        return new Marks(registryMark, residenceMark, units, null, whole);
    }

    Map<String, String> written() {
        var written = new HashMap<>(Map.of(
                "form", FORM,
                "registry", "" + registry,
                "residence", "" + residence,
                "units", "" + units,
                "whole", "" + whole));
        if (after != null) {
            written.put("after", after.toString());
        }
        return written;
    }

    /// Null where nothing of this form was written.
    static @Nullable Marks read(Map<String, String> written) {
        if (!FORM.equals(written.get("form"))) {
            return null;
        }
        var after = written.get("after");
        return new Marks(
                Long.parseLong(written.getOrDefault("registry", "0")),
                Long.parseLong(written.getOrDefault("residence", "0")),
                Integer.parseInt(written.getOrDefault("units", "0")),
                after == null ? null : new PersonId(UUID.fromString(after)),
                Boolean.parseBoolean(written.get("whole")));
    }
}
