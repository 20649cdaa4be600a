package dancu.reporting.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.area.Unit;
import dancu.campaign.Campaigns;
import dancu.reporting.AreaMap;
import dancu.reporting.FunnelChart;
import dancu.reporting.ProgressChart;
import dancu.reporting.UnitFigures;
import dancu.reporting.Week;
import dancu.reporting.WeeklyReport;
import dancu.reporting.WeeklyReports;
import dancu.shared.WorkingDay;
import dancu.shared.web.Page;
import dancu.shared.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// The front page: how far a unit is, from the province down to one commune.
@Controller
@Profile("central")
class BoardPages {

    private final WeeklyReports reports;
    private final Campaigns campaigns;
    private final Gate gate;
    private final Areas areas;
    private final Clock clock;

    BoardPages(WeeklyReports reports, Campaigns campaigns, Gate gate, Areas areas, Clock clock) {
        this.reports = reports;
        this.campaigns = campaigns;
        this.gate = gate;
        this.areas = areas;
        this.clock = clock;
    }

    /// The board of the reader's own unit, or the desk of who has no board.
    @GetMapping("/")
    String own(@AuthenticationPrincipal Viewer viewer, @ModelAttribute("page") Page page, Model model) {
        if (viewer.may(Permission.FIGURES)) {
            return board(viewer, page, viewer.unit(), model);
        }
        if (viewer.may(Permission.ADJUDICATE)) {
            return "redirect:/doi-sanh";
        }
        return viewer.may(Permission.ACCOUNTS) ? "redirect:/tai-khoan" : "redirect:/ho-so";
    }

    @GetMapping("/khu-vuc/{code}")
    String board(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @PathVariable String code,
            Model model) {
        var today = WorkingDay.of(clock.instant());
        var unit = areas.need(code, today);
        gate.check(viewer, Permission.FIGURES, List.of(code));
        if (campaigns.current().isEmpty()) {
            return "redirect:/chien-dich";
        }
        var report = reports.draft(code, Week.containing(today));
        var texts = page.texts();
        model.addAttribute(
                "board",
                new Board(
                        unit,
                        above(viewer, unit, today),
                        report,
                        map(unit, report, texts, today),
                        funnel(report.now().whole(), texts),
                        progress(report, texts, today),
                        lastWeek(report, today),
                        viewer.may(Permission.DOSSIERS)));
        return "reporting/board";
    }

    private List<Unit> above(Viewer viewer, Unit unit, LocalDate today) {
        var above = new ArrayList<Unit>();
        for (var code = unit.parentCode(); code != null && areas.within(code, viewer.unit(), today); ) {
            var parent = areas.need(code, today);
            above.addFirst(parent);
            code = parent.parentCode();
        }
        return above;
    }

    /// The units below on the map; a commune is shown among its neighbours.
    private String map(Unit unit, WeeklyReport report, Texts texts, LocalDate today) {
        var figures = report.now().units().stream().collect(Collectors.toMap(UnitFigures::unit, Function.identity()));
        var below = areas.children(unit.code(), today);
        var drawn = new ArrayList<AreaMap.Area>();
        for (var child : below) {
            var ratio = figures.containsKey(child.code())
                    ? figures.get(child.code()).coverage()
                    : null;
            areas.outline(child.code())
                    .ifPresent(outline ->
                            drawn.add(new AreaMap.Area(child.name(), outline, ratio, "/khu-vuc/" + child.code())));
        }
        if (below.isEmpty()) {
            areas.outline(unit.code())
                    .ifPresent(outline -> drawn.add(new AreaMap.Area(
                            unit.name(), outline, report.now().whole().coverage(), null)));
        }
        return new AreaMap(texts.of("board.map"), drawn).svg();
    }

    private static String funnel(UnitFigures whole, Texts texts) {
        var dossiers = whole.byResidence();
        return new FunnelChart(
                        texts.of("board.funnel"),
                        List.of(
                                new FunnelChart.Stage(texts.of("board.needCard"), whole.needCard()),
                                new FunnelChart.Stage(texts.of("board.invited"), whole.invited()),
                                new FunnelChart.Stage(texts.of("board.stageReceived"), dossiers.received()),
                                new FunnelChart.Stage(texts.of("board.approved"), dossiers.approved()),
                                new FunnelChart.Stage(texts.of("board.produced"), dossiers.produced()),
                                new FunnelChart.Stage(
                                        texts.of("board.atCommune"), dossiers.atCommune() + dossiers.handedOver()),
                                new FunnelChart.Stage(texts.of("board.handedOver"), dossiers.handedOver())))
                .svg();
    }

    private static String progress(WeeklyReport report, Texts texts, LocalDate today) {
        return new ProgressChart(
                        texts.of("board.progress"),
                        report.firstDay(),
                        report.lastDay(),
                        today,
                        report.byDay(),
                        report.targets())
                .svg();
    }

    private static long lastWeek(WeeklyReport report, LocalDate today) {
        return report.byDay().entrySet().stream()
                .filter(day -> day.getKey().isBefore(today) && !day.getKey().isBefore(today.minusDays(7)))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }
}
