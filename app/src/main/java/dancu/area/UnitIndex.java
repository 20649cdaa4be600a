package dancu.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All units of all days in memory, found by code, by parent and by what became of them. Never changes.
final class UnitIndex {

    /// How much worse a name of the past is: the whole of it still comes before words within names of
    /// the day.
    private static final int OLD_NAME = 5;

    private final Map<String, List<Unit>> byCode;
    private final Map<String, List<Unit>> byParent;
    private final Map<String, List<Link>> onward;
    private final Map<String, List<Link>> backward;
    private final NameIndex lasting;
    private final NameIndex ended;
    private final AddressReader reader;

    UnitIndex(Collection<Unit> units, Collection<Link> links) {
        var sorted = units.stream()
                .sorted(Comparator.comparing(Unit::code).thenComparing(Unit::validFrom))
                .toList();
        this.byCode = grouped(sorted, Unit::code);
        this.byParent = grouped(sorted, unit -> unit.parentCode() == null ? "" : unit.parentCode());
        var inTime = links.stream()
                .sorted(Comparator.comparing(Link::since)
                        .thenComparing(Link::part)
                        .thenComparing(Link::newCode))
                .toList();
        this.onward = grouped(inTime, Link::oldCode);
        this.backward = grouped(inTime, Link::newCode);
        this.lasting = new NameIndex(
                sorted.stream().filter(unit -> unit.validUntil() == null).toList(), this);
        this.ended = new NameIndex(
                sorted.stream().filter(unit -> unit.validUntil() != null).toList(), this);
        this.reader = new AddressReader(this);
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> key) {
        var grouped = new HashMap<String, List<T>>();
        all.forEach(one ->
                grouped.computeIfAbsent(key.apply(one), k -> new ArrayList<>(1)).add(one));
        grouped.replaceAll((k, list) -> List.copyOf(list));
        return grouped;
    }

    /// The names, of whatever day, that are these words without accents.
    List<NameIndex.Name> named(String plain) {
        var past = ended.named(plain);
        var present = lasting.named(plain);
        return past.isEmpty()
                ? present
                : Stream.concat(present.stream(), past.stream()).toList();
    }

    AddressReader reader() {
        return reader;
    }

    Optional<Unit> unit(String code, LocalDate day) {
        return history(code).stream().filter(unit -> unit.validOn(day)).findFirst();
    }

    /// All that a code has meant, oldest first.
    List<Unit> history(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    List<Unit> children(String code, LocalDate day) {
        return byParent.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.validOn(day))
                .toList();
    }

    List<String> successors(String code) {
        return onward(code).stream()
                .filter(link -> unit(code, link.since()).isEmpty())
                .map(Link::newCode)
                .sorted()
                .toList();
    }

    List<Unit> startingWith(String typed, LocalDate day, int limit) {
        var hits = new ArrayList<>(lasting.startingWith(typed, unit -> unit.validOn(day), limit));
        hits.addAll(ended.startingWith(typed, unit -> unit.validOn(day), limit));
        ended.startingWith(typed, unit -> !day.isBefore(unit.validFrom()) && !unit.validOn(day), limit)
                .forEach(hit -> hits.add(new NameIndex.Hit(hit.unit(), hit.rank() + OLD_NAME)));
        var found = new LinkedHashMap<String, Unit>();
        hits.stream().sorted(NameIndex.BEST_FIRST).forEach(hit -> {
            var units = hit.unit().validOn(day)
                    ? List.of(hit.unit())
                    : today(hit.unit().code(), day);
            units.forEach(unit -> found.putIfAbsent(unit.code(), unit));
        });
        return found.values().stream().limit(limit).toList();
    }

    private List<Link> onward(String code) {
        return onward.getOrDefault(code, List.of());
    }

    List<Unit> today(String code, LocalDate day) {
        var reached = new LinkedHashSet<String>();
        for (var life : lives(code)) {
            if (!life.from().isAfter(day)) {
                follow(code, life.from(), day, reached);
            }
        }
        return on(reached, day);
    }

    List<Unit> before(String code, LocalDate past) {
        var reached = new LinkedHashSet<String>();
        for (var life : lives(code)) {
            if (life.until().isAfter(past)) {
                trace(code, life.until(), past, reached);
            }
        }
        return on(reached, past);
    }

    /// True where `old`, or part of it, became `code` some day.
    boolean leads(String old, String code) {
        return leads(old, code, LocalDate.MIN);
    }

    /// Only through ever later days, as a code may be given anew.
    private boolean leads(String old, String code, LocalDate after) {
        return onward(old).stream()
                .filter(link -> link.since().isAfter(after))
                .anyMatch(link ->
                        link.newCode().equals(code) || (!link.part() && leads(link.newCode(), code, link.since())));
    }

    /// True where `code` has ever lain in `ancestor`.
    boolean everBelow(Unit unit, String ancestor) {
        var parent = unit.parentCode();
        if (parent == null || parent.equals(ancestor)) {
            return parent != null;
        }
        for (var above : history(parent)) {
            if (everBelow(above, ancestor)) {
                return true;
            }
        }
        return false;
    }

    /// Days through which a code went on without a gap; `until` is the first day no longer.
    private record Life(LocalDate from, LocalDate until) {}

    private List<Life> lives(String code) {
        var lives = new ArrayList<Life>();
        for (var unit : history(code)) {
            var until = unit.validUntil() == null ? LocalDate.MAX : unit.validUntil();
            if (!lives.isEmpty() && lives.getLast().until().equals(unit.validFrom())) {
                lives.add(new Life(lives.removeLast().from(), until));
            } else {
                lives.add(new Life(unit.validFrom(), until));
            }
        }
        return lives;
    }

    private Optional<Life> life(String code, LocalDate day) {
        return lives(code).stream()
                .filter(life -> !day.isBefore(life.from()) && day.isBefore(life.until()))
                .findFirst();
    }

    /// Adds what the unit of the day `from` is on `day`, its parts included.
    private void follow(String code, LocalDate from, LocalDate day, Set<String> reached) {
        var until = life(code, from).map(Life::until).orElse(from);
        if (until.isAfter(day)) {
            reached.add(code);
        }
        var ended = until.isAfter(day);
        for (var link : onward(code)) {
            if (link.since().isAfter(from)
                    && !link.since().isAfter(day)
                    && !link.since().isAfter(until)) {
                follow(link.newCode(), link.since(), day, reached);
                ended |= link.since().equals(until);
            }
        }
        if (!ended && until.isAfter(from)) {
            var last = until.minusDays(1);
            children(code, last).forEach(child -> follow(child.code(), last, day, reached));
        }
    }

    /// Adds what came to be in the unit of the day before `until`, as it was on `past`.
    private void trace(String code, LocalDate until, LocalDate past, Set<String> reached) {
        var from = life(code, until.minusDays(1)).map(Life::from).orElse(until);
        if (!from.isAfter(past)) {
            reached.add(code);
        }
        var begun = !from.isAfter(past);
        for (var link : backward.getOrDefault(code, List.of())) {
            if (link.since().isAfter(past)
                    && link.since().isBefore(until)
                    && !link.since().isBefore(from)) {
                trace(link.oldCode(), link.since(), past, reached);
                begun |= link.since().equals(from);
            }
        }
        if (!begun && from.isBefore(until)) {
            children(code, from).forEach(child -> trace(child.code(), from.plusDays(1), past, reached));
        }
    }

    private List<Unit> on(Set<String> codes, LocalDate day) {
        return codes.stream().flatMap(code -> unit(code, day).stream()).collect(Collectors.toList());
    }
}
