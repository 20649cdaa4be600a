package dancu.kit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/// Ed25519 signatures (RFC 8032), each for one stated purpose, so that none can be passed off as another.
public final class Ed25519 {

    /// Length of a signature in bytes.
    public static final int SIGNATURE_BYTES = 64;

    private Ed25519() {}

    public static KeyPair freshPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is missing from this JDK", e);
        }
    }

    /// Reads a public key in its X.509 encoding.
    ///
    /// @throws GeneralSecurityException if the bytes are no such key
    public static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /// Signs the purpose, a zero byte, and the parts one after the other.
    public static byte[] sign(PrivateKey key, String purpose, byte[]... parts) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            feed(signature, purpose, parts);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing for " + purpose + " failed", e);
        }
    }

    public static boolean verifies(PublicKey key, byte[] signed, String purpose, byte[]... parts) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            feed(signature, purpose, parts);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void feed(Signature signature, String purpose, byte[][] parts) throws GeneralSecurityException {
        signature.update(purpose.getBytes(StandardCharsets.UTF_8));
        signature.update((byte) 0);
        for (var part : parts) {
            signature.update(part);
        }
    }
}
