package dancu.synthesis.people;

import static dancu.synthesis.people.Table.number;
import static dancu.synthesis.people.Table.text;

import dancu.synthesis.Chance;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Names by sex, birth era and ethnic group, after the frequency tables.
final class Names {
    private static final Map<String, String> SURNAME_GROUPS = Map.of(
            "Kinh", "thanhhoa_kinh",
            "Mường", "thanhhoa_muong",
            "Thái", "thanhhoa_thai",
            "Mông", "thanhhoa_mong",
            "Dao", "thanhhoa_dao",
            "Thổ", "thanhhoa_tho",
            "Khơ Mú", "thanhhoa_kho_mu");

    private final Map<String, Shares<String>> surnames = new HashMap<>();
    private final Map<String, Shares<String>> middles = new HashMap<>();
    private final Map<String, Shares<String>> givens = new HashMap<>();
    private final Map<String, Shares<Integer>> words = new HashMap<>();

    Names() {
        for (var row : Table.of("names_surnames.csv").rows()) {
            add(surnames, text(row, "population_group"), text(row, "surname"), number(row, "share_pct"));
        }
        for (var row : Table.of("names_middle.csv").rows()) {
            if (!text(row, "middle_name").equals("(none)")) {
                var key = text(row, "gender") + text(row, "era") + text(row, "position");
                add(middles, key, text(row, "middle_name"), number(row, "share_pct"));
            }
        }
        for (var row : Table.of("names_given.csv").rows()) {
            var key = text(row, "gender") + text(row, "era");
            add(givens, key, text(row, "given_name"), number(row, "share_pct"));
        }
        for (var row : Table.of("names_structure.csv").rows()) {
            var count = text(row, "words_in_full_name").equals("5+") ? 4 : (int) number(row, "words_in_full_name");
            words.computeIfAbsent(text(row, "gender") + text(row, "era"), _ -> new Shares<>())
                    .add(count, number(row, "share_pct"));
        }
    }

    private static void add(Map<String, Shares<String>> tables, String key, String word, double share) {
        tables.computeIfAbsent(key, _ -> new Shares<>()).add(Normalizer.normalize(word, Normalizer.Form.NFC), share);
    }

    String surname(String ethnicity, Chance chance) {
        return Objects.requireNonNull(surnames.get(SURNAME_GROUPS.getOrDefault(ethnicity, "thanhhoa_kinh")))
                .draw(chance);
    }

    PersonName name(String surname, Sex sex, int birthYear, String ethnicity, Chance chance) {
        var key = (sex == Sex.MALE ? "M" : "F") + era(birthYear);
        int count = Objects.requireNonNull(words.get(key)).draw(chance);
        var given = Objects.requireNonNull(givens.get(key)).draw(chance);
        if (count == 2) {
            return new PersonName(surname, "", given);
        }
        if (ethnicity.equals("Mông") && sex == Sex.MALE && chance.happens(0.6)) {
            return new PersonName(surname, "A", given);
        }
        var middle = Objects.requireNonNull(middles.get(key + "1")).draw(chance);
        if (count == 4) {
            var second = Objects.requireNonNull(middles.get(key.charAt(0) + "born_1994_20032"))
                    .draw(chance);
            if (!second.equals(middle) && !second.equals(given)) {
                middle = middle + " " + second;
            }
        }
        return new PersonName(surname, middle, given);
    }

    private static String era(int birthYear) {
        if (birthYear < 1960) {
            return "born_before_1960";
        }
        if (birthYear < 1980) {
            return "born_1960_1979";
        }
        if (birthYear < 1994) {
            return "born_1980_1993";
        }
        return birthYear < 2004 ? "born_1994_2003" : "born_2004_2007";
    }
}
