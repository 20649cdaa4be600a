package dancu.office.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.lookup.Answer;
import dancu.lookup.Lookup;
import dancu.lookup.Within;
import dancu.registry.Person;
import dancu.shared.web.Page;
import dancu.shared.web.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One box that finds people by whatever is known of them. What was typed travels in the body of the request, so
/// it stands in no address, no log and no ledger.
@Controller
@Profile("central")
class SearchPages {

    private static final int HITS_MAX = 30;
    private static final int TYPED_LEAST = 2;

    private final Gate gate;
    private final Lookup lookup;

    SearchPages(Gate gate, Lookup lookup) {
        this.gate = gate;
        this.lookup = lookup;
    }

    @GetMapping("/dan-cu")
    String page(@AuthenticationPrincipal Viewer viewer, Model model) {
        gate.check(viewer, Permission.REGISTER, List.of(viewer.unit()));
        model.addAttribute("typed", "");
        return "office/search";
    }

    /// The whole page with what was found, for a browser without scripts.
    @PostMapping("/dan-cu")
    String search(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @RequestParam(defaultValue = "") String typed,
            Model model) {
        find(viewer, page, typed, model);
        return "office/search";
    }

    /// What was found, while somebody types.
    @PostMapping("/dan-cu/tim")
    String asTyped(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @RequestParam(defaultValue = "") String typed,
            Model model) {
        find(viewer, page, typed, model);
        return "office/hits";
    }

    private void find(Viewer viewer, Page page, String typed, Model model) {
        model.addAttribute("typed", typed);
        if (typed.strip().length() < TYPED_LEAST) {
            gate.check(viewer, Permission.REGISTER, List.of(viewer.unit()));
            return;
        }
        gate.openList(viewer, Permission.REGISTER, Purpose.REGISTER_CHECK, viewer.unit());
        var within = viewer.unit().equals(Areas.PROVINCE) ? Within.PROVINCE : new Within(Set.of(viewer.unit()));
        var answer = lookup.search(typed, within, HITS_MAX);
        model.addAttribute("complete", answer.isComplete());
        model.addAttribute(
                "hits",
                answer.hits().stream().map(hit -> found(hit, page.texts())).toList());
    }

    private static FoundPerson found(Answer.Hit hit, Texts texts) {
        var name =
                hit.name().isBlank() ? texts.of("person.noName") : hit.name().toUpperCase(Locale.forLanguageTag("vi"));
        var shown = hit.otherNames().isBlank() ? name : name + " (" + hit.otherNames() + ")";
        var born = ItemText.date(hit.birthDate(), texts);
        var dates = matched(hit, Answer.Field.BIRTH_DATE);
        return new FoundPerson(
                hit.person().toString(),
                FoundPerson.marked(shown, matched(hit, Answer.Field.NAME, Answer.Field.OTHER_NAME)),
                FoundPerson.marked(born, dates.stream().allMatch(born::contains) ? dates : List.of(born)),
                FoundPerson.marked(hit.pin() == null ? "" : hit.pin(), matched(hit, Answer.Field.PIN)),
                FoundPerson.marked(hit.address(), matched(hit, Answer.Field.ADDRESS)),
                matched(hit, Answer.Field.OLD_NUMBER, Answer.Field.PHONE, Answer.Field.BOOK_NUMBER).stream()
                        .map(text -> new FoundPerson.Piece(text, true))
                        .toList(),
                hit.life() != Person.Life.ALIVE);
    }

    private static List<String> matched(Answer.Hit hit, Answer.Field... fields) {
        return hit.matched().stream()
                .filter(match -> Arrays.asList(fields).contains(match.field()))
                .map(Answer.Match::text)
                .toList();
    }
}
