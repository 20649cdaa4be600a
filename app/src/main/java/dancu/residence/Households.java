package dancu.residence;

import dancu.residence.Effect.What;
import dancu.residence.HouseholdOrder.Head;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Households: open a collective one, split, join, change head and relation, close, correct what the book says.
/// A family household is opened by registering somebody in one of their own and closes when the last member
/// leaves. What every act refuses is told at [PermanentResidence].
@Service
public class Households {

    private final Acts acts;
    private final HouseholdsOnFile households;
    private final Registrations registrations;
    private final HouseholdOrder order;
    private final Capacity capacity;
    private final TransactionTemplate transaction;

    Households(
            Acts acts,
            HouseholdsOnFile households,
            Registrations registrations,
            HouseholdOrder order,
            Capacity capacity,
            TransactionTemplate transaction) {
        this.acts = acts;
        this.households = households;
        this.registrations = registrations;
        this.order = order;
        this.capacity = capacity;
        this.transaction = transaction;
    }

    /// Opens a collective household.
    ///
    /// @param representative stands for a head; need not live there
    /// @throws Failure `residence.head-minor`
    public Done openCollective(Filing filing, Dwelling dwelling, Household.Collective kind, PersonId representative) {
        return once(filing, ActKind.COLLECTIVE_OPENED, () -> {
            capacity.requireAlive(List.of(representative));
            capacity.requireOfAge(representative, filing.trueFrom());
            var id = households.open(dwelling, kind, representative, filing.trueFrom());
            acts.enter(filing, ActKind.COLLECTIVE_OPENED, id, dwelling.commune(), null);
            return List.of(
                    new Effect(null, id, What.HOUSEHOLD_OPENED, "", kind.name()),
                    new Effect(representative, id, What.HEAD, "", RelationToHead.HEAD.vietnamese()));
        });
    }

    /// Splits members off into a household of their own at the same dwelling.
    ///
    /// @param leaving   with their relation to the new head
    /// @param head      of the new household, of age (Law 81/2006, article 27)
    /// @param remaining who heads the old one, where its head leaves, else null
    /// @throws Failure `residence.not-registered` where one of them is no member, `residence.head-minor`,
    ///     `residence.head-not-member`, `residence.head-needed`
    public Done split(
            Filing filing, UUID household, List<Entrant> leaving, PersonId head, @Nullable Succession remaining) {
        return once(filing, ActKind.SPLIT, () -> {
            var taken = order.take(List.of(household));
            var old = taken.open(household);
            capacity.requireOfAge(head, filing.trueFrom());
            var id = households.open(old.dwelling(), null, null, filing.trueFrom());
            acts.enter(filing, ActKind.SPLIT, household, old.dwelling().commune(), null);
            var effects = new ArrayList<Effect>();
            effects.add(new Effect(
                    null, id, What.HOUSEHOLD_OPENED, "", filing.trueFrom().toString()));
            if (leaving.stream().noneMatch(entrant -> entrant.person().equals(head))) {
                throw new Failure(ResidenceError.HEAD_NOT_MEMBER, "household " + household);
            }
            var moved = new ArrayList<Registration>();
            for (var entrant : leaving) {
                var heads = entrant.person().equals(head);
                member(taken, household, entrant.person())
                        .forEach(member -> moved.add(member.in(id, filing.trueFrom(), ActKind.SPLIT.name())
                                .as(heads ? RelationToHead.HEAD.vietnamese() : entrant.relation(), heads)));
            }
            transfer(filing, taken.members(household), moved, ActKind.SPLIT, effects);
            Map<UUID, Succession> successions = remaining == null ? Map.of() : Map.of(household, remaining);
            effects.addAll(order.settle(taken, filing.trueFrom(), successions, Head.NEEDED));
            return effects;
        });
    }

    /// Joins a whole household to another in the same dwelling; the first is closed.
    ///
    /// @param consent   of the head they come under
    /// @param relations of those who come, to that head; one left out is "Chưa rõ"
    /// @throws Failure `residence.different-address`, `residence.consent-not-of-head`
    public Done join(Filing filing, UUID from, UUID into, Consent consent, Map<PersonId, String> relations) {
        return once(filing, ActKind.JOINED, () -> {
            var taken = order.take(List.of(from, into));
            var target = taken.open(into);
            if (!taken.open(from).dwelling().equals(target.dwelling()) || from.equals(into)) {
                throw new Failure(ResidenceError.DIFFERENT_ADDRESS, "household " + from);
            }
            order.consent(taken, into, consent);
            acts.enter(filing, ActKind.JOINED, into, target.dwelling().commune(), consent);
            var effects = new ArrayList<Effect>();
            var moved = taken.members(from).stream()
                    .map(member -> member.in(into, filing.trueFrom(), ActKind.JOINED.name())
                            .as(relations.getOrDefault(member.person(), RelationToHead.UNKNOWN.vietnamese()), false))
                    .toList();
            transfer(filing, taken.members(from), moved, ActKind.JOINED, effects);
            effects.addAll(order.settle(taken, filing.trueFrom(), Map.of(), Head.NEEDED));
            return effects;
        });
    }

    /// Names another head, or the representative of a collective household; also where one was wanted.
    ///
    /// @throws Failure `residence.head-minor`, `residence.head-not-member`
    public Done changeHead(Filing filing, UUID household, Succession succession) {
        return once(filing, ActKind.HEAD_CHANGED, () -> {
            var taken = order.take(List.of(household));
            acts.enter(
                    filing,
                    ActKind.HEAD_CHANGED,
                    household,
                    taken.open(household).dwelling().commune(),
                    null);
            return order.settle(taken, filing.trueFrom(), Map.of(household, succession), Head.NEEDED);
        });
    }

    /// States a member's relation to the head anew.
    ///
    /// @throws Failure `residence.not-registered`; `residence.head-needed` for the head, who is changed by
    ///     [#changeHead]
    public Done changeRelation(Filing filing, UUID household, PersonId person, String relation) {
        return once(filing, ActKind.RELATION_CHANGED, () -> {
            var taken = order.take(List.of(household));
            acts.enter(
                    filing,
                    ActKind.RELATION_CHANGED,
                    household,
                    taken.open(household).dwelling().commune(),
                    null);
            var effects = new ArrayList<Effect>();
            for (var member : member(taken, household, person)) {
                if (member.head()) {
                    throw new Failure(ResidenceError.HEAD_NEEDED, "household " + household);
                }
                order.place(member, relation, false, effects);
            }
            return effects;
        });
    }

    /// Corrects the address, or follows a new house number or street.
    public Done correctAddress(Filing filing, UUID household, Dwelling dwelling) {
        return once(filing, ActKind.ADDRESS_CORRECTED, () -> {
            var old = order.take(List.of(household)).open(household);
            acts.enter(filing, ActKind.ADDRESS_CORRECTED, household, dwelling.commune(), null);
            households.keepAddress(filing.id(), old, filing.trueFrom());
            households.address(household, dwelling);
            return List.of(new Effect(null, household, What.ADDRESS, words(old.dwelling()), words(dwelling)));
        });
    }

    /// A whole hamlet is renamed or comes to another commune (the police have 3 months for it). Each
    /// household keeps where it stood before.
    public Done changeBoundary(Filing filing, String commune, String hamlet, String newCommune, String newHamlet) {
        return once(filing, ActKind.BOUNDARY_CHANGED, () -> {
            acts.enter(filing, ActKind.BOUNDARY_CHANGED, null, newCommune, null);
            var count = households.rename(filing.id(), commune, hamlet, newCommune, newHamlet, filing.trueFrom());
            return List.of(new Effect(
                    null,
                    null,
                    What.ADDRESS,
                    commune + ", " + hamlet,
                    newCommune + ", " + newHamlet + " (" + count + ")"));
        });
    }

    /// Gives a household the number of its book, which it keeps (Law 81/2006, article 24).
    ///
    /// @param number nine digits; that the first two are the province's is not checked, the list is not public
    /// @throws Failure `residence.no-paper-books`, `residence.book-number`, `residence.book-number-taken`
    public Done numberBook(Filing filing, UUID household, String number) {
        return once(filing, ActKind.BOOK_NUMBERED, () -> {
            if (!filing.law().hasPaperBooks()) {
                throw new Failure(ResidenceError.NO_PAPER_BOOKS, "household " + household);
            }
            if (!number.matches("[0-9]{9}")) {
                throw new Failure(ResidenceError.BOOK_NUMBER, "household " + household);
            }
            var open = order.take(List.of(household)).open(household);
            acts.enter(filing, ActKind.BOOK_NUMBERED, household, open.dwelling().commune(), null);
            try {
                households.number(household, number);
            } catch (DuplicateKeyException e) {
                throw new Failure(ResidenceError.BOOK_NUMBER_TAKEN, "household " + household, e);
            }
            var before = open.bookNumber();
            return List.of(new Effect(null, household, What.BOOK_NUMBER, before == null ? "" : before, number));
        });
    }

    /// Closes a household nobody is registered in.
    ///
    /// @throws Failure `residence.household-not-empty`
    public Done close(Filing filing, UUID household) {
        return once(filing, ActKind.CLOSED, () -> {
            var taken = order.take(List.of(household));
            var open = taken.open(household);
            if (!taken.members(household).isEmpty()) {
                throw new Failure(ResidenceError.HOUSEHOLD_NOT_EMPTY, "household " + household);
            }
            acts.enter(filing, ActKind.CLOSED, household, open.dwelling().commune(), null);
            households.close(household, filing.trueFrom());
            return List.of(new Effect(
                    null,
                    household,
                    What.HOUSEHOLD_CLOSED,
                    "",
                    filing.trueFrom().toString()));
        });
    }

    private Done once(Filing filing, ActKind kind, Supplier<List<Effect>> work) {
        return transaction.execute(status -> acts.begin(filing, kind).orElseGet(() -> acts.finish(filing, work.get())));
    }

    private static List<Registration> member(TakenHouseholds taken, UUID household, PersonId person) {
        var found = taken.members(household).stream()
                .filter(member -> member.person().equals(person))
                .toList();
        if (found.isEmpty()) {
            throw new Failure(ResidenceError.NOT_REGISTERED, "household " + household);
        }
        return found;
    }

    /// Ends what these people hold and registers them anew elsewhere.
    private void transfer(
            Filing filing, List<Registration> members, List<Registration> moved, ActKind kind, List<Effect> effects) {
        var held = members.stream()
                .filter(member -> moved.stream()
                        .anyMatch(row -> row.person().equals(member.person()) && row.kind() == member.kind()))
                .toList();
        if (held.stream().anyMatch(member -> filing.trueFrom().isBefore(member.validFrom()))) {
            throw new Failure(ResidenceError.DAY_IMPOSSIBLE, "act " + filing.id());
        }
        registrations.end(held, filing.trueFrom(), kind.name());
        registrations.add(moved);
        held.forEach(member -> effects.add(HouseholdEntry.ended(member, kind.name())));
        moved.forEach(row -> effects.add(new Effect(
                row.person(), row.household(), What.REGISTERED, "", row.kind().name() + " " + row.relation())));
    }

    private static String words(Dwelling dwelling) {
        return dwelling.detail() + " (" + dwelling.hamlet() + ", " + dwelling.commune() + ")";
    }
}
