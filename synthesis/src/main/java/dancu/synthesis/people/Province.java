package dancu.synthesis.people;

import static dancu.synthesis.people.Table.number;
import static dancu.synthesis.people.Table.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Thanh Hóa as the tables know it: communes, ages and ethnic groups of every district, names.
final class Province {
    static final String CODE = "38";
    static final String NAME = "Tỉnh Thanh Hóa";

    private static final class Holder {
        private static final Province INSTANCE = new Province();
    }

    final Map<String, Commune> communes = new LinkedHashMap<>();
    final List<Commune> communeList;
    final Map<String, String> provinceNames = new LinkedHashMap<>();
    final Names names = new Names();
    private final Map<String, double[]> bandsByDistrict = new HashMap<>();
    private final Map<String, Shares<String>> ethnicityByDistrict = new HashMap<>();

    static Province thanhHoa() {
        return Holder.INSTANCE;
    }

    private Province() {
        var regions = new HashMap<String, String>();
        for (var row : Table.of("thanhhoa_districts.csv").rows()) {
            regions.put(text(row, "code"), text(row, "region_group"));
        }
        var types = new HashMap<String, String>();
        for (var row : Table.of("thanhhoa_communes.csv").rows()) {
            types.put(text(row, "code"), text(row, "type"));
        }
        var formerNames = new HashMap<String, List<String>>();
        for (var row : Table.of("thanhhoa_commune_history_2019_to_2021.csv").rows()) {
            var unchanged = text(row, "name_2019").equals(text(row, "name_2021_02"))
                    && text(row, "district_name_2019").equals(text(row, "district_name_2021"));
            if (!unchanged) {
                formerNames
                        .computeIfAbsent(text(row, "code_2021_02"), _ -> new ArrayList<>())
                        .add(text(row, "name_2019") + ", " + text(row, "district_name_2019"));
            }
        }
        var before = 0;
        for (var row : Table.of("thanhhoa_population_communes.csv").rows()) {
            var code = text(row, "code");
            var population = (int) number(row, "population_census_2019");
            communes.put(
                    code,
                    new Commune(
                            code,
                            text(row, "full_name"),
                            Objects.requireNonNull(types.get(code)),
                            text(row, "district_code"),
                            text(row, "district_name"),
                            Objects.requireNonNull(regions.get(text(row, "district_code"))),
                            population,
                            (int) number(row, "households_2019"),
                            before,
                            List.copyOf(formerNames.getOrDefault(code, List.of()))));
            before += population;
        }
        communeList = List.copyOf(communes.values());
        for (var row : Table.of("thanhhoa_population_age_2019.csv").rows()) {
            var start = Integer.parseInt(text(row, "age_band").split("[-+]", -1)[0]);
            bandsByDistrict.computeIfAbsent(text(row, "district_code"), _ -> new double[18])[start / 5] =
                    number(row, "total");
        }
        for (var row : Table.of("thanhhoa_ethnic_composition.csv").rows()) {
            if (text(row, "level").equals("district")) {
                ethnicityByDistrict
                        .computeIfAbsent(text(row, "code"), _ -> new Shares<>())
                        .add(text(row, "ethnic_group"), number(row, "share_pct"));
            }
        }
        for (var row : Table.of("provinces_63.csv").rows()) {
            provinceNames.put(text(row, "id_number_prefix"), text(row, "full_name"));
        }
    }

    /// People of a district in five-year bands from 0-4 to 85 and over, census of 1 Apr 2019.
    double[] bands(String districtCode) {
        return Objects.requireNonNull(bandsByDistrict.get(districtCode)).clone();
    }

    Shares<String> ethnicities(String districtCode) {
        return Objects.requireNonNull(ethnicityByDistrict.get(districtCode));
    }

    /// Communes under a unit: the province "38", a district of three digits, or one commune of five.
    List<Commune> communesOf(String unit) {
        var found = communes.values().stream()
                .filter(commune -> unit.equals(CODE)
                        || commune.districtCode().equals(unit)
                        || commune.code().equals(unit))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no unit " + unit + " in Thanh Hóa on 1 Feb 2021");
        }
        return found;
    }
}
