package dancu.enrolment.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.enrolment.Dossier;
import dancu.enrolment.DossierDesk;
import dancu.enrolment.ReturnReason;
import dancu.enrolment.Review;
import dancu.shared.DossierId;
import dancu.shared.WorkingDay;
import dancu.shared.web.Page;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
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

/// The district desk: one officer looks at dossiers one by one, another approves what was found in order.
@Controller
@Profile("central")
class ReviewPages {

    private static final int AHEAD = 100;

    private final DossierDesk desk;
    private final Review review;
    private final PersonReader people;
    private final Gate gate;
    private final Areas areas;
    private final Clock clock;

    ReviewPages(DossierDesk desk, Review review, PersonReader people, Gate gate, Areas areas, Clock clock) {
        this.desk = desk;
        this.review = review;
        this.people = people;
        this.gate = gate;
        this.areas = areas;
        this.clock = clock;
    }

    /// @param after a dossier put off: the next one behind it is shown
    @GetMapping("/kiem-tra")
    String next(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @RequestParam(name = "sau", required = false) @Nullable UUID after,
            Model model) {
        gate.check(viewer, Permission.REVIEW, List.of(viewer.unit()));
        var units = areas.codesWithin(viewer.unit(), WorkingDay.of(clock.instant()));
        var waiting = desk.underReview(units, false, AHEAD);
        var dossier = behind(waiting, after);
        model.addAttribute("left", desk.countUnderReview(units, false));
        model.addAttribute("dossier", dossier == null ? null : new DossierView(dossier, areas, page.texts()));
        model.addAttribute(
                "person", dossier == null ? null : people.read(viewer, Purpose.REVIEW, dossier, page.texts()));
        model.addAttribute("reasons", ReturnReason.values());
        return "enrolment/review";
    }

    @PostMapping("/kiem-tra/{id}/dat")
    String pass(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
        open(viewer, Permission.REVIEW, Purpose.REVIEW, id);
        review.pass(List.of(new DossierId(id)), viewer.actor());
        return "redirect:/kiem-tra";
    }

    @PostMapping("/kiem-tra/{id}/tra-lai")
    String giveBack(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, @RequestParam ReturnReason reason) {
        open(viewer, Permission.REVIEW, Purpose.REVIEW, id);
        review.giveBack(new DossierId(id), reason, viewer.actor());
        return "redirect:/kiem-tra";
    }

    @GetMapping("/phe-duyet")
    String reviewed(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @RequestParam(name = "xong", defaultValue = "0") int done,
            Model model) {
        gate.openList(viewer, Permission.APPROVE, Purpose.APPROVAL, viewer.unit());
        var units = areas.codesWithin(viewer.unit(), WorkingDay.of(clock.instant()));
        model.addAttribute("count", desk.countUnderReview(units, true));
        model.addAttribute("done", done);
        model.addAttribute(
                "dossiers",
                desk.underReview(units, true, AHEAD).stream()
                        .map(dossier -> new DossierView(dossier, areas, page.texts()))
                        .toList());
        return "enrolment/approve";
    }

    @PostMapping("/phe-duyet")
    String approve(@AuthenticationPrincipal Viewer viewer, @RequestParam(defaultValue = "") List<UUID> id) {
        var ids = id.stream().map(DossierId::new).toList();
        for (var one : id) {
            open(viewer, Permission.APPROVE, Purpose.APPROVAL, one);
        }
        if (!ids.isEmpty()) {
            review.approve(ids, viewer.actor());
        }
        return "redirect:/phe-duyet?xong=" + ids.size();
    }

    private void open(Viewer viewer, Permission permission, Purpose purpose, UUID id) {
        var dossier = desk.need(new DossierId(id));
        gate.open(viewer, permission, purpose, dossier.id(), PersonReader.places(dossier));
    }

    private static @Nullable Dossier behind(List<Dossier> waiting, @Nullable UUID after) {
        for (var i = 0; i < waiting.size() - 1; i++) {
            if (waiting.get(i).id().value().equals(after)) {
                return waiting.get(i + 1);
            }
        }
        return waiting.isEmpty() ? null : waiting.getFirst();
    }
}
