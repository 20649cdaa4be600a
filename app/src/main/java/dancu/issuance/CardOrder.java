package dancu.issuance;

import dancu.cardkit.CardFacts;
import dancu.shared.DossierId;
import dancu.shared.PersonId;

/// A card to be made.
///
/// @param inspect true where the chip is read back and the artwork drawn and scanned before it leaves
public record CardOrder(DossierId dossier, PersonId person, CardFacts facts, boolean inspect) {}
