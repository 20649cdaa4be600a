package dancu.office.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.area.Unit;
import dancu.residence.ResidenceFile;
import dancu.shared.web.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Households: one of them, those of a hamlet, and the hamlets of a commune with their counts.
@Controller
@Profile("central")
class HouseholdPages {

    private static final int PAGE_SIZE = 50;

    private final Gate gate;
    private final Areas areas;
    private final ResidenceFile file;
    private final HouseholdReading households;
    private final PersonReading reading;

    HouseholdPages(Gate gate, Areas areas, ResidenceFile file, HouseholdReading households, PersonReading reading) {
        this.gate = gate;
        this.areas = areas;
        this.file = file;
        this.households = households;
        this.reading = reading;
    }

    @GetMapping("/ho/{id}")
    String household(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @PathVariable UUID id,
            Model model) {
        var whole = households.open(viewer, Permission.REGISTER, id);
        model.addAttribute("shown", households.view(whole, page.texts()));
        return "office/household";
    }

    /// @param commune of a district's or the province's officer; a commune's own has but one
    @GetMapping("/ho")
    String hamlets(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @RequestParam(name = "xa", defaultValue = "") String commune,
            @RequestParam(name = "thon", required = false) @Nullable String hamlet,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            Model model) {
        var unit = areas.need(commune.isBlank() ? viewer.unit() : commune, reading.today());
        gate.openList(viewer, Permission.REGISTER, Purpose.REGISTER_CHECK, unit.code());
        if (unit.level() != Unit.Level.COMMUNE) {
            return "redirect:/viec?xa=" + unit.code();
        }
        model.addAttribute("unit", unit);
        var hamlets = file.hamlets(unit.code()).stream()
                .map(one -> new HouseholdView.Hamlet(one.name(), one.households(), one.people(), one.temporary()))
                .toList();
        model.addAttribute("hamlets", hamlets);
        model.addAttribute("hamlet", hamlet == null ? "" : hamlet);
        if (hamlet != null) {
            var count = hamlets.stream()
                    .filter(one -> one.name().equals(hamlet))
                    .mapToInt(HouseholdView.Hamlet::households)
                    .sum();
            var pages = Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
            var at = Math.clamp(number, 1, pages);
            model.addAttribute("pages", pages);
            model.addAttribute("at", at);
            model.addAttribute(
                    "households",
                    households.lines(
                            file.households(unit.code(), hamlet, PAGE_SIZE, (at - 1) * PAGE_SIZE), page.texts()));
        }
        return "office/hamlets";
    }
}
