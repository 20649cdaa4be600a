package dancu.office.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.area.Unit;
import dancu.quality.Quality;
import dancu.registry.Registry;
import dancu.shared.web.Page;
import dancu.shared.web.Texts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// A commune's work list, and above it the communes of a district or the province.
@Controller
@Profile("central")
class WorkPages {

    private static final int PAGE_SIZE = 40;

    private final Gate gate;
    private final Areas areas;
    private final Quality quality;
    private final Registry registry;
    private final WorkList list;
    private final PersonReading reading;

    WorkPages(Gate gate, Areas areas, Quality quality, Registry registry, WorkList list, PersonReading reading) {
        this.gate = gate;
        this.areas = areas;
        this.quality = quality;
        this.registry = registry;
        this.list = list;
        this.reading = reading;
    }

    @GetMapping("/viec")
    String list(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @RequestParam(name = "xa", defaultValue = "") String commune,
            @RequestParam(name = "thon", defaultValue = "") String hamlet,
            @RequestParam(name = "loi", defaultValue = "") String rule,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            Model model) {
        var unit = areas.need(commune.isBlank() ? viewer.unit() : commune, reading.today());
        gate.openList(viewer, Permission.REGISTER, Purpose.REGISTER_CHECK, unit.code());
        model.addAttribute("unit", unit);
        if (unit.level() != Unit.Level.COMMUNE) {
            model.addAttribute("communes", communes(unit));
            return "office/communes";
        }
        var place = new WorkPlace(unit.code(), hamlet, rule);
        var entries = list.of(place);
        var open = entries.stream().filter(entry -> !entry.open().isEmpty()).toList();
        var pages = Math.max(1, (open.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        var at = Math.clamp(number, 1, pages);
        model.addAttribute("place", place);
        model.addAttribute("left", (long) open.size());
        model.addAttribute("waiting", (long) entries.size() - open.size());
        model.addAttribute("pages", pages);
        model.addAttribute("at", at);
        model.addAttribute("hamlets", hamlets(unit.code()));
        model.addAttribute("rules", rules(place, page.texts()));
        model.addAttribute(
                "lines",
                lines(open.stream().skip((at - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList(), page.texts()));
        return "office/work";
    }

    /// Goes on with the list behind somebody, or to the list where nothing is left.
    @GetMapping("/viec/tiep")
    String next(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(name = "xa") String commune,
            @RequestParam(name = "thon", defaultValue = "") String hamlet,
            @RequestParam(name = "loi", defaultValue = "") String rule,
            @RequestParam(name = "sau", required = false) @Nullable UUID after) {
        gate.check(viewer, Permission.REGISTER, List.of(commune));
        var place = new WorkPlace(commune, hamlet, rule);
        return "redirect:"
                + list.next(place, after)
                        .map(person -> place.item(person.toString()))
                        .orElseGet(place::list);
    }

    private List<WorkItem.Line> lines(List<WorkList.Entry> entries, Texts texts) {
        var people =
                registry.persons(entries.stream().map(WorkList.Entry::person).toList());
        return entries.stream()
                .filter(entry -> people.containsKey(entry.person()))
                .map(entry -> {
                    var person = Objects.requireNonNull(people.get(entry.person()));
                    return new WorkItem.Line(
                            person.id().toString(),
                            PersonReading.name(person, texts),
                            ItemText.date(person.birthDate().raw(), texts),
                            entry.hamlet(),
                            entry.open().stream()
                                    .map(finding -> FindingView.of(finding, texts))
                                    .toList(),
                            entry.waiting());
                })
                .toList();
    }

    private List<WorkItem.Progress> hamlets(String commune) {
        return quality.progress(List.of(commune)).stream()
                .map(one -> new WorkItem.Progress(one.hamlet(), "", one.people(), one.clean(), one.blocked()))
                .toList();
    }

    private List<WorkItem.Progress> communes(Unit unit) {
        var today = reading.today();
        var sums = new HashMap<String, WorkItem.Progress>();
        for (var one : quality.progress(areas.codesWithin(unit.code(), today))) {
            sums.merge(
                    one.commune(),
                    new WorkItem.Progress(
                            areas.need(one.commune(), today).fullName(),
                            one.commune(),
                            one.people(),
                            one.clean(),
                            one.blocked()),
                    (a, b) -> new WorkItem.Progress(
                            a.name(),
                            a.code(),
                            a.people() + b.people(),
                            a.clean() + b.clean(),
                            a.blocked() + b.blocked()));
        }
        return sums.values().stream()
                .sorted(Comparator.comparingLong(WorkItem.Progress::blocked)
                        .reversed()
                        .thenComparing(WorkItem.Progress::code))
                .toList();
    }

    private List<WorkItem.RuleChoice> rules(WorkPlace place, Texts texts) {
        return quality.byRule(place.commune()).entrySet().stream()
                .sorted(Comparator.comparingLong(count -> -count.getValue()))
                .map(count -> new WorkItem.RuleChoice(
                        count.getKey().name(),
                        FindingView.title(count.getKey(), texts),
                        count.getValue(),
                        count.getKey().name().equals(place.rule())))
                .toList();
    }
}
