package dancu.enrolment.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.enrolment.Dossier;
import dancu.enrolment.DossierDesk;
import dancu.enrolment.Review;
import dancu.identity.CaseOutcome;
import dancu.identity.Identity;
import dancu.identity.IdentityError;
import dancu.shared.Failure;
import dancu.shared.web.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The identity desk: possible duplicates and swaps, with their evidence, decided by two officers blind to each
/// other.
@Controller
@Profile("central")
class IdentityPages {

    private static final int SHOWN = 200;

    private final Identity identity;
    private final DossierDesk desk;
    private final Review review;
    private final PersonReader people;
    private final Gate gate;
    private final Areas areas;

    IdentityPages(Identity identity, DossierDesk desk, Review review, PersonReader people, Gate gate, Areas areas) {
        this.identity = identity;
        this.desk = desk;
        this.review = review;
        this.people = people;
        this.gate = gate;
        this.areas = areas;
    }

    @GetMapping("/doi-sanh")
    String cases(@AuthenticationPrincipal Viewer viewer, Model model) {
        gate.openList(viewer, Permission.ADJUDICATE, Purpose.ADJUDICATION, viewer.unit());
        model.addAttribute("cases", identity.openCases(SHOWN));
        model.addAttribute("account", viewer.account());
        return "enrolment/cases";
    }

    @GetMapping("/doi-sanh/{id}")
    String one(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @PathVariable UUID id,
            Model model) {
        var found = need(id);
        var probe = dossier(found.reference());
        gate.open(viewer, Permission.ADJUDICATE, Purpose.ADJUDICATION, probe.id(), PersonReader.places(probe));
        model.addAttribute("one", found);
        model.addAttribute("probe", side(viewer, page, probe));
        model.addAttribute(
                "hits",
                found.hits().stream()
                        .map(hit -> Evidence.of(hit, side(viewer, page, dossier(hit.candidate())), page.texts()))
                        .toList());
        model.addAttribute("outcomes", CaseOutcome.values());
        model.addAttribute("mine", found.decidedBy().contains(viewer.account()));
        return "enrolment/case";
    }

    @PostMapping("/doi-sanh/{id}")
    String decide(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable UUID id,
            @RequestParam CaseOutcome outcome,
            @RequestParam String reason) {
        var probe = dossier(need(id).reference());
        gate.open(viewer, Permission.ADJUDICATE, Purpose.ADJUDICATION, probe.id(), PersonReader.places(probe));
        review.decide(id, outcome, reason.strip(), viewer.actor());
        return "redirect:/doi-sanh/" + id;
    }

    private Side side(Viewer viewer, Page page, Dossier dossier) {
        return new Side(
                new DossierView(dossier, areas, page.texts()),
                people.read(viewer, Purpose.ADJUDICATION, dossier, page.texts()));
    }

    private Identity.Case need(UUID id) {
        return identity.find(id).orElseThrow(() -> new Failure(IdentityError.CASE_UNKNOWN, "case " + id));
    }

    private Dossier dossier(UUID reference) {
        return desk.findByPrints(List.of(reference)).stream()
                .findFirst()
                .orElseThrow(() -> new Failure(IdentityError.CASE_UNKNOWN, "reference " + reference));
    }
}
