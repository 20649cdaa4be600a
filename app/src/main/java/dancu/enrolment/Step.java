package dancu.enrolment;

import dancu.shared.DossierId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A step to be taken by one dossier.
///
/// @param reason  code of a return or refusal, else null
/// @param actUnit unit that must act on a return, else null
/// @param actBy   day by which it must, else null
record Step(
        DossierId dossier,
        DossierState from,
        DossierState to,
        @Nullable String reason,
        @Nullable String actUnit,
        @Nullable LocalDate actBy) {

    static Step of(Dossier dossier, DossierState to) {
        return new Step(dossier.id(), dossier.state(), to, null, null, null);
    }

    static Step because(Dossier dossier, DossierState to, String reason) {
        return new Step(dossier.id(), dossier.state(), to, reason, null, null);
    }
}
