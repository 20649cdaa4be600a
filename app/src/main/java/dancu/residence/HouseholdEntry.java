package dancu.residence;

import dancu.residence.Effect.What;
import dancu.residence.HouseholdOrder.Head;
import dancu.residence.Registration.Kind;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Registers people in a household, their own or another's, and strikes what that ends.
@Component
class HouseholdEntry {

    private final Acts acts;
    private final HouseholdsOnFile households;
    private final Registrations registrations;
    private final HouseholdOrder order;
    private final Capacity capacity;
    private final WaitingList waiting;

    HouseholdEntry(
            Acts acts,
            HouseholdsOnFile households,
            Registrations registrations,
            HouseholdOrder order,
            Capacity capacity,
            WaitingList waiting) {
        this.acts = acts;
        this.households = households;
        this.registrations = registrations;
        this.order = order;
        this.capacity = capacity;
        this.waiting = waiting;
    }

    /// What is to be done.
    ///
    /// @param goodUntil   for temporary registrations, else null
    /// @param leaving     registrations that end with it
    /// @param successions for households they leave
    record Request(
            Filing filing,
            ActKind act,
            Kind kind,
            List<Entrant> people,
            Destination destination,
            @Nullable LocalDate goodUntil,
            List<Registration> leaving,
            Map<UUID, Succession> successions) {

        List<PersonId> persons() {
            return people.stream().map(Entrant::person).toList();
        }
    }

    /// The commune of a destination.
    ///
    /// @throws Failure `residence.household-unknown`
    String commune(Destination destination) {
        return switch (destination) {
            case Destination.Own(var dwelling, var head) -> dwelling.commune();
            case Destination.Into(var id, var consent) ->
                households
                        .household(id)
                        .orElseThrow(() -> new Failure(ResidenceError.HOUSEHOLD_UNKNOWN, "household " + id))
                        .dwelling()
                        .commune();
        };
    }

    /// Enters the act, or answers that the head must agree first.
    ///
    /// @throws Failure `residence.day-impossible`, `residence.head-not-member`, `residence.head-minor`,
    ///     `residence.head-needed`, `residence.household-closed`, `residence.consent-not-of-head`,
    ///     `residence.changed-meanwhile`
    Answer enter(Request work) {
        var day = work.filing().trueFrom();
        if (work.leaving().stream().anyMatch(left -> day.isBefore(left.validFrom()))) {
            throw new Failure(
                    ResidenceError.DAY_IMPOSSIBLE, "act " + work.filing().id());
        }
        var touched = new HashSet<UUID>();
        work.leaving().forEach(left -> touched.add(left.household()));
        if (work.destination() instanceof Destination.Into(var id, var consent)) {
            touched.add(id);
        }
        var taken = order.take(touched);
        var effects = new ArrayList<Effect>();
        return switch (work.destination()) {
            case Destination.Own(var dwelling, var head) -> {
                if (!work.persons().contains(head)) {
                    throw new Failure(ResidenceError.HEAD_NOT_MEMBER, "person " + head);
                }
                capacity.requireHead(head, work.persons(), day);
                var id = households.open(dwelling, null, null, day);
                effects.add(new Effect(null, id, What.HOUSEHOLD_OPENED, "", day.toString()));
                yield write(work, taken, id, head, dwelling.commune(), null, effects);
            }
            case Destination.Into(var id, var consent) -> {
                var household = taken.open(id);
                var needed = order.consent(taken, id, consent);
                yield needed != null
                        ? needed
                        : write(work, taken, id, null, household.dwelling().commune(), consent, effects);
            }
        };
    }

    private Done write(
            Request work,
            TakenHouseholds taken,
            UUID household,
            @Nullable PersonId head,
            String commune,
            @Nullable Consent consent,
            List<Effect> effects) {
        var filing = work.filing();
        var day = filing.trueFrom();
        acts.enter(filing, work.act(), household, commune, consent);
        var why = StrikeReason.REGISTERED_ELSEWHERE.name();
        registrations.end(work.leaving(), day, why);
        for (var left : work.leaving()) {
            effects.add(ended(left, why));
            if (left.permanent()) {
                acts.tellArchive(
                        filing, taken.household(left.household()).dwelling().commune());
            }
        }
        for (var entrant : work.people()) {
            var heads = entrant.person().equals(head);
            var relation = heads ? RelationToHead.HEAD.vietnamese() : entrant.relation();
            effects.add(new Effect(
                    entrant.person(),
                    household,
                    What.REGISTERED,
                    "",
                    work.kind().name() + " " + relation));
        }
        registrations.add(work.people().stream()
                .map(entrant -> registration(work, entrant, household, head))
                .toList());
        waiting.settle(work.persons(), acts.today());
        effects.addAll(order.settle(withNew(taken, household), day, work.successions(), Head.NEEDED));
        return acts.finish(filing, effects);
    }

    private TakenHouseholds withNew(TakenHouseholds taken, UUID household) {
        if (taken.households().containsKey(household)) {
            return taken;
        }
        var all = new LinkedHashMap<>(taken.households());
        all.put(household, households.household(household).orElseThrow());
        return new TakenHouseholds(all, taken.membersBefore());
    }

    private static Registration registration(Request work, Entrant entrant, UUID household, @Nullable PersonId head) {
        var heads = entrant.person().equals(head);
        return new Registration(
                entrant.person(),
                household,
                work.kind(),
                heads ? RelationToHead.HEAD.vietnamese() : entrant.relation(),
                heads,
                work.filing().trueFrom(),
                null,
                work.goodUntil(),
                work.act().name(),
                null);
    }

    static Effect ended(Registration registration, String why) {
        return new Effect(
                registration.person(),
                registration.household(),
                What.ENDED,
                registration.kind().name(),
                why);
    }
}
