package dancu.office.web;

import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.quality.Finding;
import dancu.quality.Quality;
import dancu.quality.Rule;
import dancu.quality.Verdicts;
import dancu.registry.CorrectableField;
import dancu.registry.CorrectionRequest;
import dancu.registry.Corrections;
import dancu.registry.Person;
import dancu.registry.PersonalNumbers;
import dancu.shared.PersonId;
import dancu.shared.web.Page;
import dancu.shared.web.Texts;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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

/// One item of the work list: a person, what was found on them, and what the officer does about it.
@Controller
@Profile("central")
class ItemPages {

    private final PersonDoor door;
    private final PersonReading reading;
    private final WorkList list;
    private final Corrections corrections;
    private final PersonalNumbers numbers;
    private final Verdicts verdicts;
    private final Quality quality;

    ItemPages(
            PersonDoor door,
            PersonReading reading,
            WorkList list,
            Corrections corrections,
            PersonalNumbers numbers,
            Verdicts verdicts,
            Quality quality) {
        this.door = door;
        this.reading = reading;
        this.list = list;
        this.corrections = corrections;
        this.numbers = numbers;
        this.verdicts = verdicts;
        this.quality = quality;
    }

    @GetMapping("/viec/nguoi/{id}")
    String item(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @PathVariable UUID id,
            @RequestParam(name = "xa") String commune,
            @RequestParam(name = "thon", defaultValue = "") String hamlet,
            @RequestParam(name = "loi", defaultValue = "") String rule,
            Model model) {
        var place = new WorkPlace(commune, hamlet, rule);
        var opened = door.open(viewer, Permission.CORRECT, Purpose.REGISTER_CHECK, new PersonId(id));
        var open =
                list.of(place).stream().filter(entry -> !entry.open().isEmpty()).toList();
        var findings = open.stream()
                .filter(entry -> entry.person().value().equals(id))
                .flatMap(entry -> entry.open().stream())
                .toList();
        if (findings.isEmpty()) {
            return "redirect:" + place.next(id);
        }
        model.addAttribute("item", item(place, open.size(), opened, findings, viewer, page.texts()));
        return "office/item";
    }

    /// Proposes that a record is right although a rule finds something.
    @PostMapping("/viec/nguoi/{id}/dung")
    String right(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable UUID id,
            @RequestParam UUID verdict,
            @RequestParam Rule rule,
            @RequestParam String reason,
            @RequestParam String back) {
        var person = new PersonId(id);
        door.open(viewer, Permission.CORRECT, Purpose.REGISTER_CHECK, person);
        verdicts.propose(
                new Verdicts.Verdict(
                        verdict,
                        person,
                        rule,
                        null,
                        Verdicts.Outcome.RIGHT_AS_IT_IS,
                        null,
                        reason.strip(),
                        viewer.account(),
                        viewer.unit(),
                        null),
                viewer.actor());
        return "redirect:" + WorkPlace.read(back).next(id);
    }

    /// Gives a person without a number one, from items that stand in the record.
    @PostMapping("/viec/nguoi/{id}/so")
    String number(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable UUID id,
            @RequestParam String paper,
            @RequestParam String back) {
        var person = new PersonId(id);
        door.open(viewer, Permission.CORRECT, Purpose.REGISTER_CHECK, person);
        numbers.establish(person, paper.strip(), viewer.actor());
        quality.checkChanged(reading.today());
        return "redirect:" + WorkPlace.read(back).next(id);
    }

    private WorkItem item(
            WorkPlace place, long left, PersonDoor.Opened opened, List<Finding> findings, Viewer viewer, Texts texts) {
        var person = opened.person();
        var address = opened.address();
        return new WorkItem(
                place,
                left,
                person.id().toString(),
                PersonReading.name(person, texts),
                ItemText.date(person.birthDate().raw(), texts),
                reading.address(address),
                address == null ? "" : address.household().toString(),
                PersonSheet.of(person, texts),
                tasks(findings, texts),
                form(place, person, findings, viewer, texts),
                returned(person.id()));
    }

    /// One comparison settles everything between two records, so it is offered once.
    private static List<WorkItem.Task> tasks(List<Finding> findings, Texts texts) {
        var compared = new HashSet<PersonId>();
        return findings.stream()
                .map(finding -> {
                    var other = finding.other();
                    var way = other != null && !compared.add(other) ? Mends.Way.JUDGE : Mends.way(finding.rule());
                    return new WorkItem.Task(
                            FindingView.of(finding, texts),
                            way.name(),
                            UUID.randomUUID().toString(),
                            Mends.mayStand(finding.rule()));
                })
                .toList();
    }

    private @Nullable CorrectionForm form(
            WorkPlace place, Person person, List<Finding> findings, Viewer viewer, Texts texts) {
        var fields = EnumSet.noneOf(CorrectableField.class);
        var proposed = new HashMap<String, String>();
        for (var finding : findings) {
            fields.addAll(Mends.fields(finding.rule(), person));
            finding.rule()
                    .mend(person)
                    .ifPresent(mend -> proposed.put(mend.field().name(), mend.value()));
        }
        return fields.isEmpty()
                ? null
                : CorrectionForm.of(
                        person,
                        fields,
                        viewer,
                        CorrectionForm.Typed.fresh(proposed, reading.today()),
                        reading.today(),
                        place.written(),
                        "",
                        texts);
    }

    private String returned(PersonId person) {
        var requests = corrections.requests(person);
        return requests.isEmpty() || requests.getLast().state() != CorrectionRequest.State.RETURNED
                ? ""
                : requests.getLast().reason();
    }
}
