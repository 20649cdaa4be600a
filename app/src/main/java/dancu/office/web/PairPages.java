package dancu.office.web;

import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.quality.Finding;
import dancu.quality.Quality;
import dancu.quality.QualityError;
import dancu.quality.Verdicts;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import dancu.shared.web.Page;
import java.util.List;
import java.util.Optional;
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

/// Two records side by side: one person or two, and which record stays.
@Controller
@Profile("central")
class PairPages {

    private final PairReading pairs;
    private final Quality quality;
    private final Verdicts verdicts;
    private final PersonDoor door;
    private final SecondOfficer second;
    private final PersonReading reading;

    PairPages(
            PairReading pairs,
            Quality quality,
            Verdicts verdicts,
            PersonDoor door,
            SecondOfficer second,
            PersonReading reading) {
        this.pairs = pairs;
        this.quality = quality;
        this.verdicts = verdicts;
        this.door = door;
        this.second = second;
        this.reading = reading;
    }

    @GetMapping("/viec/doi/{one}/{other}")
    String pair(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam(name = "xa") String commune,
            @RequestParam(name = "thon", defaultValue = "") String hamlet,
            @RequestParam(name = "loi", defaultValue = "") String rule,
            Model model) {
        var place = new WorkPlace(commune, hamlet, rule);
        var texts = page.texts();
        var pair = pairs.read(
                viewer, Permission.CORRECT, Purpose.REGISTER_CHECK, new PersonId(one), new PersonId(other), texts);
        var finding = between(one, other);
        if (finding.isEmpty()) {
            return "redirect:" + place.next(one);
        }
        model.addAttribute("pair", pair);
        model.addAttribute("finding", FindingView.of(finding.get(), texts));
        model.addAttribute("place", place);
        model.addAttribute("verdict", UUID.randomUUID().toString());
        return "office/pair";
    }

    /// @param stays the record that stays where both are one person's; empty where they are two people's
    @PostMapping("/viec/doi/{one}/{other}")
    String decide(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam UUID verdict,
            @RequestParam(defaultValue = "") String stays,
            @RequestParam String reason,
            @RequestParam String back) {
        var person = new PersonId(one);
        var left = door.open(viewer, Permission.CORRECT, Purpose.REGISTER_CHECK, person);
        door.openBeside(viewer, Permission.CORRECT, Purpose.REGISTER_CHECK, new PersonId(other), left);
        var finding = between(one, other)
                .orElseThrow(() -> new Failure(QualityError.FINDING_CLOSED, "persons " + one + " " + other));
        verdicts.propose(
                new Verdicts.Verdict(
                        verdict,
                        person,
                        finding.rule(),
                        new PersonId(other),
                        stays.isEmpty() ? Verdicts.Outcome.DIFFERENT_PEOPLE : Verdicts.Outcome.SAME_PERSON,
                        stays.isEmpty() ? null : new PersonId(stays.equals(one.toString()) ? one : other),
                        reason.strip(),
                        viewer.account(),
                        viewer.unit(),
                        null),
                viewer.actor());
        return "redirect:" + WorkPlace.read(back).next(one);
    }

    /// Makes two again of what was wrongly made one; the second officer signs on the spot.
    @PostMapping("/dan-cu/{id}/tach/{verdict}")
    String undo(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID verdict,
            @RequestParam String reason,
            @RequestParam String account,
            @RequestParam String password) {
        var opened = door.open(viewer, Permission.CORRECT, Purpose.REGISTER_CHECK, new PersonId(id));
        var approver = second.sign(account, password, opened.commune());
        verdicts.undo(verdict, reason.strip(), viewer.actor(), approver.account());
        quality.checkChanged(reading.today());
        return "redirect:/dan-cu/" + id;
    }

    private Optional<Finding> between(UUID one, UUID other) {
        return quality.of(List.of(new PersonId(one), new PersonId(other))).stream()
                .filter(finding -> finding.rule().concernsTwo())
                .filter(finding -> {
                    var second = finding.other();
                    var ids = second == null
                            ? List.of()
                            : List.of(finding.person().value(), second.value());
                    return ids.contains(one) && ids.contains(other);
                })
                .findFirst();
    }
}
