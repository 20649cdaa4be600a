package dancu.residence;

import dancu.registry.PersonsMerged;
import dancu.registry.PersonsUnmerged;
import dancu.residence.Effect.What;
import dancu.residence.HouseholdOrder.Head;
import dancu.shared.Actor;
import dancu.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Follows records of one person made one, and made two again, in the transaction that does it. What the
/// second record held ends and is kept; the first takes it over where it has nothing of the kind.
@Component
class MergeFollower {

    private static final String GROUND =
            "Luật Căn cước công dân 59/2014/QH13, Điều 12; Nghị định 137/2015/NĐ-CP, Điều 4";

    private final Acts acts;
    private final Registrations registrations;
    private final HouseholdOrder order;
    private final StrikeRules rules;
    private final WaitingList waiting;

    MergeFollower(
            Acts acts, Registrations registrations, HouseholdOrder order, StrikeRules rules, WaitingList waiting) {
        this.acts = acts;
        this.registrations = registrations;
        this.order = order;
        this.rules = rules;
        this.waiting = waiting;
    }

    @EventListener
    void follow(PersonsMerged event) {
        var filing = filing(event.merge(), "Biên bản hợp nhất", event.actor());
        var gone = registrations.holding(List.of(event.gone()));
        var kept = registrations.holding(List.of(event.kept()));
        waiting.settle(List.of(event.gone()), acts.today());
        var effects = new ArrayList<>(order.representativeGone(event.gone(), acts.today()));
        if (gone.isEmpty()) {
            if (!effects.isEmpty()) {
                acts.enter(filing, ActKind.MERGED, null, event.actor().unit(), GROUND, null);
                acts.finish(filing, effects);
            }
            return;
        }
        var taken = order.take(households(gone, kept));
        enter(filing, ActKind.MERGED, gone.getFirst().household(), taken);
        registrations.end(gone, acts.today(), ActKind.MERGED.name());
        gone.forEach(held -> effects.add(HouseholdEntry.ended(held, ActKind.MERGED.name())));
        gone.forEach(held -> takeOver(held, kept, event.kept(), effects));
        effects.addAll(order.settle(taken, acts.today(), Map.of(), Head.MAY_WAIT));
        acts.finish(filing, effects);
    }

    private void takeOver(Registration held, List<Registration> kept, PersonId person, List<Effect> effects) {
        var same = kept.stream().filter(own -> own.kind() == held.kind()).findFirst();
        if (same.isEmpty()) {
            registrations.add(List.of(new Registration(
                    person,
                    held.household(),
                    held.kind(),
                    held.relation(),
                    held.head(),
                    acts.today(),
                    null,
                    held.goodUntil(),
                    ActKind.MERGED.name(),
                    null)));
            effects.add(new Effect(
                    person, held.household(), What.REGISTERED, "", held.kind().name() + " " + held.relation()));
        } else if (held.head() && same.get().household().equals(held.household())) {
            order.place(same.get(), RelationToHead.HEAD.vietnamese(), true, effects);
        }
    }

    @EventListener
    void follow(PersonsUnmerged event) {
        var merged = acts.act(event.merge());
        var back = registrations.endedBy(event.merge(), event.gone());
        if (merged.isEmpty() || back.isEmpty()) {
            return;
        }
        var id = UUID.nameUUIDFromBytes(("unmerged " + event.merge()).getBytes(StandardCharsets.UTF_8));
        var filing = filing(id, "Biên bản tách hồ sơ", event.actor());
        var kept = registrations.holding(List.of(event.kept()));
        var goneNow = registrations.holding(List.of(event.gone()));
        var taken = order.take(households(back, kept));
        enter(filing, ActKind.UNMERGED, back.getFirst().household(), taken);
        var effects = new ArrayList<Effect>();
        kept.forEach(held -> giveUp(held, merged.get(), effects));
        back.stream()
                .filter(ended -> goneNow.stream().noneMatch(held -> held.kind() == ended.kind()))
                .forEach(ended -> effects.addAll(rules.reopen(ended, taken.household(ended.household()))));
        effects.addAll(order.settle(taken, acts.today(), Map.of(), Head.MAY_WAIT));
        acts.finish(filing, effects);
    }

    /// The kept record gives back what the merge gave it.
    private void giveUp(Registration held, Act merged, List<Effect> effects) {
        for (var effect : merged.effects()) {
            if (!held.person().equals(effect.person()) || !held.household().equals(effect.household())) {
                continue;
            }
            if (effect.what() == What.REGISTERED && held.reason().equals(ActKind.MERGED.name())) {
                registrations.end(List.of(held), acts.today(), ActKind.UNMERGED.name());
                effects.add(HouseholdEntry.ended(held, ActKind.UNMERGED.name()));
            } else if (effect.what() == What.HEAD && held.head()) {
                order.place(held, effect.before(), false, effects);
            }
        }
    }

    private void enter(Filing filing, ActKind kind, UUID household, TakenHouseholds taken) {
        acts.enter(
                filing, kind, household, taken.household(household).dwelling().commune(), GROUND, null);
    }

    private Filing filing(UUID id, String paper, Actor actor) {
        return new Filing(id, paper, acts.today(), acts.today(), actor, null);
    }

    private static List<UUID> households(List<Registration> some, List<Registration> others) {
        return Stream.concat(some.stream(), others.stream())
                .map(Registration::household)
                .distinct()
                .toList();
    }
}
