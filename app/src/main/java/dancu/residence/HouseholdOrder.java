package dancu.residence;

import dancu.residence.Done.Alert;
import dancu.residence.Effect.What;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps households in order over an act: takes them before, and after it sees to it that each in which
/// somebody lives is open and has a head, and that an emptied family household is closed.
@Component
class HouseholdOrder {

    /// Whether an act may leave a household without a head: a death cannot wait for the family.
    enum Head {
        NEEDED,
        MAY_WAIT
    }

    private final HouseholdsOnFile households;
    private final Registrations registrations;
    private final Capacity capacity;

    HouseholdOrder(HouseholdsOnFile households, Registrations registrations, Capacity capacity) {
        this.households = households;
        this.registrations = registrations;
        this.capacity = capacity;
    }

    /// @throws Failure `residence.household-unknown`
    TakenHouseholds take(Collection<UUID> ids) {
        var wanted = new HashSet<>(ids);
        var taken = households.take(wanted).stream()
                .collect(Collectors.toMap(Household::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        if (taken.size() != wanted.size()) {
            wanted.removeAll(taken.keySet());
            throw new Failure(ResidenceError.HOUSEHOLD_UNKNOWN, "households " + wanted);
        }
        var members =
                registrations.members(taken.keySet()).stream().collect(Collectors.groupingBy(Registration::household));
        return new TakenHouseholds(taken, members);
    }

    /// @param successions by household; a household left out keeps its head
    /// @return what was changed beyond the act itself
    /// @throws Failure `residence.head-needed`, `residence.head-minor`, `residence.head-not-member`
    List<Effect> settle(TakenHouseholds taken, LocalDate day, Map<UUID, Succession> successions, Head head) {
        var effects = new ArrayList<Effect>();
        for (var household : taken.households().values()) {
            var succession = successions.get(household.id());
            if (succession != null) {
                nameHead(household, succession, day, effects);
            }
            settle(household, taken.head(household.id()).isPresent(), day, head, effects);
        }
        return effects;
    }

    private void settle(Household household, boolean hadHead, LocalDate day, Head head, List<Effect> effects) {
        var members = registrations.members(List.of(household.id()));
        if (members.isEmpty()) {
            if (household.collective() == null && household.closedOn() == null) {
                households.close(household.id(), day);
                effects.add(new Effect(null, household.id(), What.HOUSEHOLD_CLOSED, "", day.toString()));
            }
            return;
        }
        if (household.closedOn() != null) {
            households.close(household.id(), null);
            effects.add(new Effect(
                    null,
                    household.id(),
                    What.HOUSEHOLD_REOPENED,
                    household.closedOn().toString(),
                    ""));
        }
        wantOrHave(household, members, hadHead, day, head, effects);
        var people = members.stream().map(Registration::person).toList();
        if (household.collective() == null && capacity.onlyMinors(people, day)) {
            effects.add(alert(household, Alert.MINORS_ONLY));
        }
    }

    private void wantOrHave(
            Household household,
            List<Registration> members,
            boolean hadHead,
            LocalDate day,
            Head head,
            List<Effect> effects) {
        var wanted = household.headWantedSince() != null;
        if (household.collective() != null) {
            return;
        }
        if (members.stream().anyMatch(Registration::head)) {
            if (wanted) {
                households.wantHead(household.id(), null);
            }
            return;
        }
        if (hadHead && head == Head.NEEDED) {
            throw new Failure(ResidenceError.HEAD_NEEDED, "household " + household.id());
        }
        if (!wanted) {
            households.wantHead(household.id(), day);
        }
        effects.add(alert(household, Alert.HEAD_TO_BE_NAMED));
    }

    /// The household's representative can no longer act; another is wanted.
    List<Effect> representativeGone(PersonId person, LocalDate day) {
        var effects = new ArrayList<Effect>();
        for (var household : households.representedBy(person)) {
            households.represent(household.id(), null, day);
            effects.add(new Effect(person, household.id(), What.HEAD, RelationToHead.HEAD.vietnamese(), ""));
            effects.add(alert(household, Alert.HEAD_TO_BE_NAMED));
        }
        return effects;
    }

    private void nameHead(Household household, Succession succession, LocalDate day, List<Effect> effects) {
        if (household.collective() != null) {
            capacity.requireAlive(List.of(succession.head()));
            households.represent(household.id(), succession.head(), null);
            effects.add(new Effect(succession.head(), household.id(), What.HEAD, "", RelationToHead.HEAD.vietnamese()));
            return;
        }
        var members = registrations.members(List.of(household.id()));
        var next = members.stream()
                .filter(member -> member.person().equals(succession.head()))
                .findFirst()
                .orElseThrow(() -> new Failure(ResidenceError.HEAD_NOT_MEMBER, "household " + household.id()));
        var equals = members.stream()
                .filter(member -> member.kind() == next.kind())
                .map(Registration::person)
                .toList();
        capacity.requireHead(next.person(), equals, day);
        for (var member : members) {
            if (!member.equals(next)) {
                var relation =
                        succession.relations().getOrDefault(member.person(), RelationToHead.UNKNOWN.vietnamese());
                place(member, relation, false, effects);
            }
        }
        place(next, RelationToHead.HEAD.vietnamese(), true, effects);
    }

    void place(Registration member, String relation, boolean head, List<Effect> effects) {
        if (member.head() == head && member.relation().equals(relation)) {
            return;
        }
        registrations.place(member.as(relation, head));
        effects.add(new Effect(
                member.person(),
                member.household(),
                head || member.head() ? What.HEAD : What.RELATION,
                member.relation(),
                relation));
    }

    /// @throws Failure `residence.head-needed` where there is nobody to ask, `residence.consent-not-of-head`
    Answer.@Nullable ConsentNeeded consent(TakenHouseholds taken, UUID household, @Nullable Consent consent) {
        var head = taken.head(household)
                .orElseThrow(() -> new Failure(ResidenceError.HEAD_NEEDED, "household " + household));
        if (consent == null) {
            return new Answer.ConsentNeeded(head);
        }
        if (!consent.of().equals(head)) {
            throw new Failure(ResidenceError.CONSENT_NOT_OF_HEAD, "household " + household);
        }
        return null;
    }

    private static Effect alert(Household household, Alert alert) {
        return new Effect(null, household.id(), What.ALERT, "", alert.name());
    }
}
