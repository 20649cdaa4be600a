package dancu.office.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.quality.Quality;
import dancu.quality.QualityError;
import dancu.quality.Verdicts;
import dancu.registry.CorrectionRequest;
import dancu.registry.Corrections;
import dancu.registry.RegistryError;
import dancu.shared.Failure;
import dancu.shared.web.Page;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The head's queue: what officers asked for, one after another.
@Controller
@Profile("central")
class DecisionPages {

    private static final int AHEAD = 1000;

    private final Gate gate;
    private final Areas areas;
    private final Corrections corrections;
    private final Verdicts verdicts;
    private final Quality quality;
    private final DecisionReading decisions;
    private final PersonDoor door;
    private final PersonReading reading;

    DecisionPages(
            Gate gate,
            Areas areas,
            Corrections corrections,
            Verdicts verdicts,
            Quality quality,
            DecisionReading decisions,
            PersonDoor door,
            PersonReading reading) {
        this.gate = gate;
        this.areas = areas;
        this.corrections = corrections;
        this.verdicts = verdicts;
        this.quality = quality;
        this.decisions = decisions;
        this.door = door;
        this.reading = reading;
    }

    /// @param after what was put off; the next one behind it is shown
    @GetMapping("/viec/duyet")
    String next(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @RequestParam(name = "sau", required = false) @Nullable UUID after,
            Model model) {
        gate.openList(viewer, Permission.DECIDE, Purpose.APPROVAL, viewer.unit());
        Stream<Pending> requests = requests(viewer).stream()
                .map(request -> new Pending(request.id(), shown -> decisions.of(request, viewer, shown.texts())));
        Stream<Pending> judged = judged(viewer).stream()
                .map(verdict -> new Pending(verdict.id(), shown -> decisions.of(verdict, viewer, shown.texts())));
        var pending = Stream.concat(requests, judged).toList();
        var shown = pending.stream()
                .dropWhile(one -> after != null && !one.id().equals(after))
                .skip(after == null ? 0 : 1)
                .findFirst()
                .or(() -> pending.stream().findFirst());
        model.addAttribute("left", (long) pending.size());
        model.addAttribute("decision", shown.map(one -> one.view().apply(page)).orElse(null));
        return "office/decide";
    }

    @PostMapping("/viec/duyet/de-nghi/{id}/duyet")
    String approveRequest(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
        open(viewer, request(viewer, id));
        corrections.approve(id, viewer.actor());
        quality.checkChanged(reading.today());
        return "redirect:/viec/duyet";
    }

    @PostMapping("/viec/duyet/de-nghi/{id}/tra-lai")
    String returnRequest(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, @RequestParam String reason) {
        open(viewer, request(viewer, id));
        corrections.sendBack(id, reason.strip(), viewer.actor());
        return "redirect:/viec/duyet";
    }

    @PostMapping("/viec/duyet/y-kien/{id}/duyet")
    String approveVerdict(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
        var opened = door.open(
                viewer, Permission.DECIDE, Purpose.APPROVAL, verdict(viewer, id).person());
        verdicts.approve(id, viewer.actor());
        quality.checkChanged(reading.today());
        if (!opened.commune().isEmpty()) {
            quality.check(opened.commune(), reading.today());
        }
        return "redirect:/viec/duyet";
    }

    @PostMapping("/viec/duyet/y-kien/{id}/tra-lai")
    String refuseVerdict(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, @RequestParam String reason) {
        door.open(
                viewer, Permission.DECIDE, Purpose.APPROVAL, verdict(viewer, id).person());
        verdicts.refuse(id, reason.strip(), viewer.actor());
        return "redirect:/viec/duyet";
    }

    private record Pending(UUID id, Function<Page, DecisionView> view) {}

    private List<CorrectionRequest> requests(Viewer viewer) {
        return corrections.waiting(units(viewer), AHEAD);
    }

    private List<Verdicts.Verdict> judged(Viewer viewer) {
        return verdicts.waiting(units(viewer), AHEAD);
    }

    private List<String> units(Viewer viewer) {
        return areas.codesWithin(viewer.unit(), reading.today());
    }

    private CorrectionRequest request(Viewer viewer, UUID id) {
        return requests(viewer).stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Failure(RegistryError.REQUEST_DECIDED, "request " + id));
    }

    private void open(Viewer viewer, CorrectionRequest request) {
        gate.openPerson(viewer, Permission.DECIDE, Purpose.APPROVAL, request.person(), List.of(request.unit()));
    }

    private Verdicts.Verdict verdict(Viewer viewer, UUID id) {
        return judged(viewer).stream()
                .filter(verdict -> verdict.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Failure(QualityError.VERDICT_DECIDED, "verdict " + id));
    }
}
