package dancu.area;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Works out what a reform changes among the units there are, and every reason why it does not fit.
///
/// Steps are taken one by one, then looked at together: all of them hold from the same day, so a unit
/// may come to one that a later step establishes.
final class ReformPlan {

    private final Reform reform;
    private final UnitIndex index;
    private final Map<String, List<Reform.Step>> stepsOf;
    private final Map<String, Unit> after = new LinkedHashMap<>();
    private final Set<String> established = new HashSet<>();
    private final Set<String> ended = new LinkedHashSet<>();
    private final Map<String, Reform.Action> endedBy = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Reform.Fault> faults = new ArrayList<>();

    ReformPlan(Reform reform, UnitIndex index) {
        this.reform = reform;
        this.index = index;
        this.stepsOf = reform.steps().stream().collect(Collectors.groupingBy(Reform.Step::code));
        for (var at = 0; at < reform.steps().size(); at++) {
            take(at, reform.steps().get(at));
        }
        for (var at = 0; at < reform.steps().size(); at++) {
            checkTogether(at, reform.steps().get(at));
        }
    }

    List<Reform.Fault> faults() {
        return List.copyOf(faults);
    }

    /// Units as they are from the day on, new and changed.
    List<Unit> after() {
        return List.copyOf(after.values());
    }

    Set<String> established() {
        return established;
    }

    Set<String> ended() {
        return ended;
    }

    List<Link> links() {
        return List.copyOf(links);
    }

    private void take(int at, Reform.Step step) {
        if (step.action() == Reform.Action.ESTABLISH) {
            establish(at, step);
            return;
        }
        var unit = live(at, step);
        if (unit == null) {
            return;
        }
        switch (step.action()) {
            case RENAME -> rename(at, step, unit);
            case KIND -> {
                if (nameOf(step).filter(unit.name()::equals).isEmpty()) {
                    fault(at, "full_name", AreaError.STEPS_CONTRADICT, "rename");
                } else {
                    rename(at, step, unit);
                }
            }
            case PARENT -> after.put(unit.code(), changed(unit, unit.name(), unit.fullName(), step.parentCode()));
            case MERGE, SPLIT, ABOLISH -> end(at, step, unit);
            case TRANSFER -> link(step);
            case ESTABLISH -> throw new IllegalStateException("established above");
        }
    }

    private void establish(int at, Reform.Step step) {
        var level = level(step.code());
        var kind = Kind.of(Objects.requireNonNullElse(step.fullName(), "")).filter(one -> one.at(level));
        if (kind.isEmpty()) {
            fault(at, "full_name", AreaError.FIELD_UNREADABLE, kindsOf(level));
        } else if (isUsed(step.code())) {
            fault(at, "code", AreaError.CODE_IN_USE, "rename");
        } else {
            var fullName = Objects.requireNonNull(step.fullName());
            established.add(step.code());
            after.put(
                    step.code(),
                    new Unit(
                            step.code(),
                            level,
                            kind.get().nameIn(fullName),
                            fullName,
                            step.parentCode(),
                            regionOf(step),
                            reform.inForce(),
                            reform.dayKnown(),
                            null));
        }
    }

    private boolean isUsed(String code) {
        return after.containsKey(code)
                || index.history(code).stream()
                        .anyMatch(unit ->
                                unit.validUntil() == null || unit.validUntil().isAfter(reform.inForce()));
    }

    private Unit.@Nullable Region regionOf(Reform.Step step) {
        return step.region() != null || step.parentCode() == null
                ? step.region()
                : unitAfter(step.parentCode()).map(Unit::region).orElse(null);
    }

    /// The unit a step speaks of, where it may be changed on that day.
    private @Nullable Unit live(int at, Reform.Step step) {
        var code = step.code();
        var unit = Optional.ofNullable(after.get(code)).or(() -> index.unit(code, reform.inForce()));
        if (unit.isEmpty()) {
            var known = !index.history(code).isEmpty();
            fault(
                    at,
                    "code",
                    known ? AreaError.UNIT_NOT_VALID : AreaError.UNIT_UNKNOWN,
                    index.today(code, reform.inForce()).stream().map(Unit::code).collect(Collectors.joining(" ")));
            return null;
        }
        var starts = unit.get().validFrom().equals(reform.inForce());
        if (unit.get().validUntil() != null || (step.action().ends() && starts && !established.contains(code))) {
            fault(at, "code", AreaError.LATER_CHANGE, "");
            return null;
        }
        return unit.get();
    }

    private void rename(int at, Reform.Step step, Unit unit) {
        var name = nameOf(step);
        if (name.isEmpty()) {
            fault(at, "full_name", AreaError.FIELD_UNREADABLE, kindsOf(unit.level()));
        } else {
            after.put(
                    unit.code(), changed(unit, name.get(), Objects.requireNonNull(step.fullName()), unit.parentCode()));
        }
    }

    private static Optional<String> nameOf(Reform.Step step) {
        var fullName = Objects.requireNonNullElse(step.fullName(), "");
        return Kind.of(fullName).filter(kind -> kind.at(level(step.code()))).map(kind -> kind.nameIn(fullName));
    }

    private Unit changed(Unit unit, String name, String fullName, @Nullable String parentCode) {
        return new Unit(
                unit.code(),
                unit.level(),
                name,
                fullName,
                parentCode,
                unit.region(),
                reform.inForce(),
                reform.dayKnown(),
                null);
    }

    private void end(int at, Reform.Step step, Unit unit) {
        var already = endedBy.putIfAbsent(unit.code(), step.action());
        if (already != null && (already != Reform.Action.SPLIT || step.action() != Reform.Action.SPLIT)) {
            fault(at, "action", AreaError.STEPS_CONTRADICT, Reform.Action.SPLIT.word());
            return;
        }
        ended.add(unit.code());
        if (step.action().leadsOn()) {
            link(step);
        }
    }

    private void link(Reform.Step step) {
        links.add(new Link(
                step.code(),
                Objects.requireNonNull(step.newCode()),
                reform.inForce(),
                step.action() != Reform.Action.MERGE,
                step.share()));
    }

    private void checkTogether(int at, Reform.Step step) {
        if (step.action().leadsOn()) {
            checkSuccessor(at, step);
        }
        if (step.action().ends()) {
            if (after.containsKey(step.code())) {
                fault(at, "action", AreaError.STEPS_CONTRADICT, "");
            }
            checkNobodyIsLeft(at, step.code());
        }
        if (step.action() == Reform.Action.ESTABLISH || step.action() == Reform.Action.PARENT) {
            checkParent(at, step);
        }
    }

    private void checkSuccessor(int at, Reform.Step step) {
        var to = Objects.requireNonNull(step.newCode());
        var same = stepsOf.getOrDefault(step.code(), List.of()).stream()
                .filter(other -> other.action() == step.action())
                .toList();
        var shares =
                same.stream().map(Reform.Step::share).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (to.equals(step.code())) {
            fault(at, "new_code", AreaError.STEPS_CONTRADICT, "");
        } else if (unitAfter(to)
                .filter(unit -> unit.level() == level(step.code()))
                .isEmpty()) {
            fault(
                    at,
                    "new_code",
                    AreaError.SUCCESSOR_UNKNOWN,
                    index.today(to, reform.inForce()).stream().map(Unit::code).collect(Collectors.joining(" ")));
        } else if (shares.compareTo(BigDecimal.ONE) > 0) {
            fault(at, "share", AreaError.SHARE_WRONG, "");
        } else if (step.action() == Reform.Action.SPLIT && same.size() == 1) {
            fault(at, "action", AreaError.STEPS_CONTRADICT, Reform.Action.MERGE.word());
        } else if (same.stream().filter(other -> to.equals(other.newCode())).count() > 1) {
            fault(at, "new_code", AreaError.STEPS_CONTRADICT, "");
        }
    }

    private void checkNobodyIsLeft(int at, String code) {
        var left = index.children(code, reform.inForce()).stream()
                .map(Unit::code)
                .filter(child -> unitAfter(child)
                        .filter(unit -> code.equals(unit.parentCode()))
                        .isPresent())
                .collect(Collectors.joining(" "));
        if (!left.isEmpty()) {
            fault(at, "code", AreaError.CHILDREN_LEFT, left);
        }
    }

    private void checkParent(int at, Reform.Step step) {
        var unit = after.get(step.code());
        if (unit == null) {
            return;
        }
        if (unit.parentCode() == null || unit.level() == Unit.Level.PROVINCE) {
            if (unit.parentCode() != null || unit.level() != Unit.Level.PROVINCE) {
                fault(at, "parent_code", AreaError.PARENT_LEVEL, "");
            }
            return;
        }
        var parent = unitAfter(unit.parentCode());
        if (parent.isEmpty()) {
            fault(at, "parent_code", AreaError.PARENT_UNKNOWN, "");
        } else if (liesInItself(unit)) {
            fault(at, "parent_code", AreaError.PARENT_CYCLE, "");
        } else if (!parent.get().level().isAbove(unit.level())) {
            fault(at, "parent_code", AreaError.PARENT_LEVEL, "");
        }
    }

    private boolean liesInItself(Unit unit) {
        var passed = new HashSet<String>();
        for (var above = unit.parentCode(); above != null; ) {
            if (above.equals(unit.code())) {
                return true;
            }
            if (!passed.add(above)) {
                return false;
            }
            above = unitAfter(above).map(Unit::parentCode).orElse(null);
        }
        return false;
    }

    /// The unit as it is once all steps are taken.
    private Optional<Unit> unitAfter(String code) {
        return ended.contains(code)
                ? Optional.empty()
                : Optional.ofNullable(after.get(code)).or(() -> index.unit(code, reform.inForce()));
    }

    private static Unit.Level level(String code) {
        return switch (code.length()) {
            case 2 -> Unit.Level.PROVINCE;
            case 3 -> Unit.Level.DISTRICT;
            default -> Unit.Level.COMMUNE;
        };
    }

    private static String kindsOf(Unit.Level level) {
        return List.of(Kind.values()).stream()
                .filter(kind -> kind.at(level))
                .map(kind -> kind.words() + " …")
                .collect(Collectors.joining(" / "));
    }

    private void fault(int at, String field, AreaError reason, String mend) {
        faults.add(new Reform.Fault(at, field, reason, mend));
    }
}
