package dancu.enrolment;

import dancu.kit.Bytes;
import dancu.kit.Capture;
import dancu.kit.Packet;
import dancu.shared.BlobStore;
import dancu.shared.DossierId;
import dancu.shared.Envelope;
import dancu.shared.Failure;
import dancu.shared.KeyRing;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/// The sealed captures: the body of each packet as it came, and its key wrapped under the installation's
/// own.
@Component
class Captures {

    private final Dossiers dossiers;
    private final BlobStore blobs;
    private final SecretKey wrapping;

    Captures(Dossiers dossiers, BlobStore blobs, KeyRing keys) {
        this.dossiers = dossiers;
        this.blobs = blobs;
        this.wrapping = keys.secret("dossier-wrap");
    }

    /// Keeps a body.
    ///
    /// @return its hash
    String keep(Bytes body) {
        return blobs.put(body.array());
    }

    /// The key of a dossier's capture, wrapped, hexadecimal.
    String wrap(DossierId id, Bytes contentKey) {
        return HexFormat.of().formatHex(Envelope.seal(wrapping, contentKey.array(), "dossier " + id));
    }

    /// Opens a dossier's capture.
    ///
    /// @throws Failure `enrolment.capture-erased` once its key was dropped
    Capture open(Dossier dossier) {
        var wrapped = dossiers.wrappedKey(dossier.id())
                .orElseThrow(() -> new Failure(EnrolmentError.CAPTURE_ERASED, "dossier " + dossier.id()));
        try {
            var key = Envelope.open(wrapping, wrapped, "dossier " + dossier.id());
            return Packet.openBody(Bytes.of(key), dossier.id(), blobs.get(dossier.bodyHash()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of dossier " + dossier.id() + " does not unwrap", e);
        }
    }
}
