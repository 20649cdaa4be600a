package dancu.kit.station;

import dancu.kit.Ed25519;
import dancu.kit.Kit;
import dancu.kit.X25519;
import dancu.shared.Envelope;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;

/// Who a kit is and what it holds.
///
/// @param serial  as enrolled
/// @param ordinal as the centre gave it ([Kit#ordinal])
/// @param unit    code of the unit it belongs to
/// @param centre  the centre's public keys
public record StationSetup(String serial, int ordinal, String unit, Keys keys, Kit.Centre centre) {

    /// A kit as the centre enrolled it, with the private halves it never showed.
    public static StationSetup of(Kit kit, Keys keys, Kit.Centre centre) {
        return new StationSetup(kit.serial(), kit.ordinal(), kit.unit(), keys, centre);
    }

    /// A kit's own keys.
    ///
    /// @param signing   Ed25519, signs packets and reports
    /// @param agreement X25519, slices are sealed to it
    /// @param store     AES-256, seals drafts on the kit's disk
    /// @param officers  Ed25519 of each officer who may capture here
    public record Keys(KeyPair signing, KeyPair agreement, SecretKey store, Map<String, KeyPair> officers) {

        public Keys {
            officers = Map.copyOf(officers);
        }

        public static Keys fresh(List<String> officers) {
            var pairs = new HashMap<String, KeyPair>();
            officers.forEach(officer -> pairs.put(officer, Ed25519.freshPair()));
            return new Keys(Ed25519.freshPair(), X25519.freshPair(), Envelope.newKey(), pairs);
        }

        /// What the centre is told at enrolment.
        public Kit.Keys publicHalves() {
            var halves = new HashMap<String, PublicKey>();
            officers.forEach((officer, pair) -> halves.put(officer, pair.getPublic()));
            return new Kit.Keys(signing.getPublic(), agreement.getPublic(), halves);
        }
    }
}
