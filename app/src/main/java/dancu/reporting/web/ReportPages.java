package dancu.reporting.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.reporting.ReportingError;
import dancu.reporting.Week;
import dancu.reporting.WeeklyReports;
import dancu.shared.Failure;
import dancu.shared.WorkingDay;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The frozen weeks of a unit and their papers.
@Controller
@Profile("central")
class ReportPages {

    private final WeeklyReports reports;
    private final Gate gate;
    private final Areas areas;
    private final Clock clock;

    ReportPages(WeeklyReports reports, Gate gate, Areas areas, Clock clock) {
        this.reports = reports;
        this.gate = gate;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/bao-cao")
    String list(@AuthenticationPrincipal Viewer viewer, @RequestParam(defaultValue = "") String unit, Model model) {
        var code = unit.isBlank() ? viewer.unit() : unit;
        gate.check(viewer, Permission.FIGURES, List.of(code));
        var today = WorkingDay.of(clock.instant());
        var lastWeek = Week.containing(today).previous();
        model.addAttribute("unit", areas.need(code, today));
        model.addAttribute(
                "frozen",
                reports.list(code).stream()
                        .flatMap(week -> reports.find(code, week).stream())
                        .toList());
        model.addAttribute("due", reports.find(code, lastWeek).isEmpty() ? lastWeek.toString() : "");
        return "reporting/reports";
    }

    @PostMapping("/bao-cao")
    String freeze(@AuthenticationPrincipal Viewer viewer, @RequestParam String unit, @RequestParam String week) {
        gate.check(viewer, Permission.FIGURES, List.of(unit));
        reports.freeze(unit, read(week), viewer.actor());
        return "redirect:/bao-cao?unit=" + unit;
    }

    @GetMapping("/bao-cao/{unit}/{week}.{kind:docx|pdf|xlsx}")
    ResponseEntity<byte[]> paper(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String unit,
            @PathVariable String week,
            @PathVariable String kind)
            throws IOException {
        gate.check(viewer, Permission.FIGURES, List.of(unit));
        var snapshot = reports.find(unit, read(week))
                .orElseThrow(() -> new Failure(ReportingError.NOT_FROZEN, "week " + week + " of " + unit));
        var folder = Files.createTempDirectory("dancu-report");
        try {
            var file = reports.write(snapshot, folder).stream()
                    .filter(one -> one.toString().endsWith(kind))
                    .findFirst()
                    .orElseThrow();
            return ResponseEntity.ok()
                    .contentType(
                            switch (kind) {
                                case "pdf" -> MediaType.APPLICATION_PDF;
                                case "docx" ->
                                    MediaType.valueOf(
                                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
                                default ->
                                    MediaType.valueOf(
                                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                            })
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(file.getFileName().toString())
                                    .build()
                                    .toString())
                    .body(Files.readAllBytes(file));
        } finally {
            try (var left = Files.walk(folder)) {
                for (var one : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    private static Week read(String week) {
        try {
            return Week.parse(week);
        } catch (IllegalArgumentException e) {
            throw new Failure(ReportingError.NOT_FROZEN, "not a week", e);
        }
    }
}
