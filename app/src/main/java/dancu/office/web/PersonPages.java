package dancu.office.web;

import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.registry.CorrectableField;
import dancu.registry.Corrections;
import dancu.registry.Registry;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import dancu.shared.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/// One person of the register: the record as it is, and as it was known at any moment.
@Controller
@Profile("central")
class PersonPages {

    /// What the sensitive items may be read for.
    static final List<Purpose> PURPOSES =
            List.of(Purpose.REGISTER_CHECK, Purpose.CITIZEN_REQUEST, Purpose.LAWFUL_INQUIRY);

    private final PersonDoor door;
    private final PersonReading reading;
    private final Registry registry;
    private final Corrections corrections;

    PersonPages(PersonDoor door, PersonReading reading, Registry registry, Corrections corrections) {
        this.door = door;
        this.reading = reading;
        this.registry = registry;
        this.corrections = corrections;
    }

    @GetMapping("/dan-cu/{id}")
    String person(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @PathVariable UUID id,
            @RequestParam(name = "gui", required = false) @Nullable String sent,
            Model model) {
        var opened = door.open(viewer, Permission.REGISTER, Purpose.REGISTER_CHECK, new PersonId(id));
        model.addAttribute("shown", reading.page(opened, viewer, page.texts()));
        model.addAttribute("purposes", PURPOSES);
        model.addAttribute("sent", sent != null);
        return "office/person";
    }

    /// The record as the register knew it after one of its changes.
    ///
    /// @param position 0 for the record as first entered, then one for each act
    @GetMapping("/dan-cu/{id}/luc")
    String moment(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @PathVariable UUID id,
            @RequestParam(name = "vi-tri") int position,
            Model model) {
        var person = door.open(viewer, Permission.REGISTER, Purpose.REGISTER_CHECK, new PersonId(id))
                .person();
        var moments = Moment.of(corrections.history(person.id()), page.texts());
        var at = Math.clamp(position, 0, moments.size());
        var now = PersonSheet.values(person);
        var then = at == moments.size() ? now : known(person.id(), moments, at);
        var before = at == 0 ? then : known(person.id(), moments, at - 1);
        model.addAttribute("id", id.toString());
        model.addAttribute("sheet", PersonSheet.of(then, before, now, page.texts()));
        model.addAttribute("moment", at == 0 ? null : moments.get(at - 1));
        model.addAttribute("last", at == moments.size());
        return "office/record";
    }

    /// Ethnicity, religion and blood group, once the reader has said what for.
    @PostMapping("/dan-cu/{id}/nhay-cam")
    String sensitive(
            @AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, @RequestParam Purpose purpose, Model model) {
        var person = door.open(viewer, Permission.SENSITIVE, purpose, new PersonId(id))
                .person();
        model.addAttribute(
                "items",
                Objects.requireNonNull(registry.sensitive(List.of(person.id())).get(person.id())));
        return "office/sensitive";
    }

    private Map<CorrectableField, String> known(PersonId id, List<Moment> moments, int position) {
        var instant = position == 0
                ? moments.getFirst().at().minusMillis(1)
                : moments.get(position - 1).at();
        return corrections.asKnown(id, instant, WorkingDay.of(instant));
    }
}
