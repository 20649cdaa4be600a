package dancu.issuance;

import dancu.cardkit.CardValidity;
import dancu.cardkit.pki.CardData;
import dancu.cardkit.pki.DocumentSigner;
import dancu.cardkit.pki.Personalisation;
import dancu.cardkit.pki.SignerExhausted;
import dancu.shared.Actor;
import dancu.shared.DossierId;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Makes cards, accounts for every blank, and follows a card into the hand.
///
/// The methods that change anything work in the caller's transaction, so a card and the step of its
/// dossier are kept
/// together or not at all.
@Service
public class Issuance {

    /// Who stands for a blank spoiled at the machine; people witness its destruction.
    private static final String MADE_BY = "stage:produce";
    private static final String INSPECTED_BY = "stage:inspect";

    private final Cards cards;
    private final SigningKeys keys;
    private final Inspection inspection;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Issuance(Cards cards, SigningKeys keys, Inspection inspection, Clock clock) {
        this.cards = cards;
        this.keys = keys;
        this.inspection = inspection;
        this.clock = clock;
    }

    /// A card as the desks see it.
    ///
    /// @param state PRODUCED, ACTIVE, HELD, LOST_REPORTED, REPLACED, REVOKED, EXPIRED or DESTROYED
    public record Card(
            UUID id,
            String blank,
            String state,
            LocalDate issuedOn,
            Optional<LocalDate> expiresOn,
            boolean readBack,
            String manifestHash,
            String signer) {}

    /// The account of one delivery of blanks; `received = inVault + used + spoiled + lost`.
    public record Lot(String id, int received, int inVault, int used, int spoiled, int lost) {}

    /// Takes a delivery of blanks into the vault.
    public void receiveLot(String lot, int count) {
        cards.receiveLot(lot, count);
    }

    public List<Lot> lots() {
        return cards.lots();
    }

    /// How long a card issued on a day is good; empty for a card without end.
    public Optional<LocalDate> expiry(LocalDate birth, LocalDate issue) {
        return CardValidity.expiry(birth, issue);
    }

    /// Makes cards for one district, as far as blanks go.
    ///
    /// Chip data is built and signed for every card; those to be inspected are written to a chip and read
    /// back, drawn
    /// and scanned. A card that fails costs its blank.
    ///
    /// @throws Failure `issuance.signer-exhausted`; nothing was made
    public List<Made> produce(String district, List<CardOrder> orders) {
        var holders = cards.holders(orders.stream().map(CardOrder::person).toList());
        var open = orders.stream()
                .filter(order -> !holders.contains(order.person()))
                .toList();
        var blanks = new ArrayDeque<>(cards.takeBlanks(open.size()));
        var making = open.subList(0, Math.min(open.size(), blanks.size()));
        var made = new ArrayList<Made>();
        orders.stream()
                .filter(order -> holders.contains(order.person()))
                .forEach(order -> made.add(new Made.AlreadyHolds(order.dossier())));
        open.subList(making.size(), open.size()).forEach(order -> made.add(new Made.NoBlank(order.dossier())));
        if (making.isEmpty()) {
            return made;
        }
        var signer = keys.signer();
        if (!cards.countSignatures(keys.signerName(), making.size(), SigningKeys.SIGNATURES_MAX)) {
            throw new Failure(IssuanceError.SIGNER_EXHAUSTED, "signer " + keys.signerName());
        }
        var now = clock.instant();
        var batch = cards.openBatch(district, now, making.size());
        var written = new ArrayList<Cards.NewCard>();
        for (var attempt :
                making.parallelStream().map(order -> attempt(order, signer)).toList()) {
            var blank = blanks.remove();
            var order = attempt.order();
            if (attempt.fault().isPresent()) {
                cards.spoil(blank, order.dossier(), now, attempt.fault().get(), INSPECTED_BY, MADE_BY);
                made.add(new Made.Spoiled(order.dossier(), attempt.fault().get()));
                continue;
            }
            var card = UUID.randomUUID();
            written.add(new Cards.NewCard(
                    card,
                    order.dossier(),
                    order.person(),
                    batch,
                    blank,
                    order.facts().issueDate(),
                    order.facts().expiry(),
                    attempt.data().manifestHash(),
                    keys.signerName(),
                    order.inspect()));
            made.add(new Made.Produced(order.dossier(), card));
        }
        cards.add(written, now);
        return made;
    }

    /// Seals finished cards into a parcel for a district.
    public UUID ship(String district, List<DossierId> dossiers) {
        return cards.addParcel(district, clock.instant(), dossiers);
    }

    /// Takes a parcel in; a second scan answers an empty list.
    public List<DossierId> arrive(UUID parcel) {
        return cards.arrive(parcel, clock.instant());
    }

    /// Notes that cards were given to their holders.
    ///
    /// @throws Failure `issuance.not-handed-over` unless each card exists and was not handed over before
    public void handOver(List<DossierId> dossiers, Actor officer, String proof) {
        var handed = cards.handOver(dossiers, officer.account(), proof, clock.instant());
        if (handed != dossiers.size()) {
            throw new Failure(IssuanceError.NOT_HANDED_OVER, handed + " of " + dossiers.size());
        }
    }

    /// Revokes the card a person has, in the hand or on its way; nothing happens where there is none.
    public void revoke(PersonId person) {
        cards.revoke(person);
    }

    /// The card made for a dossier.
    public Optional<Card> card(DossierId dossier) {
        return cards.ofDossier(dossier);
    }

    private record Attempt(CardOrder order, CardData data, Optional<String> fault) {}

    private Attempt attempt(CardOrder order, DocumentSigner signer) {
        try {
            var data = Personalisation.personalise(order.facts(), signer, random);
            return new Attempt(order, data, order.inspect() ? inspect(order, data) : Optional.empty());
        } catch (SignerExhausted e) {
            throw new Failure(IssuanceError.SIGNER_EXHAUSTED, "signer " + keys.signerName(), e);
        }
    }

    private Optional<String> inspect(CardOrder order, CardData data) {
        return inspection
                .chipFault(data, order.facts(), keys.authorityCertificate(), LocalDate.now(clock))
                .or(() -> inspection.printFault(order.facts()));
    }
}
