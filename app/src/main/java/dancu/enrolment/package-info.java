/// Dossiers and the process they go through, from the kit to the hand.
///
/// - **Owns** the schema `enrolment`; no other room reads or writes it.
/// - **Promises** that every dossier received is in work, finished or refused, and that each step leaves
///   an event.
/// - **Announces** nothing; it asks the rooms that do the work and moves the dossier by their answer.
/// - **Start reading** at [DossierState], then [DossierProcess].
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "area",
            "registry",
            "residence",
            "quality",
            "kit",
            "identity",
            "issuance",
            "access"
        })
package dancu.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
