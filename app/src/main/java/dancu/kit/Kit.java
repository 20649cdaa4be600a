package dancu.kit;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A kit as the centre knows it.
///
/// @param serial      on its plate: capitals, digits and hyphens, at most 32
/// @param ordinal     0 to 960, never given twice; the first two characters of its slip codes
/// @param unit        code of the unit it belongs to
/// @param keys        the public halves of its keys
/// @param suspendedAt since when nothing is taken from it, where that is so
public record Kit(
        String serial, int ordinal, String unit, Keys keys, Instant enrolledAt, Optional<Instant> suspendedAt) {

    /// The public halves of what a kit holds.
    ///
    /// @param signing   Ed25519, for packets and reports
    /// @param agreement X25519, for slices sealed to it
    /// @param officers  Ed25519 of each officer who may capture with it
    public record Keys(PublicKey signing, PublicKey agreement, Map<String, PublicKey> officers) {

        public Keys {
            officers = Map.copyOf(officers);
        }
    }

    /// The public halves of what the centre holds, given to a kit when it is enrolled.
    ///
    /// @param packets  X25519, to seal packets to the centre
    /// @param receipts Ed25519, to check receipts and slices
    public record Centre(PublicKey packets, PublicKey receipts) {}
}
