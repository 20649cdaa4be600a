package dancu.residence;

import dancu.residence.Effect.What;
import dancu.residence.HouseholdOrder.Head;
import dancu.residence.Registration.Kind;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Striking a registration and giving it back, the same for permanent and temporary ones.
@Component
class StrikeRules {

    private final Acts acts;
    private final Registrations registrations;
    private final HouseholdOrder order;
    private final AbsencesOnFile absences;

    StrikeRules(Acts acts, Registrations registrations, HouseholdOrder order, AbsencesOnFile absences) {
        this.acts = acts;
        this.registrations = registrations;
        this.order = order;
        this.absences = absences;
    }

    /// @throws Failure `residence.not-long-enough`
    void requireLasted(Filing filing, StrikeReason reason, LocalDate since) {
        if (filing.trueFrom().isBefore(since.plus(reason.lasting()))) {
            throw new Failure(ResidenceError.NOT_LONG_ENOUGH, "act " + filing.id());
        }
    }

    /// @throws Failure `residence.absence-known` where the person registered temporarily or declared it
    void requireAbsenceUnknown(PersonId person, LocalDate day) {
        var temporary = registrations.holding(person, Kind.TEMPORARY);
        if (temporary.filter(registration -> !registration.expired(day)).isPresent() || absences.declared(person)) {
            throw new Failure(ResidenceError.ABSENCE_KNOWN, "person " + person);
        }
    }

    /// @throws Failure `residence.day-impossible`, `residence.head-needed`
    Done strike(
            Filing filing,
            ActKind kind,
            Registration struck,
            StrikeReason reason,
            String ground,
            @Nullable Succession succession) {
        if (filing.trueFrom().isBefore(struck.validFrom())) {
            throw new Failure(ResidenceError.DAY_IMPOSSIBLE, "act " + filing.id());
        }
        var household = struck.household();
        var taken = order.take(List.of(household));
        acts.enter(
                filing, kind, household, taken.household(household).dwelling().commune(), ground, null);
        registrations.end(List.of(struck), filing.trueFrom(), reason.name());
        var effects = new ArrayList<Effect>();
        effects.add(HouseholdEntry.ended(struck, reason.name()));
        Map<UUID, Succession> successions = succession == null ? Map.of() : Map.of(household, succession);
        effects.addAll(order.settle(taken, filing.trueFrom(), successions, Head.NEEDED));
        return acts.finish(filing, effects);
    }

    /// Makes a registration hold again. Who headed the household heads it again where nobody does.
    List<Effect> reopen(Registration ended, Household household) {
        var effects = new ArrayList<Effect>();
        var members = registrations.members(List.of(ended.household()));
        registrations.reopen(ended);
        effects.add(new Effect(
                ended.person(),
                ended.household(),
                What.RESTORED,
                String.valueOf(ended.endedFor()),
                ended.kind().name()));
        var again = new Registration(
                ended.person(),
                ended.household(),
                ended.kind(),
                ended.relation(),
                false,
                ended.validFrom(),
                null,
                ended.goodUntil(),
                ended.reason(),
                null);
        var headed = household.collective() != null || members.stream().anyMatch(Registration::head);
        if (!headed && (ended.head() || members.isEmpty())) {
            order.place(again, RelationToHead.HEAD.vietnamese(), true, effects);
        } else if (ended.head()) {
            order.place(again, RelationToHead.UNKNOWN.vietnamese(), false, effects);
        }
        return effects;
    }

    /// True where it ended for a reason of the law, not because the household was split or records merged.
    static boolean wasStruck(Registration registration) {
        return Arrays.stream(StrikeReason.values())
                .anyMatch(reason -> reason.name().equals(registration.endedFor()));
    }
}
