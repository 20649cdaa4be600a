package dancu.enrolment;

import dancu.issuance.Issuance;
import dancu.registry.CivilEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Stops what is on its way to somebody who died, was declared missing or is no longer a citizen (Law 59/2014,
/// articles 19, 28): their dossiers in work are cancelled wherever they stand, and a card already made is revoked.
@Component
class StoppedCards {

    private final Dossiers dossiers;
    private final DossierProcess process;
    private final Issuance issuance;

    StoppedCards(Dossiers dossiers, DossierProcess process, Issuance issuance) {
        this.dossiers = dossiers;
        this.process = process;
        this.issuance = issuance;
    }

    /// In the transaction that enters the event.
    @EventListener
    void on(CivilEvent event) {
        if (!event.kind().stopsCards()) {
            return;
        }
        var ids = dossiers.ofPeople(List.of(event.person())).stream()
                .map(Dossier::id)
                .toList();
        var stopped = dossiers.lock(ids).stream()
                .filter(dossier -> dossier.state().standing() == DossierState.Standing.IN_WORK)
                .map(dossier -> cancelled(dossier, reason(event.kind())))
                .toList();
        process.move(stopped, event.actor());
        if (event.kind() != CivilEvent.Kind.DECLARED_MISSING) {
            issuance.revoke(event.person());
        }
    }

    private static Step cancelled(Dossier dossier, @Nullable String reason) {
        return new Step(dossier.id(), dossier.state(), DossierState.CANCELLED, reason, null, null);
    }

    /// The list of reasons has none for a lost nationality.
    private static @Nullable String reason(CivilEvent.Kind kind) {
        return kind == CivilEvent.Kind.NATIONALITY_LOST ? null : ReturnReason.R18.name();
    }
}
