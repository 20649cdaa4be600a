package dancu.kit;

import dancu.shared.DossierId;
import dancu.shared.Failure;
import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/// The centre's word that it keeps a packet: 64 bytes Ed25519 signature, then the facts as JSON.
///
/// @param again  true where the packet had come before; such a packet must not open a second dossier
/// @param signed what the kit keeps as its proof
public record Receipt(
        String packetHash,
        String kit,
        long sequence,
        DossierId dossier,
        Instant receivedAt,
        boolean again,
        Bytes signed)
        implements PacketDesk.Filing {

    private static final String PURPOSE = "dancu receipt";
    private static final int BYTES_MAX = 2048;

    private record Facts(String packet, String kit, long sequence, UUID dossier, Instant receivedAt) {}

    static Receipt sign(
            PrivateKey centre, String packetHash, String kit, long sequence, DossierId dossier, Instant receivedAt) {
        var facts = Json.STRICT.writeValueAsBytes(new Facts(packetHash, kit, sequence, dossier.value(), receivedAt));
        var signature = Ed25519.sign(centre, PURPOSE, facts);
        var signed = ByteBuffer.allocate(signature.length + facts.length)
                .put(signature)
                .put(facts)
                .array();
        return new Receipt(packetHash, kit, sequence, dossier, receivedAt, false, Bytes.of(signed));
    }

    /// Reads a receipt and checks that the centre signed it.
    ///
    /// @throws Failure `kit.receipt-refused`
    public static Receipt read(Bytes signed, PublicKey centre) {
        var bytes = signed.array();
        if (bytes.length <= Ed25519.SIGNATURE_BYTES || bytes.length > BYTES_MAX) {
            throw new Failure(KitError.RECEIPT, bytes.length + " bytes");
        }
        var signature = Arrays.copyOf(bytes, Ed25519.SIGNATURE_BYTES);
        var json = Arrays.copyOfRange(bytes, Ed25519.SIGNATURE_BYTES, bytes.length);
        if (!Ed25519.verifies(centre, signature, PURPOSE, json)) {
            throw new Failure(KitError.RECEIPT, "signature");
        }
        try {
            var facts = Json.STRICT.readValue(json, Facts.class);
            return new Receipt(
                    facts.packet(),
                    facts.kit(),
                    facts.sequence(),
                    new DossierId(facts.dossier()),
                    facts.receivedAt(),
                    false,
                    signed);
        } catch (JacksonException e) {
            throw new Failure(KitError.RECEIPT, "facts", e);
        }
    }
}
