package dancu.residence;

import dancu.residence.Effect.What;
import dancu.residence.HouseholdOrder.Head;
import dancu.residence.Registration.Kind;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Permanent residence (thường trú): register, move, strike, restore.
///
/// Every act is entered once by the id of its [Filing], under the law of the day it was handed in. What all
/// of them refuse: `residence.act-reused`, `residence.day-impossible`, `residence.approver-needed`,
/// `residence.same-officer`, `residence.person-unknown`, `residence.person-gone`,
/// `residence.household-unknown`, `residence.household-closed`, `residence.changed-meanwhile`.
@Service
public class PermanentResidence {

    private final Acts acts;
    private final Registrations registrations;
    private final HouseholdEntry entry;
    private final HouseholdOrder order;
    private final Certificates certificates;
    private final Capacity capacity;
    private final StrikeRules rules;
    private final WaitingList waiting;
    private final TransactionTemplate transaction;

    PermanentResidence(
            Acts acts,
            Registrations registrations,
            HouseholdEntry entry,
            HouseholdOrder order,
            Certificates certificates,
            Capacity capacity,
            StrikeRules rules,
            WaitingList waiting,
            TransactionTemplate transaction) {
        this.acts = acts;
        this.registrations = registrations;
        this.entry = entry;
        this.order = order;
        this.certificates = certificates;
        this.capacity = capacity;
        this.rules = rules;
        this.waiting = waiting;
        this.transaction = transaction;
    }

    /// Registers people who have no permanent residence.
    ///
    /// @return [Done], [Answer.AlreadyRegistered], [Answer.RegisteredElsewhere] or [Answer.ConsentNeeded]
    /// @throws Failure `residence.head-minor`, `residence.head-not-member`, `residence.head-needed`,
    ///     `residence.consent-not-of-head`
    public Answer register(Filing filing, List<Entrant> people, Destination destination) {
        return transaction.execute(status -> {
            var known = acts.begin(filing, ActKind.REGISTERED);
            if (known.isPresent()) {
                return known.get();
            }
            var ids = people.stream().map(Entrant::person).toList();
            capacity.requireAlive(ids);
            var settled = permanent(ids);
            if (!settled.isEmpty()) {
                return already(ids, settled, destination)
                        .orElseGet(() -> new Answer.RegisteredElsewhere(
                                settled.getFirst().person(), settled.getFirst().household()));
            }
            var commune = entry.commune(destination);
            return entry.enter(new HouseholdEntry.Request(
                    filing,
                    ActKind.REGISTERED,
                    Kind.PERMANENT,
                    people,
                    destination,
                    null,
                    temporaryIn(commune, ids),
                    Map.of()));
        });
    }

    /// Moves people who have a permanent residence: the old one is struck, and its commune's archive told.
    /// Under Law 81/2006 a certificate of the old place is used up where they leave the commune.
    ///
    /// @param successions by household they leave, where its head is among them and others stay
    /// @return [Done], [Answer.AlreadyRegistered], [Answer.CertificateNeeded] or [Answer.ConsentNeeded]
    /// @throws Failure `residence.not-registered`, and as [#register]
    public Answer move(
            Filing filing, List<Entrant> people, Destination destination, Map<UUID, Succession> successions) {
        return transaction.execute(status -> {
            var known = acts.begin(filing, ActKind.MOVED);
            if (known.isPresent()) {
                return known.get();
            }
            var ids = people.stream().map(Entrant::person).toList();
            capacity.requireAlive(ids);
            var settled = permanent(ids);
            if (settled.size() != ids.size()) {
                throw new Failure(ResidenceError.NOT_REGISTERED, "act " + filing.id());
            }
            var already = already(ids, settled, destination);
            if (already.isPresent()) {
                return already.get();
            }
            var commune = entry.commune(destination);
            var used = new HashSet<UUID>();
            for (var left : settled) {
                if (filing.law().needsCertificate(communeOf(left.household()), commune)) {
                    var certificate = certificates.unused(left.person(), commune);
                    if (certificate.isEmpty()) {
                        return new Answer.CertificateNeeded(left.person(), left.household());
                    }
                    used.add(certificate.get());
                }
            }
            var leaving = new ArrayList<>(settled);
            leaving.addAll(temporaryIn(commune, ids));
            var answer = entry.enter(new HouseholdEntry.Request(
                    filing, ActKind.MOVED, Kind.PERMANENT, people, destination, null, leaving, successions));
            if (answer instanceof Done) {
                certificates.use(used, filing.id());
            }
            return answer;
        });
    }

    /// Issues a transfer certificate HK07 (Law 81/2006, article 28); they stay registered until the new
    /// place registers them.
    ///
    /// @throws Failure `residence.no-paper-books`, `residence.not-registered`,
    ///     `residence.certificate-number-taken`
    public Done issueCertificate(Filing filing, String number, List<PersonId> people, String toCommune) {
        return transaction.execute(status -> {
            var known = acts.begin(filing, ActKind.CERTIFICATE_ISSUED);
            if (known.isPresent()) {
                return known.get();
            }
            if (!filing.law().hasPaperBooks()) {
                throw new Failure(ResidenceError.NO_PAPER_BOOKS, "act " + filing.id());
            }
            var settled = permanent(people);
            if (settled.size() != people.size() || people.isEmpty()) {
                throw new Failure(ResidenceError.NOT_REGISTERED, "act " + filing.id());
            }
            var household = settled.getFirst().household();
            acts.enter(filing, ActKind.CERTIFICATE_ISSUED, household, communeOf(household), null);
            certificates.issue(filing.id(), number, people, toCommune);
            return acts.finish(
                    filing,
                    settled.stream()
                            .map(left -> new Effect(left.person(), left.household(), What.CERTIFICATE, "", number))
                            .toList());
        });
    }

    /// Strikes a permanent registration.
    ///
    /// @param since      since when the reason holds; some must last 12 months
    /// @param succession where the head is struck and others stay, else null
    /// @throws Failure `residence.not-registered`, `residence.reason-not-in-law`,
    ///     `residence.not-long-enough`, `residence.absence-known`, `residence.head-needed`
    public Done strike(
            Filing filing, PersonId person, StrikeReason reason, LocalDate since, @Nullable Succession succession) {
        return transaction.execute(status -> {
            var known = acts.begin(filing, ActKind.STRUCK);
            if (known.isPresent()) {
                return known.get();
            }
            var ground = filing.law()
                    .strikesPermanent(reason)
                    .orElseThrow(() -> new Failure(ResidenceError.REASON_NOT_IN_LAW, "act " + filing.id()));
            rules.requireLasted(filing, reason, since);
            if (reason == StrikeReason.ABSENT) {
                rules.requireAbsenceUnknown(person, filing.trueFrom());
            }
            var struck = registrations
                    .holding(person, Kind.PERMANENT)
                    .orElseThrow(() -> new Failure(ResidenceError.NOT_REGISTERED, "act " + filing.id()));
            return rules.strike(filing, ActKind.STRUCK, struck, reason, ground, succession);
        });
    }

    /// Gives back the registration that was struck last and wrongly. Who was the head is the head again
    /// only where the household has none now.
    ///
    /// @return [Done] or [Answer.RegisteredElsewhere]
    /// @throws Failure `residence.not-registered` where none was struck
    public Answer restore(Filing filing, PersonId person) {
        return transaction.execute(status -> {
            var known = acts.begin(filing, ActKind.RESTORED);
            if (known.isPresent()) {
                return known.get();
            }
            capacity.requireAlive(List.of(person));
            var holding = registrations.holding(person, Kind.PERMANENT);
            if (holding.isPresent()) {
                return new Answer.RegisteredElsewhere(person, holding.get().household());
            }
            var struck = registrations
                    .ended(person, Kind.PERMANENT)
                    .filter(StrikeRules::wasStruck)
                    .orElseThrow(() -> new Failure(ResidenceError.NOT_REGISTERED, "act " + filing.id()));
            var taken = order.take(List.of(struck.household()));
            acts.enter(
                    filing,
                    ActKind.RESTORED,
                    struck.household(),
                    taken.household(struck.household()).dwelling().commune(),
                    null);
            var effects = new ArrayList<>(rules.reopen(struck, taken.household(struck.household())));
            waiting.settle(List.of(person), acts.today());
            effects.addAll(order.settle(taken, filing.trueFrom(), Map.of(), Head.NEEDED));
            return acts.finish(filing, effects);
        });
    }

    private List<Registration> permanent(List<PersonId> people) {
        return registrations.holding(people).stream()
                .filter(Registration::permanent)
                .toList();
    }

    /// Temporary registrations that end because their holders settle in that commune for good.
    private List<Registration> temporaryIn(String commune, List<PersonId> people) {
        return registrations.holding(people).stream()
                .filter(registration -> !registration.permanent())
                .filter(registration -> communeOf(registration.household()).equals(commune))
                .toList();
    }

    private String communeOf(UUID household) {
        return entry.commune(new Destination.Into(household, null));
    }

    private static Optional<Answer> already(
            List<PersonId> people, List<Registration> settled, Destination destination) {
        return destination instanceof Destination.Into(var id, var consent)
                        && settled.size() == people.size()
                        && settled.stream().allMatch(held -> held.household().equals(id))
                ? Optional.of(new Answer.AlreadyRegistered(id))
                : Optional.empty();
    }
}
