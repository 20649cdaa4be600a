package dancu.issuance;

import dancu.cardkit.CardFacts;
import dancu.cardkit.Mrz;
import dancu.cardkit.artwork.ArtworkInspection;
import dancu.cardkit.artwork.ArtworkRefused;
import dancu.cardkit.artwork.CardArtwork;
import dancu.cardkit.chip.ChipReader;
import dancu.cardkit.chip.ChipRefused;
import dancu.cardkit.chip.EmulatedChip;
import dancu.cardkit.pki.CardData;
import dancu.cardkit.pki.CardVerifier;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Looks at a card before it leaves: the chip is opened as any reader would and its files verified, the front is
/// drawn and its code scanned.
@Component
class Inspection {

    private final CardArtwork artwork = CardArtwork.of(CardArtwork.INSPECTION_DPI);
    private final SecureRandom random = new SecureRandom();

    /// What is wrong with the chip; empty where it holds what was prepared and the signature stands.
    Optional<String> chipFault(CardData data, CardFacts facts, X509Certificate trusted, LocalDate today) {
        try {
            var chip = new EmulatedChip(data, random);
            var read = ChipReader.readAll(chip::transmit, Mrz.of(facts), random);
            if (!data.agreesWith(read)) {
                return Optional.of("chip: content");
            }
            return CardVerifier.verify(read, Set.of(trusted), today).stream()
                    .filter(check -> !check.passed())
                    .map(check -> "chip: " + check.name())
                    .findFirst();
        } catch (ChipRefused e) {
            return Optional.of("chip: refused " + Integer.toHexString(e.statusWord()));
        }
    }

    /// What is wrong with the print; empty where both sides can be drawn and the code says what the card says.
    Optional<String> printFault(CardFacts facts) {
        try {
            artwork.back(facts);
            return ArtworkInspection.saysTheSame(artwork.front(facts), facts)
                    ? Optional.empty()
                    : Optional.of("print: code");
        } catch (ArtworkRefused e) {
            return Optional.of("print: " + e.reason() + " " + e.field());
        }
    }
}
