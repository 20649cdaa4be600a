package dancu.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was reached day by day against what was asked for, with the deadline and the daily rate still
/// needed.
///
/// @param firstDay first day that counts
/// @param lastDay  last day that counts; of "trước ngày 17/6" it is 16/6
/// @param asOf     the last day the figures cover
/// @param byDay    how many on each day; a day without an entry added nothing
/// @param targets  what was asked for, each from its day on, in the order of time
public record ProgressChart(
        String title,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate asOf,
        Map<LocalDate, Long> byDay,
        List<Target> targets) {

    private static final String ACTUAL = "#253494";
    private static final String TARGET = "#d95f02";
    private static final String NEEDED = "#7a7a7a";
    private static final double LEFT = 50;
    private static final double RIGHT = 350;
    private static final double TOP = 66;
    private static final double BOTTOM = 222;
    private static final double HEIGHT = 262;

    public ProgressChart {
        byDay = Map.copyOf(byDay);
        targets = List.copyOf(targets);
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("from %s to %s".formatted(firstDay, lastDay));
        }
    }

    /// A target from a day on.
    public record Target(LocalDate from, long amount) {}

    /// All up to and including [#asOf()].
    public long reached() {
        return byDay.entrySet().stream()
                .filter(day -> !day.getKey().isAfter(asOf))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// How many a day are needed from the day after [#asOf()] to the last day, rounded up; 0 once the target
    /// is reached, empty without a target or with no day left.
    public OptionalLong neededDaily() {
        var target = target();
        if (target == null) {
            return OptionalLong.empty();
        }
        var rest = target.amount() - reached();
        if (rest <= 0) {
            return OptionalLong.of(0);
        }
        var from = asOf.isBefore(firstDay) ? firstDay : asOf.plusDays(1);
        var days = ChronoUnit.DAYS.between(from, lastDay) + 1;
        return days <= 0 ? OptionalLong.empty() : OptionalLong.of(Math.ceilDiv(rest, days));
    }

    public String svg() {
        var ordered = new TreeMap<>(byDay);
        ordered.tailMap(asOf, false).clear();
        var most = Math.max(
                1,
                Math.max(
                        reached(),
                        targets.stream().mapToLong(Target::amount).max().orElse(0)));
        var ceiling = ceiling(most);
        var svg = new Svg(title, description(), HEIGHT);
        svg.text(0, 15, title, 14, Svg.INK, "start", true);
        svg.text(0, 33, summary(), 12, Svg.INK, "start", false);
        legend(svg);
        for (var i = 0; i <= 4; i++) {
            var y = y(ceiling * i / 4, ceiling);
            svg.line(LEFT, y, RIGHT, y, Svg.LINE, 0.6, "");
            svg.text(LEFT - 4, y + 4, axis(ceiling, i), 10.5, Svg.QUIET, "end", false);
        }
        days(svg);
        steps(svg, ceiling);
        if (ordered.isEmpty()) {
            svg.text((LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2, "Chưa có số liệu", 14, Svg.QUIET, "middle", true);
        } else {
            actual(svg, ordered, ceiling);
        }
        return svg.end();
    }

    private void actual(Svg svg, TreeMap<LocalDate, Long> ordered, long ceiling) {
        var points = new ArrayList<String>();
        var sum = ordered.headMap(firstDay).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        points.add(point(x(firstDay.minusDays(1)), y(sum, ceiling)));
        for (var day : ordered.tailMap(firstDay).entrySet()) {
            if (day.getKey().minusDays(1).isAfter(firstDay)
                    && !ordered.containsKey(day.getKey().minusDays(1))) {
                points.add(point(x(day.getKey().minusDays(1)), y(sum, ceiling)));
            }
            sum += day.getValue();
            points.add(point(x(day.getKey()), y(sum, ceiling)));
        }
        points.add(point(x(asOf), y(sum, ceiling)));
        svg.polyline(String.join(" ", points), ACTUAL, 2.4, "");
        svg.raw("<circle cx=\"%s\" cy=\"%s\" r=\"3.4\" fill=\"%s\"/>"
                .formatted(Svg.number(x(asOf)), Svg.number(y(sum, ceiling)), ACTUAL));
        var target = target();
        if (target != null && sum < target.amount() && asOf.isBefore(lastDay)) {
            svg.line(x(asOf), y(sum, ceiling), x(lastDay), y(target.amount(), ceiling), NEEDED, 1.4, "2 3");
        }
    }

    private void steps(Svg svg, long ceiling) {
        var points = new ArrayList<String>();
        for (var i = 0; i < targets.size(); i++) {
            var from = targets.get(i).from().isBefore(firstDay)
                    ? firstDay.minusDays(1)
                    : targets.get(i).from();
            var until = i + 1 < targets.size() ? targets.get(i + 1).from() : lastDay;
            points.add(point(x(from), y(targets.get(i).amount(), ceiling)));
            points.add(point(x(until), y(targets.get(i).amount(), ceiling)));
        }
        if (!points.isEmpty()) {
            svg.polyline(String.join(" ", points), TARGET, 1.8, "6 3");
        }
    }

    private void days(Svg svg) {
        svg.line(LEFT, BOTTOM, RIGHT, BOTTOM, Svg.QUIET, 1, "");
        var most = 5;
        var span = ChronoUnit.DAYS.between(firstDay, lastDay);
        for (var i = 0; i < most; i++) {
            var day = firstDay.plusDays(span * i / most);
            svg.line(x(day), BOTTOM, x(day), BOTTOM + 4, Svg.QUIET, 0.8, "");
            svg.text(x(day), BOTTOM + 16, Numbers.shortDay(day), 11, Svg.QUIET, "middle", false);
        }
        svg.line(x(lastDay), TOP - 4, x(lastDay), BOTTOM + 4, Svg.INK, 1.2, "");
        svg.text(RIGHT + 8, BOTTOM + 16, Numbers.shortDay(lastDay), 11, Svg.INK, "end", true);
        svg.text(RIGHT + 8, BOTTOM + 31, "ngày cuối cùng được tính", 11, Svg.INK, "end", false);
        svg.text(LEFT, BOTTOM + 31, "số liệu hết ngày " + Numbers.shortDay(asOf), 11, Svg.QUIET, "start", false);
    }

    private static void legend(Svg svg) {
        svg.line(0, 47, 18, 47, ACTUAL, 2.4, "");
        svg.text(22, 51, "đã nhận", 11, Svg.INK, "start", false);
        svg.line(92, 47, 114, 47, TARGET, 1.8, "6 3");
        svg.text(118, 51, "chỉ tiêu", 11, Svg.INK, "start", false);
        svg.line(184, 47, 206, 47, NEEDED, 1.4, "2 3");
        svg.text(210, 51, "nhịp cần có để kịp hạn", 11, Svg.INK, "start", false);
    }

    private String summary() {
        var target = target();
        if (target == null) {
            return Numbers.of(reached()) + " hồ sơ; chưa giao chỉ tiêu";
        }
        var needed = neededDaily();
        var rate = needed.isEmpty()
                ? "đã hết hạn"
                : needed.getAsLong() == 0 ? "đã đạt" : "cần " + Numbers.of(needed.getAsLong()) + "/ngày";
        return new Ratio(reached(), target.amount()) + "; " + rate;
    }

    private String description() {
        return "Lũy kế đến hết ngày " + Numbers.day(asOf) + ": " + summary() + ". Ngày cuối cùng được tính là "
                + Numbers.day(lastDay) + ".";
    }

    private @Nullable Target target() {
        return targets.stream()
                .filter(target -> !target.from().isAfter(asOf))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private double x(LocalDate day) {
        var span = ChronoUnit.DAYS.between(firstDay.minusDays(1), lastDay);
        var at = ChronoUnit.DAYS.between(firstDay.minusDays(1), day);
        return LEFT + ((RIGHT - LEFT) * ((double) Math.clamp(at, 0L, span) / span));
    }

    private static double y(long value, long ceiling) {
        return BOTTOM - ((BOTTOM - TOP) * ((double) value / ceiling));
    }

    private static String point(double x, double y) {
        return Svg.number(x) + "," + Svg.number(y);
    }

    private static String axis(long ceiling, int quarter) {
        var value = ceiling * quarter / 4;
        if (ceiling >= 2_000_000) {
            return new Thousands(value, 1_000_000).text() + " tr";
        }
        return ceiling >= 20_000 ? new Thousands(value, 1000).text() + " ng" : Numbers.of(value);
    }

    private record Thousands(long value, long unit) {
        String text() {
            return java.math.BigDecimal.valueOf(value)
                    .divide(java.math.BigDecimal.valueOf(unit), 2, java.math.RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString()
                    .replace('.', ',');
        }
    }

    /// The next number above that four equal lines divide well.
    private static long ceiling(long most) {
        var power = 4L;
        while (power * 10 < most) {
            power *= 10;
        }
        for (var tenths : List.of(10L, 15L, 20L, 25L, 30L, 40L, 50L, 75L)) {
            if (power * tenths / 10 >= most && (power * tenths) % 40 == 0) {
                return power * tenths / 10;
            }
        }
        return power * 10;
    }
}
