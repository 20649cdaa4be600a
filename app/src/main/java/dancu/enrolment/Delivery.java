package dancu.enrolment;

import dancu.identity.Identity;
import dancu.issuance.Issuance;
import dancu.matcher.finger.Decision;
import dancu.matcher.finger.TenPrint;
import dancu.shared.Actor;
import dancu.shared.DossierId;
import dancu.shared.Failure;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The way of finished cards: parcel to the district, on to the commune, into the holder's hand.
@Service
public class Delivery {

    private final Dossiers dossiers;
    private final DossierProcess process;
    private final Issuance issuance;
    private final Identity identity;
    private final TransactionTemplate transaction;

    Delivery(
            Dossiers dossiers,
            DossierProcess process,
            Issuance issuance,
            Identity identity,
            TransactionTemplate transaction) {
        this.dossiers = dossiers;
        this.process = process;
        this.issuance = issuance;
        this.identity = identity;
        this.transaction = transaction;
    }

    /// Packs cards into one parcel for a district.
    ///
    /// @throws Failure `enrolment.dossier-unknown` or `enrolment.step-not-allowed`; then none is packed
    public UUID ship(String district, List<DossierId> ids, Actor operator) {
        return Objects.requireNonNull(transaction.execute(status -> {
            advance(ids, DossierState.SHIPPED, operator);
            return issuance.ship(district, ids);
        }));
    }

    /// Takes a parcel in at the district; a second scan of the same parcel changes nothing.
    ///
    /// @return the dossiers whose cards arrived; a card revoked on the road is not among them
    public List<DossierId> arrive(UUID parcel, Actor officer) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var ids = need(issuance.arrive(parcel)).stream()
                    .filter(dossier -> dossier.state() != DossierState.CANCELLED)
                    .map(Dossier::id)
                    .toList();
            advance(ids, DossierState.AT_DISTRICT, officer);
            return ids;
        }));
    }

    /// Passes cards on to their commune.
    public void forward(List<DossierId> ids, Actor officer) {
        transaction.executeWithoutResult(status -> advance(ids, DossierState.AT_COMMUNE, officer));
    }

    /// Gives a card to its holder after comparing the fingers shown with those of the dossier.
    ///
    /// @return false, and nothing changed, where the fingers are not the holder's
    public boolean handOver(DossierId id, TenPrint shown, Actor officer) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var dossier = need(List.of(id)).getFirst();
            if (identity.verify(dossier.printReference(), shown) == Decision.CLEAR) {
                return false;
            }
            issuance.handOver(List.of(id), officer, "vân tay khớp");
            advance(List.of(id), DossierState.DELIVERED, officer);
            return true;
        }));
    }

    private void advance(List<DossierId> ids, DossierState to, Actor actor) {
        process.move(need(ids).stream().map(dossier -> Step.of(dossier, to)).toList(), actor);
    }

    private List<Dossier> need(List<DossierId> ids) {
        var found = dossiers.lock(ids);
        if (found.size() != ids.size()) {
            throw new Failure(EnrolmentError.DOSSIER_UNKNOWN, ids.size() - found.size() + " of " + ids.size());
        }
        return found;
    }
}
