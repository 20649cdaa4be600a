package dancu.lookup;

import dancu.area.Areas;
import dancu.area.Unit;
import dancu.matcher.name.NameKey;
import dancu.residence.Residences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Addresses as the index has them, and the communes of a unit.
@Component
class Places {

    private final Areas areas;

    Places(Areas areas) {
        this.areas = areas;
    }

    /// Words, neighbours joined by `_`, and codes: `so`, `2`, `so_2`, `xa_ngoc`, `ngoc_lien`, `lien_ngoc`, `389`.
    /// The province is left out, because everybody lives in it.
    List<String> terms(Residences.@Nullable Address address, LocalDate day) {
        if (address == null) {
            return List.of();
        }
        var house = address.detail().contains(address.hamlet())
                ? address.detail()
                : address.detail() + " " + address.hamlet();
        var units = units(address.commune(), day);
        var terms = new LinkedHashSet<String>();
        var full = new ArrayList<>(words(house));
        var brief = new ArrayList<>(full);
        for (var unit : units) {
            full.addAll(words(unit.fullName()));
            brief.addAll(words(unit.name()));
            terms.add(unit.code());
        }
        terms.add(address.commune());
        addWithNeighbours(terms, full);
        addWithNeighbours(terms, brief);
        return List.copyOf(terms);
    }

    static String joined(String one, String next) {
        return one + '_' + next;
    }

    /// The address in the names of the day; in what the register has where the commune is of another day.
    String written(Residences.Address address, LocalDate day) {
        return areas.unit(address.commune(), day).isPresent()
                ? areas.address(address.detail(), address.commune(), day)
                : address.detail();
    }

    /// Codes of these units and everything in them; of a unit of another day the code alone.
    Set<String> codes(Within within, LocalDate day) {
        var codes = new HashSet<String>();
        for (var unit : within.units()) {
            codes.add(unit);
            areas.unit(unit, day).ifPresent(known -> codes.addAll(areas.codesWithin(known.code(), day)));
        }
        return codes;
    }

    /// The typed words without the province at their end, which everybody's address has.
    List<Typed.Word> withoutProvince(List<Typed.Word> words, LocalDate day) {
        var province = words(areas.unit(Areas.PROVINCE, day).map(Unit::fullName).orElse(""));
        var from = words.size() - province.size();
        var ends = !province.isEmpty()
                && from > 0
                && words.subList(from, words.size()).stream()
                        .map(Typed.Word::plain)
                        .toList()
                        .equals(province);
        return ends ? words.subList(0, from) : words;
    }

    /// Tells one list of units from another: where it differs, addresses in the index are out of date.
    int fingerprint(LocalDate day) {
        return areas.unit(Areas.PROVINCE, day)
                .map(province -> areas.codesWithin(province.code(), day).stream()
                        .sorted()
                        .map(code -> areas.unit(code, day).map(Unit::fullName).orElse("") + code)
                        .toList()
                        .hashCode())
                .orElse(0);
    }

    private List<Unit> units(String commune, LocalDate day) {
        var units = new ArrayList<Unit>(2);
        for (var code = commune; code != null && !code.equals(Areas.PROVINCE); ) {
            var unit = areas.unit(code, day).orElse(null);
            if (unit == null) {
                break;
            }
            units.add(unit);
            code = unit.parentCode();
        }
        return units;
    }

    private static List<String> words(String text) {
        return NameKey.of(text).syllables();
    }

    private static void addWithNeighbours(Set<String> terms, List<String> words) {
        for (var i = 0; i < words.size(); i++) {
            terms.add(words.get(i));
            if (i > 0) {
                terms.add(joined(words.get(i - 1), words.get(i)));
            }
        }
    }
}
