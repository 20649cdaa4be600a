package dancu.area;

import dancu.shared.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The units of the province and their boundaries. With [Unit] and [Outline], all that other rooms see of
/// this one.
///
/// Units change a few times a year and are asked for at every step, so they are kept in memory.
@Service
public class Areas {

    /// The province this installation serves.
    public static final String PROVINCE = "38";

    private final Units units;
    private final Map<String, List<Unit>> byCode = new HashMap<>();
    private final Map<String, Outline> outlines;

    Areas(Units units) {
        this.units = units;
        units.loadReferenceList();
        units.all()
                .forEach(unit -> byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>())
                        .add(unit));
        this.outlines = Outlines.read();
    }

    /// The unit with this code on this day.
    public Optional<Unit> unit(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> !day.isBefore(unit.validFrom())
                        && (unit.validUntil() == null || day.isBefore(unit.validUntil())))
                .findFirst();
    }

    /// The same where the code must exist.
    ///
    /// @throws Failure `area.unit-unknown`
    public Unit need(String code, LocalDate day) {
        return unit(code, day).orElseThrow(() -> new Failure(AreaError.UNIT_UNKNOWN, "unit " + code + " on " + day));
    }

    /// The units directly below, in the order of their codes.
    public List<Unit> children(String code, LocalDate day) {
        return byCode.keySet().stream()
                .flatMap(childCode -> unit(childCode, day).stream())
                .filter(unit -> code.equals(unit.parentCode()))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
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

    /// The district a commune lies in, or the unit itself where it is a district or the province.
    public String districtOf(String code, LocalDate day) {
        var unit = need(code, day);
        return unit.level() == Unit.Level.COMMUNE && unit.parentCode() != null ? unit.parentCode() : code;
    }

    /// What a unit of the past has become; empty where it still exists or never did.
    public List<String> successors(String oldCode) {
        return units.successors(oldCode);
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
