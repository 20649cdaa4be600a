package dancu.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step a dossier took, or one act upon it that left it where it was.
///
/// @param from   null for the first event
/// @param reason code of a return, a refusal or the act; null where the step says it all
public record DossierEvent(
        int number,
        Instant at,
        String actor,
        String unit,
        @Nullable DossierState from,
        DossierState to,
        @Nullable String reason) {}
