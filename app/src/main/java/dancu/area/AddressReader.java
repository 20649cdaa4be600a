package dancu.area;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the unit a written address names, from its end to its beginning.
///
/// Each part must lie in what the part after it named, on any day: people write a new ward in the old
/// district. A syllable written with accents must have those of the name; one written with none may be
/// any. Nothing is guessed: a part that names no unit ends the reading.
final class AddressReader {

    private static final Pattern COMMAS = Pattern.compile("\\s*[,;\\n]\\s*");
    private static final Pattern DASHES = Pattern.compile("\\s+[-–]\\s+");

    /// A kind in full begins a new part even where the comma before it is missing.
    private static final Pattern KINDS = Pattern.compile(
            "(?<!thị)\\s+(?=(xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh|đặc khu)\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Set<String> COUNTRY = Set.of("viet nam", "vietnam", "vn");

    private final UnitIndex index;
    private final RecentAnswers recent = new RecentAnswers();

    AddressReader(UnitIndex index) {
        this.index = index;
    }

    Optional<Unit> named(String address) {
        return recent.answer(address, this::read);
    }

    private Optional<Unit> read(String address) {
        var parts = parts(address);
        List<Unit> found = List.of();
        for (var part : parts.reversed()) {
            if (found.isEmpty() && COUNTRY.contains(part.joined())) {
                continue;
            }
            var fitting = fitting(part, found);
            if (fitting.isEmpty()) {
                break;
            }
            found = fitting;
            if (found.stream().allMatch(unit -> unit.level() == Unit.Level.COMMUNE)) {
                break;
            }
        }
        return one(found);
    }

    private static List<Words> parts(String address) {
        var text = Normalizer.normalize(address, Normalizer.Form.NFC);
        var commas = COMMAS.splitAsStream(text).toList();
        var pieces = commas.size() > 1 ? commas.stream() : DASHES.splitAsStream(text);
        return pieces.flatMap(KINDS::splitAsStream)
                .map(Words::of)
                .filter(words -> words.size() > 0)
                .toList();
    }

    /// Units a part names within those found so far: as a whole name, or else as a kind and a name.
    private List<Unit> fitting(Words part, List<Unit> above) {
        var whole = named(part, null, above);
        if (!whole.isEmpty()) {
            return whole;
        }
        return Kind.in(part, 0)
                .filter(kind -> part.size() > kind.words())
                .map(kind -> named(part.from(kind.words()), kind.kind(), above))
                .orElse(List.of());
    }

    private List<Unit> named(Words name, @Nullable Kind kind, List<Unit> above) {
        var fitting = new ArrayList<Unit>();
        var exact = false;
        for (var candidate : index.named(name.joined())) {
            if (name.agree(0, candidate.words())) {
                var same = name.marked().equals(candidate.words().marked());
                for (var unit : candidate.units()) {
                    if ((kind == null || kind.at(unit.level())) && liesIn(unit, above)) {
                        if (same && !exact) {
                            fitting.clear();
                            exact = name.hasMarks();
                        }
                        if (same || !exact) {
                            fitting.add(unit);
                        }
                    }
                }
            }
        }
        return ofKind(kind, fitting);
    }

    private boolean liesIn(Unit unit, List<Unit> above) {
        for (var one : above) {
            if (index.everBelow(unit, one.code())) {
                return true;
            }
        }
        return above.isEmpty();
    }

    /// A kind that is wrong but of the right level is forgiven where no unit has the right one.
    private static List<Unit> ofKind(@Nullable Kind kind, List<Unit> units) {
        if (kind == null) {
            return units;
        }
        var right = units.stream()
                .filter(unit -> unit.fullName().startsWith(kind.words() + " "))
                .toList();
        return right.isEmpty() ? units : right;
    }

    /// The one unit meant: of several, the latest that all the others became, or all the others lie in.
    private Optional<Unit> one(List<Unit> found) {
        return found.stream()
                .sorted(Comparator.comparing(Unit::validFrom).reversed())
                .filter(unit -> found.stream().allMatch(other -> becameOrIs(other, unit))
                        || found.stream().allMatch(other -> liesInOrIs(other, unit)))
                .findFirst();
    }

    private boolean becameOrIs(Unit other, Unit unit) {
        return other.code().equals(unit.code()) || index.leads(other.code(), unit.code());
    }

    private boolean liesInOrIs(Unit other, Unit unit) {
        return other.code().equals(unit.code()) || index.everBelow(other, unit.code());
    }
}
