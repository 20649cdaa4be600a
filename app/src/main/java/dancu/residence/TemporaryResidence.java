package dancu.residence;

import dancu.residence.Effect.What;
import dancu.residence.Registration.Kind;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Temporary residence (tạm trú): register, extend, strike. That one has run out is seen from its last day,
/// nobody has to enter it. What every act refuses is told at [PermanentResidence].
@Service
public class TemporaryResidence {

    private final Acts acts;
    private final Registrations registrations;
    private final HouseholdEntry entry;
    private final Capacity capacity;
    private final StrikeRules rules;
    private final TransactionTemplate transaction;

    TemporaryResidence(
            Acts acts,
            Registrations registrations,
            HouseholdEntry entry,
            Capacity capacity,
            StrikeRules rules,
            TransactionTemplate transaction) {
        this.acts = acts;
        this.registrations = registrations;
        this.entry = entry;
        this.capacity = capacity;
        this.rules = rules;
        this.transaction = transaction;
    }

    /// Registers people for a time. An earlier temporary registration ends with it.
    ///
    /// @param until last day it is good for
    /// @return [Done], [Answer.AlreadyRegistered] or [Answer.ConsentNeeded]
    /// @throws Failure `residence.temporary-too-long`, `residence.temporary-at-home`, and as
    ///     [PermanentResidence#register]
    public Answer register(Filing filing, List<Entrant> people, Destination destination, LocalDate until) {
        return transaction.execute(status -> {
            var known = acts.begin(filing, ActKind.TEMPORARY_REGISTERED);
            if (known.isPresent()) {
                return known.get();
            }
            requireLength(filing, filing.trueFrom(), until);
            var ids = people.stream().map(Entrant::person).toList();
            capacity.requireAlive(ids);
            var holding = registrations.holding(ids);
            if (filing.law().temporaryOnlyOutsideCommune()) {
                requireAwayFromHome(holding, entry.commune(destination));
            }
            var earlier = holding.stream()
                    .filter(registration -> registration.kind() == Kind.TEMPORARY)
                    .toList();
            if (already(ids, earlier, destination, filing.trueFrom())) {
                return new Answer.AlreadyRegistered(earlier.getFirst().household());
            }
            return entry.enter(new HouseholdEntry.Request(
                    filing,
                    ActKind.TEMPORARY_REGISTERED,
                    Kind.TEMPORARY,
                    people,
                    destination,
                    until,
                    earlier,
                    Map.of()));
        });
    }

    /// Extends a temporary registration that has not run out.
    ///
    /// @param until new last day, at most the legal length after the present one
    /// @throws Failure `residence.not-registered`, `residence.temporary-too-long`
    public Done extend(Filing filing, PersonId person, LocalDate until) {
        return transaction.execute(status -> {
            var known = acts.begin(filing, ActKind.TEMPORARY_EXTENDED);
            if (known.isPresent()) {
                return known.get();
            }
            var held = held(filing, person);
            var present = held.goodUntil();
            if (present == null || held.expired(filing.trueFrom())) {
                throw new Failure(ResidenceError.NOT_REGISTERED, "act " + filing.id());
            }
            requireLength(filing, present, until);
            acts.enter(filing, ActKind.TEMPORARY_EXTENDED, held.household(), communeOf(held.household()), null);
            registrations.extend(held, until);
            return acts.finish(
                    filing,
                    List.of(new Effect(person, held.household(), What.EXTENDED, present.toString(), until.toString())));
        });
    }

    /// Strikes a temporary registration.
    ///
    /// @param since since when the reason holds; being away must have lasted 6 months
    /// @throws Failure as [PermanentResidence#strike]
    public Done strike(
            Filing filing, PersonId person, StrikeReason reason, LocalDate since, @Nullable Succession succession) {
        return transaction.execute(status -> {
            var known = acts.begin(filing, ActKind.TEMPORARY_STRUCK);
            if (known.isPresent()) {
                return known.get();
            }
            var ground = filing.law()
                    .strikesTemporary(reason)
                    .orElseThrow(() -> new Failure(ResidenceError.REASON_NOT_IN_LAW, "act " + filing.id()));
            rules.requireLasted(filing, reason, since);
            return rules.strike(filing, ActKind.TEMPORARY_STRUCK, held(filing, person), reason, ground, succession);
        });
    }

    private Registration held(Filing filing, PersonId person) {
        return registrations
                .holding(person, Kind.TEMPORARY)
                .orElseThrow(() -> new Failure(ResidenceError.NOT_REGISTERED, "act " + filing.id()));
    }

    private void requireAwayFromHome(List<Registration> holding, String commune) {
        var atHome = holding.stream()
                .filter(Registration::permanent)
                .anyMatch(registration -> communeOf(registration.household()).equals(commune));
        if (atHome) {
            throw new Failure(ResidenceError.TEMPORARY_AT_HOME, "commune " + commune);
        }
    }

    private static void requireLength(Filing filing, LocalDate from, LocalDate until) {
        if (!until.isAfter(from) || until.isAfter(filing.law().longestTemporary(from))) {
            throw new Failure(ResidenceError.TEMPORARY_TOO_LONG, "act " + filing.id());
        }
    }

    private String communeOf(UUID household) {
        return entry.commune(new Destination.Into(household, null));
    }

    private static boolean already(
            List<PersonId> people, List<Registration> earlier, Destination destination, LocalDate day) {
        return destination instanceof Destination.Into(var id, var consent)
                && earlier.size() == people.size()
                && earlier.stream()
                        .allMatch(registration -> registration.household().equals(id) && !registration.expired(day));
    }
}
