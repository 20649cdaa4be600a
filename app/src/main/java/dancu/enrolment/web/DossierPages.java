package dancu.enrolment.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.enrolment.DossierDesk;
import dancu.enrolment.DossierState;
import dancu.issuance.Issuance;
import dancu.kit.SlipCode;
import dancu.shared.DossierId;
import dancu.shared.WorkingDay;
import dancu.shared.web.Page;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of dossiers of an area, and one dossier with its whole history.
@Controller
@Profile("central")
class DossierPages {

    private static final int PAGE_SIZE = 50;

    private final DossierDesk desk;
    private final PersonReader people;
    private final Issuance issuance;
    private final Gate gate;
    private final Areas areas;
    private final Clock clock;

    DossierPages(DossierDesk desk, PersonReader people, Issuance issuance, Gate gate, Areas areas, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.issuance = issuance;
        this.gate = gate;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/ho-so")
    String list(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String slip,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            Model model) {
        var code = unit.isBlank() ? viewer.unit() : unit;
        gate.openList(viewer, Permission.DOSSIERS, Purpose.FOLLOW_UP, code);
        if (!slip.isBlank()) {
            var found = SlipCode.readIfValid(slip).flatMap(read -> desk.findBySlip(read.value()));
            if (found.isPresent()) {
                return "redirect:/ho-so/" + found.get().id().value();
            }
        }
        var today = WorkingDay.of(clock.instant());
        var chosen = state(state);
        var units = areas.codesWithin(code, today);
        var count = desk.count(units, chosen);
        var pages = Math.max(1, (int) ((count + PAGE_SIZE - 1) / PAGE_SIZE));
        var at = Math.clamp(number, 1, pages);
        model.addAttribute("unit", areas.need(code, today));
        model.addAttribute("state", chosen == null ? "" : chosen.name());
        model.addAttribute("slip", slip);
        model.addAttribute("count", count);
        model.addAttribute("pages", pages);
        model.addAttribute("at", at);
        model.addAttribute("states", states(page, chosen));
        model.addAttribute(
                "dossiers",
                desk.list(units, chosen, (at - 1) * PAGE_SIZE, PAGE_SIZE).stream()
                        .map(dossier -> new DossierView(dossier, areas, page.texts()))
                        .toList());
        return "enrolment/list";
    }

    @GetMapping("/ho-so/{id}")
    String dossier(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @PathVariable UUID id,
            Model model) {
        var dossier = desk.need(new DossierId(id));
        gate.open(viewer, Permission.DOSSIERS, Purpose.FOLLOW_UP, dossier.id(), PersonReader.places(dossier));
        model.addAttribute("dossier", new DossierView(dossier, areas, page.texts()));
        model.addAttribute("history", desk.history(dossier.id()));
        model.addAttribute("card", issuance.card(dossier.id()).orElse(null));
        model.addAttribute(
                "person",
                viewer.may(Permission.PERSON) ? people.read(viewer, Purpose.FOLLOW_UP, dossier, page.texts()) : null);
        return "enrolment/dossier";
    }

    @GetMapping("/ho-so/{id}/anh")
    ResponseEntity<byte[]> portrait(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
        var dossier = desk.need(new DossierId(id));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(people.portrait(viewer, Purpose.FOLLOW_UP, dossier));
    }

    private static List<StateChoice> states(Page page, @Nullable DossierState chosen) {
        return Arrays.stream(DossierState.values())
                .filter(state -> state.standing() != DossierState.Standing.BEFORE_IT_COUNTS
                        && state.standing() != DossierState.Standing.ON_KIT)
                .map(state -> new StateChoice(
                        state.name(), page.texts().either(state.vietnamese(), state.english()), state == chosen))
                .toList();
    }

    private static @Nullable DossierState state(String name) {
        return Arrays.stream(DossierState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
