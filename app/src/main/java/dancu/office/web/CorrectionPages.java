package dancu.office.web;

import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.registry.CorrectableField;
import dancu.registry.CorrectionRequest;
import dancu.registry.Corrections;
import dancu.registry.Person;
import dancu.registry.RegistryError;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import dancu.shared.web.Page;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asking for a correction: which items, what they should say, by which paper, on what ground, true from when.
@Controller
@Profile("central")
class CorrectionPages {

    private static final String VALUE = "v.";

    private final PersonDoor door;
    private final PersonReading reading;
    private final Corrections corrections;

    CorrectionPages(PersonDoor door, PersonReading reading, Corrections corrections) {
        this.door = door;
        this.reading = reading;
        this.corrections = corrections;
    }

    @GetMapping("/dan-cu/{id}/sua")
    String form(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @PathVariable UUID id,
            @RequestParam(name = "muc", defaultValue = "") List<CorrectableField> fields,
            Model model) {
        var person = open(viewer, id);
        return show(
                model,
                page,
                CorrectionForm.of(
                        person,
                        fields,
                        viewer,
                        CorrectionForm.Typed.fresh(Map.of(), reading.today()),
                        reading.today(),
                        "",
                        "",
                        page.texts()),
                person);
    }

    @PostMapping("/dan-cu/{id}/sua")
    String ask(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        var person = open(viewer, id);
        var chosen = sent.getOrDefault("muc", List.of()).stream()
                .map(CorrectableField::valueOf)
                .toList();
        var typed = typed(sent);
        var back = one(sent, "back");
        var problem = problem(viewer, person, chosen, typed, sent, page);
        if (problem.isEmpty()) {
            return back.isEmpty()
                    ? "redirect:/dan-cu/" + id + "?gui"
                    : "redirect:" + WorkPlace.read(back).next(id);
        }
        return show(
                model,
                page,
                CorrectionForm.of(person, chosen, viewer, typed, reading.today(), back, problem, page.texts()),
                person);
    }

    @PostMapping("/dan-cu/{id}/rut/{request}")
    String withdraw(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, @PathVariable UUID request) {
        var person = open(viewer, id);
        var mine = corrections.requests(person.id()).stream()
                .anyMatch(
                        asked -> asked.id().equals(request) && asked.proposer().equals(viewer.account()));
        if (!mine) {
            throw new Failure(RegistryError.REQUEST_DECIDED, "request " + request);
        }
        corrections.withdraw(request, viewer.actor());
        return "redirect:/dan-cu/" + id;
    }

    /// Sends the request; what was wrong with it, or an empty text.
    private String problem(
            Viewer viewer,
            Person person,
            List<CorrectableField> chosen,
            CorrectionForm.Typed typed,
            MultiValueMap<String, String> sent,
            Page page) {
        var texts = page.texts();
        var values = changed(viewer, person, chosen, typed, page);
        var day = day(typed.trueFrom());
        if (!one(sent, "version").equals(String.valueOf(person.version()))) {
            return texts.of(RegistryError.RECORD_CHANGED);
        }
        if (values.isEmpty()) {
            return texts.of("correct.nothing");
        }
        if (typed.paper().isBlank() || typed.ground().isBlank()) {
            return texts.of("correct.paperMissing");
        }
        if (day == null || day.isAfter(reading.today())) {
            return texts.of("correct.dayWrong");
        }
        if (values.keySet().stream().anyMatch(CorrectableField::isSensitive)) {
            door.open(viewer, Permission.SENSITIVE, Purpose.REGISTER_CHECK, person.id());
        }
        try {
            corrections.submit(
                    new CorrectionRequest.New(
                            UUID.fromString(typed.request()), person.id(), values, typed.paper(), typed.ground(), day),
                    viewer.actor());
            return "";
        } catch (Failure refused) {
            return texts.of(refused.error());
        }
    }

    private static Map<CorrectableField, String> changed(
            Viewer viewer, Person person, List<CorrectableField> chosen, CorrectionForm.Typed typed, Page page) {
        var values = new EnumMap<CorrectableField, String>(CorrectableField.class);
        for (var field : CorrectionForm.offered(viewer)) {
            var value = typed.values().getOrDefault(field.name(), "").strip();
            var now = field.isSensitive() ? "" : ItemText.written(field, field.of(person), page.texts());
            if (!value.equals(now) && (chosen.contains(field) || !value.isEmpty())) {
                values.put(field, value);
            }
        }
        return values;
    }

    private Person open(Viewer viewer, UUID id) {
        return door.open(viewer, Permission.CORRECT, Purpose.REGISTER_CHECK, new PersonId(id))
                .person();
    }

    private static String show(Model model, Page page, CorrectionForm form, Person person) {
        model.addAttribute("form", form);
        model.addAttribute("name", PersonReading.name(person, page.texts()));
        return "office/correct";
    }

    private static CorrectionForm.Typed typed(MultiValueMap<String, String> sent) {
        var values = new HashMap<String, String>();
        for (var name : sent.keySet()) {
            if (name.startsWith(VALUE)) {
                values.put(name.substring(VALUE.length()), one(sent, name));
            }
        }
        return new CorrectionForm.Typed(
                one(sent, "request"),
                values,
                one(sent, "paper").strip(),
                one(sent, "ground").strip(),
                one(sent, "trueFrom"));
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static @Nullable LocalDate day(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
