package dancu.quality;

import dancu.registry.codes.RegistrationPlace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The codes of the province a place text ends with. Hundreds of people a second are asked for few texts, so the
/// answers
/// are kept.
final class NamedProvince {

    private static final int TEXTS_KEPT = 20_000;

    private static final Map<String, List<String>> TEXTS = new ConcurrentHashMap<>();

    private NamedProvince() {}

    /// What `Xã Mẫu, Huyện Mẫu, Tỉnh Thanh Hóa` may stand for in a number: none where no province is named, several
    /// where one that was divided is.
    static List<String> codes(String place) {
        var last = place.substring(place.lastIndexOf(',') + 1).strip();
        var known = TEXTS.get(last);
        if (known != null) {
            return known;
        }
        var codes = RegistrationPlace.ofProvince(last).stream()
                .map(RegistrationPlace::code)
                .toList();
        if (TEXTS.size() < TEXTS_KEPT) {
            TEXTS.put(last, codes);
        }
        return codes;
    }
}
