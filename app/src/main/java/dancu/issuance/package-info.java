/// From an approved dossier to a card in the hand: blanks, batches, chip data and signature, parcels,
/// hand-over.
///
/// - **Owns** the schema `issuance`; no other room reads or writes it.
/// - **Promises** that every blank is accounted for, and at most one live card a person, both held by the
///   database.
/// - **Announces** nothing.
/// - **Start reading** at [Issuance].
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package dancu.issuance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
