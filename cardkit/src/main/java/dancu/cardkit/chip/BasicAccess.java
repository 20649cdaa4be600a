package dancu.cardkit.chip;

import dancu.cardkit.Mrz;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Basic access control: both ends prove that they know the MRZ (ICAO Doc 9303-11, section 4.3).
final class BasicAccess {

    static final byte[] APPLICATION = {(byte) 0xA0, 0, 0, 2, 0x47, 0x10, 1};
    static final int CHALLENGE = 8;
    static final int KEY = 16;

    private static final byte[] NO_COUNTER = new byte[8];

    private final SessionCiphers.TripleDes ciphers;

    BasicAccess(Mrz mrz) throws GeneralSecurityException {
        var input = mrz.accessKeyInput().getBytes(StandardCharsets.US_ASCII);
        ciphers = new SessionCiphers.TripleDes(
                Arrays.copyOf(MessageDigest.getInstance("SHA-1").digest(input), KEY));
    }

    /// The speaker's challenge, the other's and the speaker's key, encrypted and authenticated: 40 bytes.
    byte[] token(byte[] own, byte[] other, byte[] key) throws GeneralSecurityException {
        var secret = ciphers.encrypt(NO_COUNTER, joined(own, other, key));
        return joined(secret, mac(secret));
    }

    /// What the other's token holds: its challenge, the hearer's and its key; null if the token is not made with
    /// this key.
    byte @Nullable [] open(byte[] token) throws GeneralSecurityException {
        int length = 2 * CHALLENGE + KEY;
        if (token.length != length + SessionCiphers.MAC_LENGTH) {
            return null;
        }
        var secret = Arrays.copyOf(token, length);
        if (!MessageDigest.isEqual(mac(secret), Arrays.copyOfRange(token, length, token.length))) {
            return null;
        }
        return ciphers.decrypt(NO_COUNTER, secret);
    }

    /// The conversation that follows.
    static SecureMessaging session(byte[] chipChallenge, byte[] readerChallenge, byte[] oneKey, byte[] otherKey)
            throws GeneralSecurityException {
        var seed = new byte[KEY];
        for (int i = 0; i < KEY; i++) {
            seed[i] = (byte) (oneKey[i] ^ otherKey[i]);
        }
        var counter = joined(Arrays.copyOfRange(chipChallenge, 4, 8), Arrays.copyOfRange(readerChallenge, 4, 8));
        return new SecureMessaging(new SessionCiphers.TripleDes(seed), counter);
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private byte[] mac(byte[] secret) throws GeneralSecurityException {
        return ciphers.mac(joined(secret, new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, 0, 0}));
    }
}
