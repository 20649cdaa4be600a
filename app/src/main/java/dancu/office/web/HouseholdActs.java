package dancu.office.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Viewer;
import dancu.quality.Quality;
import dancu.residence.AbsenceGroup;
import dancu.residence.Absences;
import dancu.residence.Answer;
import dancu.residence.Destination;
import dancu.residence.Done;
import dancu.residence.Dwelling;
import dancu.residence.Entrant;
import dancu.residence.Filing;
import dancu.residence.Households;
import dancu.residence.PermanentResidence;
import dancu.residence.ResidenceError;
import dancu.residence.ResidenceFile;
import dancu.residence.Residences;
import dancu.residence.StrikeReason;
import dancu.residence.Succession;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import dancu.shared.web.Page;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/// What an officer does in a household, one question after another; where the law asks for it the head of police
/// signs on the spot.
@Controller
@Profile("central")
class HouseholdActs {

    private final HouseholdReading reading;
    private final Households households;
    private final PermanentResidence permanent;
    private final Absences absences;
    private final SecondOfficer second;
    private final Quality quality;
    private final PersonReading people;
    private final Gate gate;

    HouseholdActs(
            HouseholdReading reading,
            Households households,
            PermanentResidence permanent,
            Absences absences,
            SecondOfficer second,
            Quality quality,
            PersonReading people,
            Gate gate) {
        this.reading = reading;
        this.households = households;
        this.permanent = permanent;
        this.absences = absences;
        this.second = second;
        this.quality = quality;
        this.people = people;
        this.gate = gate;
    }

    @GetMapping("/ho/{id}/lam/{word}")
    String form(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @PathVariable UUID id,
            @PathVariable String word,
            Model model) {
        var whole = reading.open(viewer, Permission.CORRECT, id);
        return show(model, page, whole, need(word), Map.of(), "");
    }

    @PostMapping("/ho/{id}/lam/{word}")
    String act(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @PathVariable UUID id,
            @PathVariable String word,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        var whole = reading.open(viewer, Permission.CORRECT, id);
        var act = need(word);
        try {
            var problem = carryOut(act, whole, filing(act, whole, sent, viewer), sent, viewer);
            if (!problem.isEmpty()) {
                return show(
                        model,
                        page,
                        whole,
                        act,
                        sent.toSingleValueMap(),
                        page.texts().of(problem));
            }
        } catch (Failure refused) {
            return show(
                    model,
                    page,
                    whole,
                    act,
                    sent.toSingleValueMap(),
                    page.texts().of(refused.error()));
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            return show(
                    model,
                    page,
                    whole,
                    act,
                    sent.toSingleValueMap(),
                    page.texts().of("act.unreadable"));
        }
        quality.checkChanged(people.today());
        return "redirect:/ho/" + id;
    }

    /// Does it; the key of what stood in the way, or an empty text.
    private String carryOut(
            HouseholdAct act,
            ResidenceFile.Whole whole,
            Filing filing,
            MultiValueMap<String, String> sent,
            Viewer viewer) {
        var household = whole.household().id();
        switch (act) {
            case HEAD -> households.changeHead(filing, household, succession(sent, "person"));
            case RELATION ->
                households.changeRelation(filing, household, person(sent, "person"), one(sent, "relation"));
            case SPLIT ->
                households.split(filing, household, leaving(sent), person(sent, "person"), successionIfAny(sent));
            case MOVE -> {
                return move(household, filing, sent, viewer);
            }
            case STRIKE ->
                permanent.strike(
                        filing,
                        person(sent, "person"),
                        StrikeReason.valueOf(one(sent, "reason")),
                        day(sent, "since"),
                        successionIfAny(sent));
            case AWAY ->
                absences.declare(
                        filing,
                        person(sent, "person"),
                        AbsenceGroup.valueOf(one(sent, "group")),
                        Residences.AbsenceKind.valueOf(one(sent, "kind")),
                        one(sent, "destination"),
                        one(sent, "until").isEmpty() ? null : day(sent, "until"));
        }
        return "";
    }

    /// Registers those who leave in a household of their own, somewhere in the officer's area.
    private String move(UUID household, Filing filing, MultiValueMap<String, String> sent, Viewer viewer) {
        var commune = one(sent, "commune").strip();
        gate.check(viewer, Permission.CORRECT, List.of(commune));
        var dwelling = new Dwelling(
                commune, one(sent, "hamlet").strip(), one(sent, "detail").strip());
        var successor = successionIfAny(sent);
        var answer = permanent.move(
                filing,
                leaving(sent),
                new Destination.Own(dwelling, person(sent, "person")),
                successor == null ? Map.of() : Map.of(household, successor));
        return switch (answer) {
            case Done done -> "";
            case Answer.AlreadyRegistered there -> "answer.alreadyRegistered";
            case Answer.RegisteredElsewhere there -> "answer.registeredElsewhere";
            case Answer.CertificateNeeded certificate -> "answer.certificateNeeded";
            case Answer.ConsentNeeded consent -> "answer.consentNeeded";
        };
    }

    private static List<Entrant> leaving(MultiValueMap<String, String> sent) {
        return sent.getOrDefault("leaving", List.of()).stream()
                .map(id -> new Entrant(new PersonId(UUID.fromString(id)), one(sent, "r." + id)))
                .toList();
    }

    private static HouseholdAct need(String word) {
        return HouseholdAct.of(word)
                .orElseThrow(() -> new Failure(ResidenceError.HOUSEHOLD_UNKNOWN, "act " + word.length()));
    }

    private Filing filing(
            HouseholdAct act, ResidenceFile.Whole whole, MultiValueMap<String, String> sent, Viewer viewer) {
        var approver = act.kind().needsApprover()
                ? second.sign(
                                one(sent, "account"),
                                one(sent, "password"),
                                whole.household().dwelling().commune())
                        .account()
                : null;
        return new Filing(
                UUID.fromString(one(sent, "act")),
                one(sent, "paper").strip(),
                day(sent, "receivedOn"),
                day(sent, "trueFrom"),
                viewer.actor(),
                approver);
    }

    private String show(
            Model model,
            Page page,
            ResidenceFile.Whole whole,
            HouseholdAct act,
            Map<String, String> typed,
            String problem) {
        model.addAttribute("shown", reading.view(whole, page.texts()));
        model.addAttribute("act", act);
        model.addAttribute("id", typed.getOrDefault("act", UUID.randomUUID().toString()));
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        model.addAttribute("today", people.today().toString());
        model.addAttribute("reasons", StrikeReason.values());
        model.addAttribute("groups", AbsenceGroup.values());
        model.addAttribute("kinds", Residences.AbsenceKind.values());
        return "office/act";
    }

    private static @Nullable Succession successionIfAny(MultiValueMap<String, String> sent) {
        return one(sent, "next").isEmpty() ? null : succession(sent, "next");
    }

    private static Succession succession(MultiValueMap<String, String> sent, String name) {
        var relations = new HashMap<PersonId, String>();
        sent.forEach((key, values) -> {
            if (key.startsWith("r.") && !values.getFirst().isBlank() && !key.endsWith(one(sent, name))) {
                relations.put(
                        new PersonId(UUID.fromString(key.substring(2))),
                        values.getFirst().strip());
            }
        });
        return new Succession(person(sent, name), relations);
    }

    private static PersonId person(MultiValueMap<String, String> sent, String name) {
        return new PersonId(UUID.fromString(one(sent, name)));
    }

    private static LocalDate day(MultiValueMap<String, String> sent, String name) {
        return LocalDate.parse(one(sent, name));
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }
}
