package dancu.area;

import dancu.shared.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The units that come with the program: the province as it was at the census of 1 April 2019, the
/// country's provinces, and the reforms since.
final class ReferenceList {

    /// The code list began with Decision 124/2004/QĐ-TTg. Since when a unit of 2019 had been as it was
    /// then is not in our sources, so each counts from that day and says that it is not known.
    private static final LocalDate CODES_BEGIN = LocalDate.of(2004, 7, 8);

    /// The statistics office writes Quí Lộc until 2021 where the census wrote Quý Lộc: one name, no
    /// reform.
    private static final Map<String, String> SPELLING = Map.of("15412", "Xã Quí Lộc");

    private ReferenceList() {}

    /// Enters the list where there are no units yet.
    static void enter(Units units) {
        units.alone(alone -> {
            if (!alone.areThere()) {
                alone.add(unitsOf2019());
                for (var reform : reforms()) {
                    if (alone.enter(reform, "list:reforms.csv") instanceof Reform.Refused(var faults)) {
                        throw new IllegalStateException("shipped reform " + reform.document() + ": " + faults);
                    }
                }
            }
            return true;
        });
    }

    private static List<Unit> unitsOf2019() {
        var units = new LinkedHashMap<String, Unit>();
        for (var row : CsvTable.read(ReferenceList.class, "provinces_63.csv")) {
            units.put(row.get("code"), unit(row.get("code"), row.get("full_name"), Unit.Level.PROVINCE, null, null));
        }
        var regions = new HashMap<String, Unit.Region>();
        for (var row : CsvTable.read(ReferenceList.class, "thanhhoa_districts.csv")) {
            regions.put(row.get("code"), region(row.get("region_group")));
        }
        for (var row : CsvTable.read(ReferenceList.class, "thanhhoa_commune_history_2019_to_2021.csv")) {
            var district = row.get("district_code");
            var region = Objects.requireNonNull(regions.get(district));
            units.putIfAbsent(
                    district,
                    unit(district, row.get("district_name_2019"), Unit.Level.DISTRICT, Areas.PROVINCE, region));
            var code = row.get("code_2019");
            var fullName = SPELLING.getOrDefault(code, row.get("name_2019"));
            units.put(code, unit(code, fullName, Unit.Level.COMMUNE, district, region));
        }
        return new ArrayList<>(units.values());
    }

    private static Unit unit(
            String code, String fullName, Unit.Level level, @Nullable String parent, Unit.@Nullable Region region) {
        var name = Kind.of(fullName).orElseThrow().nameIn(fullName);
        return new Unit(code, level, name, fullName, parent, region, CODES_BEGIN, false, null);
    }

    private static List<Reform> reforms() {
        try (var in = resource()) {
            var sheet = ReformSheet.read(new InputStreamReader(in, StandardCharsets.UTF_8));
            return sheet.reforms().stream().map(ReformSheet.Entry::reform).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource() {
        return Objects.requireNonNull(ReferenceList.class.getResourceAsStream("reforms.csv"));
    }

    private static Unit.Region region(String group) {
        return switch (group) {
            case "mien_nui" -> Unit.Region.MOUNTAIN;
            case "ven_bien" -> Unit.Region.COAST;
            case "dong_bang" -> Unit.Region.PLAIN;
            default -> throw new IllegalArgumentException("region group " + group);
        };
    }
}
