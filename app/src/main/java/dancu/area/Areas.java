package dancu.area;

import dancu.shared.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/// The units of the province and their boundaries. With [Unit] and [Outline], all that other rooms see
/// of this one.
///
/// Units change a few times a year and are asked for at every step, so all of them, of all days, are
/// kept in memory. [ReformFiles] changes them.
@Service
public class Areas {

    /// The province this installation serves.
    public static final String PROVINCE = "38";

    private final Map<String, Outline> outlines;
    private volatile UnitIndex index;

    @Autowired
    Areas(Units units) {
        this(indexOf(units), Outlines.read());
    }

    private Areas(UnitIndex index, Map<String, Outline> outlines) {
        this.index = index;
        this.outlines = outlines;
    }

    /// Units in memory alone, for measuring.
    public static Areas of(List<Unit> units) {
        return new Areas(new UnitIndex(units, List.of()), Map.of());
    }

    private static UnitIndex indexOf(Units units) {
        ReferenceList.enter(units);
        return units.index();
    }

    /// Answers from these units from now on.
    void take(UnitIndex newer) {
        this.index = newer;
    }

    /// The unit with this code on this day.
    public Optional<Unit> unit(String code, LocalDate day) {
        return index.unit(code, day);
    }

    /// The same where the code must exist.
    ///
    /// @throws Failure `area.unit-unknown`
    public Unit need(String code, LocalDate day) {
        return unit(code, day).orElseThrow(() -> new Failure(AreaError.UNIT_UNKNOWN, "unit " + code + " on " + day));
    }

    /// The units directly below, in the order of their codes.
    public List<Unit> children(String code, LocalDate day) {
        return index.children(code, day);
    }

    /// True where `code` is `ancestor` or lies in it on this day.
    public boolean within(String code, String ancestor, LocalDate day) {
        if (code.equals(ancestor)) {
            return true;
        }
        return unit(code, day)
                .map(Unit::parentCode)
                .filter(parent -> within(parent, ancestor, day))
                .isPresent();
    }

    /// The codes of a unit and of everything in it on this day.
    ///
    /// @throws Failure `area.unit-unknown`
    public List<String> codesWithin(String code, LocalDate day) {
        var codes = new ArrayList<String>();
        codes.add(need(code, day).code());
        children(code, day).forEach(child -> codes.addAll(codesWithin(child.code(), day)));
        return codes;
    }

    /// The district a commune lies in, or the unit itself where it lies in none.
    public String districtOf(String code, LocalDate day) {
        var unit = need(code, day);
        return unit.level() == Unit.Level.COMMUNE && unit.parentCode() != null
                ? unit(unit.parentCode(), day)
                        .filter(parent -> parent.level() == Unit.Level.DISTRICT)
                        .map(Unit::code)
                        .orElse(code)
                : code;
    }

    /// What a unit of the past is on `day`, through all reforms between: itself first where it still
    /// is, then what it or a part of it became. A district that ended with its level is the communes
    /// that lay in it. Where a code was given anew after it ended, both meanings are followed. Empty
    /// where the code never meant a unit by that day.
    public List<Unit> today(String code, LocalDate day) {
        return index.today(code, day);
    }

    /// What the territory of a unit was on a day of the past: every unit that came into it, whole or
    /// in part, itself first where it was there already.
    public List<Unit> before(String code, LocalDate past) {
        return index.before(code, past);
    }

    /// The codes a unit came to when it ended; empty where it still exists or never did.
    public List<String> successors(String oldCode) {
        return index.successors(oldCode);
    }

    /// Units for what an officer typed so far, best first: with or without accents, from any word of
    /// the name, with or without the kind (`xã`, `tx.` …), followed by a parent's name or not,
    /// shortened (`nlac`). An old name leads to the units of the day. [#address] gives each with the
    /// names of its parents.
    ///
    /// @param limit at most so many
    public List<Unit> startingWith(String typed, LocalDate day, int limit) {
        return index.startingWith(typed, day, limit);
    }

    /// The unit a written address names: its commune, else its district, else its province, as it was
    /// when it was called so; [#today] says what it is now. Case, where a tone mark stands, i or y,
    /// abbreviations and missing accents do not matter. Empty where nothing or more than one unit
    /// fits.
    ///
    /// Repeated texts are answered from memory; many threads may ask.
    public Optional<Unit> named(String address) {
        return index.reader().named(address);
    }

    /// The outline for maps; empty where none is known.
    public Optional<Outline> outline(String code) {
        return Optional.ofNullable(outlines.get(code));
    }

    /// `Thôn 1, Xã Mẫu, Huyện Mẫu, Tỉnh Thanh Hóa`: the address in the names of the day.
    public String address(String detail, String communeCode, LocalDate day) {
        var commune = need(communeCode, day);
        var parts = new ArrayList<String>();
        if (!detail.isBlank()) {
            parts.add(detail);
        }
        parts.add(commune.fullName());
        for (var parent = commune.parentCode(); parent != null; ) {
            var unit = need(parent, day);
            parts.add(unit.fullName());
            parent = unit.parentCode();
        }
        return String.join(", ", parts);
    }
}
