package dancu.registry.codes;

import dancu.shared.CsvTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a birth was registered, as the first three digits of a personal number say it (annexes of Circular
/// 07/2016: 63 provinces, 195 country codes).
///
/// @param code   three digits
/// @param name   of the province, or ISO 3166-1 alpha-2 of the country
/// @param issued the code new numbers get: `code` itself, but for 114 and 148, second codes of Azerbaijan (113)
///     and Croatia (147) that stand in numbers and are read, never given
public record RegistrationPlace(String code, String name, Kind kind, String issued) {

    public enum Kind {
        PROVINCE,
        COUNTRY
    }

    private static final Map<String, RegistrationPlace> BY_CODE = read();
    private static final Map<String, List<String>> FORMER = former();

    public static Optional<RegistrationPlace> coded(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// The country's place under the code that is given today; empty for Viet Nam and unknown countries.
    public static Optional<RegistrationPlace> ofCountry(String iso) {
        return BY_CODE.values().stream()
                .filter(place -> place.kind == Kind.COUNTRY && place.name.equals(iso))
                .filter(place -> place.issued.equals(place.code))
                .findFirst();
    }

    /// The provinces a name may mean in a number. A province that no longer exists means its successors: one
    /// for Hà Tây, several for Hà Bắc, of which only the papers tell which.
    public static List<RegistrationPlace> ofProvince(String name) {
        var form = form(name);
        var codes = FORMER.get(form);
        return BY_CODE.values().stream()
                .filter(place -> place.kind == Kind.PROVINCE)
                .filter(place -> codes == null ? form(place.name).equals(form) : codes.contains(place.code))
                .toList();
    }

    private static String form(String name) {
        return Names.form(name.strip().replaceFirst("(?iu)^(tỉnh|thành phố|tp\\.?)\\s+", ""));
    }

    private static Map<String, RegistrationPlace> read() {
        var places = new LinkedHashMap<String, RegistrationPlace>();
        for (var row : CsvTable.read(RegistrationPlace.class, "provinces.csv")) {
            places.put(
                    row.get("code"),
                    new RegistrationPlace(row.get("code"), row.get("name"), Kind.PROVINCE, row.get("code")));
        }
        for (var row : CsvTable.read(RegistrationPlace.class, "countries.csv")) {
            places.put(
                    row.get("code"),
                    new RegistrationPlace(row.get("code"), row.get("iso"), Kind.COUNTRY, row.get("issued")));
        }
        return places;
    }

    private static Map<String, List<String>> former() {
        var former = new LinkedHashMap<String, List<String>>();
        for (var row : CsvTable.read(RegistrationPlace.class, "former-provinces.csv")) {
            former.put(
                    form(row.get("name")), Arrays.asList(row.get("successors").split("\\|", -1)));
        }
        return former;
    }
}
