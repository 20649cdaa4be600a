package dancu.kit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// A key two sides share: X25519 (RFC 7748), then HKDF-SHA256 (RFC 5869).
public final class X25519 {

    private X25519() {}

    public static KeyPair freshPair() {
        try {
            return KeyPairGenerator.getInstance("X25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("X25519 is missing from this JDK", e);
        }
    }

    /// Reads a public key in its X.509 encoding.
    ///
    /// @throws GeneralSecurityException if the bytes are no such key
    public static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /// The AES-256 key both sides come to.
    ///
    /// @param salt what the key is bound to, such as the hash of a header
    /// @param info what the key is for
    /// @throws GeneralSecurityException if `theirs` is a point of small order, which would give a known key
    public static SecretKey shared(PrivateKey own, PublicKey theirs, byte[] salt, byte[] info)
            throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("X25519");
        agreement.init(own);
        agreement.doPhase(theirs, true);
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(agreement.generateSecret())
                .addSalt(salt)
                .thenExpand(info, 32);
        return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
    }
}
