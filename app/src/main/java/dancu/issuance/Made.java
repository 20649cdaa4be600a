package dancu.issuance;

import dancu.shared.DossierId;
import java.util.UUID;

/// What came of a card order. All but the first leave the order to be tried again or decided by somebody.
public sealed interface Made {

    DossierId dossier();

    /// The card exists, signed and, where asked for, read back.
    record Produced(DossierId dossier, UUID card) implements Made {}

    /// The person holds a live card already.
    record AlreadyHolds(DossierId dossier) implements Made {}

    /// No blank is left in the vault.
    record NoBlank(DossierId dossier) implements Made {}

    /// The chip or the print did not pass inspection; the blank is spoiled.
    record Spoiled(DossierId dossier, String reason) implements Made {}
}
