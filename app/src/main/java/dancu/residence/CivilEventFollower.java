package dancu.residence;

import dancu.registry.CivilEvent;
import dancu.registry.CivilEventUndone;
import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.registry.Relative;
import dancu.residence.Effect.What;
import dancu.residence.HouseholdOrder.Head;
import dancu.residence.Registration.Kind;
import dancu.residence.ResidenceLaw.Procedure;
import dancu.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Follows civil-status events in the transaction that enters them (`domain` 3.3). The law is that of the day
/// the register learns of the event; the change is true from the day it happened.
///
/// Who comes back after being declared missing or dead gets nothing by itself: the household may be closed
/// or headed by another. They wait on the desk until [PermanentResidence#restore] or a registration.
@Component
class CivilEventFollower {

    /// Law 60/2014, article 15: a birth is registered within 60 days.
    private static final int DAYS_TO_REGISTER_A_CHILD = 60;

    private final Acts acts;
    private final Registry registry;
    private final Registrations registrations;
    private final HouseholdsOnFile households;
    private final HouseholdOrder order;
    private final WaitingList waiting;

    CivilEventFollower(
            Acts acts,
            Registry registry,
            Registrations registrations,
            HouseholdsOnFile households,
            HouseholdOrder order,
            WaitingList waiting) {
        this.acts = acts;
        this.registry = registry;
        this.registrations = registrations;
        this.households = households;
        this.order = order;
        this.waiting = waiting;
    }

    @EventListener
    void follow(CivilEvent event) {
        switch (event.kind()) {
            case BIRTH -> born(event);
            case DEATH -> ended(event, StrikeReason.DIED);
            case DECLARED_DEAD -> ended(event, StrikeReason.DECLARED_DEAD);
            case DECLARED_MISSING -> ended(event, StrikeReason.DECLARED_MISSING);
            case NATIONALITY_LOST -> ended(event, StrikeReason.NATIONALITY_LOST);
            case RETURNED -> returned(event);
            default -> {}
        }
    }

    /// Whoever was struck for an event that never was is to be registered again, as after a return.
    @EventListener
    void follow(CivilEventUndone undone) {
        if (undone.event().kind().endsResidence()) {
            returned(undone.event());
        }
    }

    private void ended(CivilEvent event, StrikeReason reason) {
        var filing = filing(event);
        var law = filing.law();
        waiting.settle(List.of(event.person()), acts.today());
        var struck = registrations.holding(List.of(event.person())).stream()
                .filter(held -> ground(law, held, reason).isPresent())
                .toList();
        var effects = new ArrayList<>(order.representativeGone(event.person(), event.happenedOn()));
        if (struck.isEmpty() && effects.isEmpty()) {
            return;
        }
        var taken = order.take(struck.stream().map(Registration::household).toList());
        var first = struck.stream().findFirst();
        var household = first.map(Registration::household)
                .orElse(effects.isEmpty() ? null : effects.getFirst().household());
        acts.enter(
                filing,
                first.filter(held -> !held.permanent()).isPresent() ? ActKind.TEMPORARY_STRUCK : ActKind.STRUCK,
                household,
                first.map(held -> taken.household(held.household()).dwelling().commune())
                        .orElse(event.actor().unit()),
                first.flatMap(held -> ground(law, held, reason))
                        .orElse(event.kind().ground(filing.receivedOn())),
                null);
        registrations.end(struck, event.happenedOn(), reason.name());
        struck.forEach(held -> effects.add(HouseholdEntry.ended(held, reason.name())));
        effects.addAll(order.settle(taken, event.happenedOn(), Map.of(), Head.MAY_WAIT));
        acts.finish(filing, effects);
    }

    private static Optional<String> ground(ResidenceLaw law, Registration held, StrikeReason reason) {
        return held.permanent() ? law.strikesPermanent(reason) : law.strikesTemporary(reason);
    }

    private void born(CivilEvent event) {
        var child = registry.person(event.person()).orElseThrow();
        var home = Stream.of(Relative.Role.MOTHER, Relative.Role.FATHER)
                .flatMap(role -> parent(child, role).stream())
                .flatMap(parent -> registrations.holding(parent, Kind.PERMANENT).stream())
                .findFirst();
        if (home.isEmpty()) {
            waiting.add(
                    event.id(),
                    new ResidenceDesk.Waiting(
                            event.person(),
                            ResidenceDesk.Waiting.Why.BORN,
                            event.actor().unit(),
                            event.happenedOn(),
                            event.happenedOn().plusDays(DAYS_TO_REGISTER_A_CHILD)));
            return;
        }
        joins(event, home.get());
    }

    /// A child lives with its parents and needs nobody's consent (Law 81/2006, article 13; Law 68/2020,
    /// article 12).
    private void joins(CivilEvent event, Registration parent) {
        var filing = filing(event);
        var taken = order.take(List.of(parent.household()));
        var relation = RelationToHead.read(parent.relation())
                .map(RelationToHead::ofChild)
                .orElse(RelationToHead.UNKNOWN)
                .vietnamese();
        var from = event.happenedOn().isBefore(parent.validFrom()) ? parent.validFrom() : event.happenedOn();
        acts.enter(
                filing,
                ActKind.REGISTERED,
                parent.household(),
                taken.household(parent.household()).dwelling().commune(),
                null);
        registrations.add(List.of(new Registration(
                event.person(),
                parent.household(),
                Kind.PERMANENT,
                relation,
                false,
                from,
                null,
                null,
                event.kind().name(),
                null)));
        var effects = new ArrayList<Effect>();
        effects.add(new Effect(
                event.person(), parent.household(), What.REGISTERED, "", Kind.PERMANENT.name() + " " + relation));
        effects.addAll(order.settle(taken, from, Map.of(), Head.MAY_WAIT));
        acts.finish(filing, effects);
    }

    /// A parent the birth paper names by a twelve-digit number; nine digits may be another's.
    private Optional<PersonId> parent(Person child, Relative.Role role) {
        return child.relatives().stream()
                .filter(relative -> relative.role() == role)
                .map(Relative::number)
                .filter(CivilEventFollower::isPersonal)
                .flatMap(number -> registry.byNumber(String.valueOf(number), 1).stream())
                .filter(person -> person.life() == Person.Life.ALIVE)
                .map(Person::id)
                .findFirst();
    }

    private static boolean isPersonal(@Nullable String number) {
        return number != null && number.length() == 12;
    }

    private void returned(CivilEvent event) {
        registrations
                .ended(event.person(), Kind.PERMANENT)
                .filter(StrikeRules::wasStruck)
                .flatMap(struck -> households.household(struck.household()))
                .ifPresent(home -> waiting.add(
                        event.id(),
                        new ResidenceDesk.Waiting(
                                event.person(),
                                ResidenceDesk.Waiting.Why.RETURNED,
                                home.dwelling().commune(),
                                event.happenedOn(),
                                filing(event).law().due(Procedure.CORRECTION, acts.today()))));
    }

    private Filing filing(CivilEvent event) {
        return new Filing(event.id(), event.kind().vietnamese(), acts.today(), event.happenedOn(), event.actor(), null);
    }
}
