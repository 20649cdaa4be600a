package dancu.office.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.registry.Registry;
import dancu.residence.Act;
import dancu.residence.Registration;
import dancu.residence.ResidenceError;
import dancu.residence.ResidenceFile;
import dancu.residence.StrikeReason;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import dancu.shared.web.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Opens households through the gate and puts together what their pages show.
@Component
@Profile("central")
class HouseholdReading {

    private static final int PAST_MAX = 60;

    private final Gate gate;
    private final ResidenceFile file;
    private final Registry registry;
    private final Areas areas;
    private final PersonReading reading;

    HouseholdReading(Gate gate, ResidenceFile file, Registry registry, Areas areas, PersonReading reading) {
        this.gate = gate;
        this.file = file;
        this.registry = registry;
        this.areas = areas;
        this.reading = reading;
    }

    /// @throws Failure `residence.household-unknown`, `access.role` or `access.territory`
    ResidenceFile.Whole open(Viewer viewer, Permission permission, UUID id) {
        var whole =
                file.household(id).orElseThrow(() -> new Failure(ResidenceError.HOUSEHOLD_UNKNOWN, "household " + id));
        gate.openList(
                viewer,
                permission,
                Purpose.REGISTER_CHECK,
                whole.household().dwelling().commune());
        return whole;
    }

    HouseholdView view(ResidenceFile.Whole whole, Texts texts) {
        var household = whole.household();
        var dwelling = household.dwelling();
        var past = file.history(household.id(), PAST_MAX, 0).stream()
                .filter(registration -> registration.validUntil() != null)
                .toList();
        var names = names(whole.members(), past, texts);
        var collective = household.collective();
        return new HouseholdView(
                household.id().toString(),
                dwelling.commune(),
                dwelling.hamlet(),
                areas.address(dwelling.detail(), dwelling.commune(), reading.today()),
                collective == null ? "" : collective.vietnamese(),
                Objects.requireNonNullElse(household.bookNumber(), ""),
                household.closedOn() == null,
                household.closedOn() == null && whole.members().stream().noneMatch(Registration::head),
                members(whole, names),
                past.stream().map(one -> past(one, names, texts)).toList(),
                file.acts(household.id(), PAST_MAX, 0).stream()
                        .map(act -> done(act, texts))
                        .toList(),
                lines(file.at(dwelling), texts).stream()
                        .filter(line -> !line.id().equals(household.id().toString()))
                        .toList());
    }

    /// Households of a list with the names of their heads.
    List<HouseholdView.Beside> lines(List<ResidenceFile.Line> lines, Texts texts) {
        var heads = registry.persons(lines.stream()
                .map(ResidenceFile.Line::head)
                .filter(Objects::nonNull)
                .toList());
        return lines.stream()
                .map(line -> {
                    var head = line.head() == null ? null : heads.get(line.head());
                    return new HouseholdView.Beside(
                            line.id().toString(),
                            head == null ? "" : PersonReading.name(head, texts),
                            line.dwelling().detail(),
                            line.people(),
                            line.temporary());
                })
                .toList();
    }

    private record Named(String name, String born) {}

    private Map<PersonId, Named> names(Collection<Registration> members, Collection<Registration> past, Texts texts) {
        var ids = new java.util.HashSet<PersonId>();
        members.forEach(one -> ids.add(one.person()));
        past.forEach(one -> ids.add(one.person()));
        var names = new HashMap<PersonId, Named>();
        registry.persons(ids)
                .forEach((id, person) -> names.put(
                        id,
                        new Named(
                                PersonReading.name(person, texts),
                                ItemText.date(person.birthDate().raw(), texts))));
        return names;
    }

    private static List<HouseholdView.Member> members(ResidenceFile.Whole whole, Map<PersonId, Named> names) {
        return whole.members().stream()
                .map(one -> {
                    var named = names.getOrDefault(one.person(), new Named("—", ""));
                    return new HouseholdView.Member(
                            one.person().toString(),
                            named.name(),
                            named.born(),
                            one.relation(),
                            one.head(),
                            one.goodUntil());
                })
                .toList();
    }

    private static HouseholdView.Past past(Registration one, Map<PersonId, Named> names, Texts texts) {
        return new HouseholdView.Past(
                one.person().toString(),
                names.getOrDefault(one.person(), new Named("—", "")).name(),
                one.relation(),
                one.validFrom(),
                Objects.requireNonNull(one.validUntil()),
                why(Objects.requireNonNullElse(one.endedFor(), ""), texts));
    }

    private static String why(String code, Texts texts) {
        return Arrays.stream(StrikeReason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .map(reason -> texts.either(reason.vietnamese(), reason.english()))
                .orElseGet(() -> code.isEmpty() ? "" : texts.of("ended." + code));
    }

    private static HouseholdView.Done done(Act act, Texts texts) {
        return new HouseholdView.Done(
                texts.either(act.kind().vietnamese(), act.kind().english()),
                act.actor().account(),
                Objects.requireNonNullElse(act.approver(), ""),
                act.paper(),
                act.ground(),
                act.receivedOn(),
                act.dueOn(),
                act.enteredOn(),
                act.late());
    }
}
