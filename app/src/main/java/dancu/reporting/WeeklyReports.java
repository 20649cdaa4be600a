package dancu.reporting;

import dancu.area.Areas;
import dancu.enrolment.DossierFigures;
import dancu.enrolment.ReturnReason;
import dancu.kit.KitReports;
import dancu.kit.KitStanding;
import dancu.shared.Actor;
import dancu.shared.Failure;
import dancu.shared.WorkingDay;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/// Weekly reports: drafted as often as one likes, frozen once, written as paper.
@Service
public class WeeklyReports {

    private final Figures figures;
    private final Areas areas;
    private final DossierFigures dossiers;
    private final KitReports kits;
    private final Snapshots snapshots;
    private final Papers papers;
    private final Clock clock;

    WeeklyReports(
            Figures figures,
            Areas areas,
            DossierFigures dossiers,
            KitReports kits,
            Snapshots snapshots,
            Papers papers,
            Clock clock) {
        this.figures = figures;
        this.areas = areas;
        this.dossiers = dossiers;
        this.kits = kits;
        this.snapshots = snapshots;
        this.papers = papers;
        this.clock = clock;
    }

    /// Freezes a week of a unit. Freezing it again changes nothing and answers what was frozen first.
    ///
    /// @throws Failure `reporting.week-not-over`, `reporting.no-campaign` or `area.unit-unknown`
    public Snapshot freeze(String unit, Week week, Actor actor) {
        var earlier = snapshots.find(unit, week);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (!week.sunday().isBefore(WorkingDay.of(clock.instant()))) {
            throw new Failure(ReportingError.WEEK_NOT_OVER, "week " + week);
        }
        snapshots.addUnlessFrozen(draft(unit, week), clock.instant(), actor);
        return snapshots.find(unit, week).orElseThrow();
    }

    public Optional<Snapshot> find(String unit, Week week) {
        return snapshots.find(unit, week);
    }

    /// The frozen weeks of a unit, latest first.
    public List<Week> list(String unit) {
        return snapshots.weeks(unit);
    }

    /// What a frozen report would say now; of a week that is not over, as far as it goes.
    ///
    /// @throws Failure `reporting.no-campaign` or `area.unit-unknown`
    public WeeklyReport draft(String unit, Week week) {
        var campaign = figures.campaign();
        var scope = areas.need(unit, week.sunday());
        var now = figures.of(unit, week.sunday());
        var frozenBefore = snapshots.find(unit, week.previous());
        var before = frozenBefore
                .map(snapshot -> snapshot.report().now())
                .orElseGet(() -> figures.of(unit, week.previous().sunday()));
        var byDay = figures.receivedByDay(unit, week.sunday());
        var targets = figures.targets(unit, week.sunday());
        var needed = new ProgressChart("", campaign.firstDay(), campaign.lastDay(), week.sunday(), byDay, targets)
                .neededDaily();
        return new WeeklyReport(
                week,
                unit,
                scope.fullName(),
                scope.level(),
                campaign.name(),
                campaign.firstDay(),
                campaign.lastDay(),
                campaign.daysLeft(week.sunday().plusDays(1)),
                needed.isPresent() ? needed.getAsLong() : null,
                now,
                before,
                frozenBefore.isPresent(),
                byDay,
                targets,
                ranking(now, before),
                returns(unit, week),
                conservation(unit, week, now),
                snapshots.obstacles(unit, week));
    }

    /// Notes what became known after a week was frozen.
    ///
    /// @param figure     which one, in words
    /// @param difference what it should have been, less what it was
    /// @throws Failure `reporting.not-frozen`
    public Snapshot adjust(String unit, Week week, String figure, long difference, String reason, Actor actor) {
        if (snapshots.find(unit, week).isEmpty()) {
            throw new Failure(ReportingError.NOT_FROZEN, "week " + week + " of " + unit);
        }
        snapshots.addAdjustment(
                unit, week, new Snapshot.Adjustment(0, figure, difference, reason, clock.instant(), actor.account()));
        return snapshots.find(unit, week).orElseThrow();
    }

    /// Notes what stood in the way in a week, for its report.
    ///
    /// @throws Failure `reporting.already-frozen`
    public void report(String unit, Week week, Obstacle obstacle, Actor actor) {
        if (snapshots.find(unit, week).isPresent()) {
            throw new Failure(ReportingError.ALREADY_FROZEN, "week " + week + " of " + unit);
        }
        snapshots.addObstacle(unit, week, obstacle, clock.instant(), actor);
    }

    /// Writes a frozen report as DOCX, PDF and XLSX.
    ///
    /// @return the three files
    /// @throws Failure `reporting.file`
    public List<Path> write(Snapshot snapshot, Path folder) {
        return papers.write(snapshot, folder);
    }

    private static List<WeeklyReport.Rank> ranking(AreaFigures now, AreaFigures before) {
        var earlier = places(before);
        var current = places(now);
        return now.units().stream()
                .filter(unit -> current.containsKey(unit.unit()))
                .map(unit -> new WeeklyReport.Rank(
                        current.getOrDefault(unit.unit(), 0),
                        unit.unit(),
                        unit.name(),
                        unit.coverage(),
                        unit.away(),
                        earlier.get(unit.unit())))
                .sorted(Comparator.comparingInt(WeeklyReport.Rank::place).thenComparing(WeeklyReport.Rank::unit))
                .toList();
    }

    private static Map<String, Integer> places(AreaFigures figures) {
        var ordered = figures.units().stream()
                .filter(unit -> unit.coverage().known())
                .sorted(Comparator.comparingDouble(
                                (UnitFigures unit) -> unit.coverage().share())
                        .reversed())
                .toList();
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < ordered.size(); i++) {
            var tied = i > 0
                    && ordered.get(i).coverage().share()
                            == ordered.get(i - 1).coverage().share();
            places.put(
                    ordered.get(i).unit(),
                    tied ? places.getOrDefault(ordered.get(i - 1).unit(), i) : Integer.valueOf(i + 1));
        }
        return places;
    }

    private List<WeeklyReport.OpenReturns> returns(String unit, Week week) {
        var day = week.sunday();
        var communes = new HashSet<>(figures.communes(areas.need(unit, day), day));
        var byReason = new TreeMap<String, List<DossierFigures.OpenReturn>>();
        dossiers.openReturns(day).stream()
                .filter(open -> communes.contains(open.residenceUnit()))
                .forEach(open -> byReason.computeIfAbsent(open.reason(), code -> new ArrayList<>())
                        .add(open));
        return byReason.entrySet().stream()
                .map(entry -> {
                    var ages = new long[4];
                    var oldest = 0L;
                    for (var open : entry.getValue()) {
                        var days = ChronoUnit.DAYS.between(open.since(), day);
                        ages[days <= 3 ? 0 : days <= 7 ? 1 : days <= 15 ? 2 : 3] += open.dossiers();
                        oldest = Math.max(oldest, days);
                    }
                    return new WeeklyReport.OpenReturns(
                            entry.getKey(), wording(entry.getKey()), ages[0], ages[1], ages[2], ages[3], oldest);
                })
                .toList();
    }

    private static String wording(String code) {
        try {
            return ReturnReason.valueOf(code).vietnamese();
        } catch (IllegalArgumentException e) {
            return code.isEmpty() ? "Không ghi lý do" : code;
        }
    }

    private WeeklyReport.Conservation conservation(String unit, Week week, AreaFigures now) {
        var day = week.sunday();
        var here = kits.standing().stream()
                .filter(kit -> areas.within(kit.unit(), unit, day))
                .toList();
        var tally = now.whole().byCollecting();
        var capturedAtCentre = dossiers.captured(day).entrySet().stream()
                .filter(entry -> areas.within(entry.getKey(), unit, day))
                .mapToLong(Map.Entry::getValue)
                .sum();
        var lost = here.stream()
                .filter(KitStanding::suspended)
                .mapToLong(KitStanding::waiting)
                .sum();
        var waiting = here.stream()
                .filter(kit -> !kit.suspended())
                .mapToLong(KitStanding::waiting)
                .sum();
        var onKits = waiting + Math.max(0, capturedAtCentre - tally.received());
        return new WeeklyReport.Conservation(
                onKits + tally.received() + lost,
                onKits,
                tally.received(),
                lost,
                tally.inWork(),
                tally.handedOver(),
                tally.refused(),
                here.size(),
                (int) here.stream().filter(kit -> kit.report().isEmpty()).count(),
                here.stream()
                        .flatMap(kit -> kit.report().stream())
                        .map(KitStanding.Report::receivedAt)
                        .min(Comparator.<Instant>naturalOrder())
                        .orElse(null));
    }
}
