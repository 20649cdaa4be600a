package dancu.cardkit.chip;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.params.KeyParameter;

/// The ciphers of one session with a chip (ICAO Doc 9303-11, sections 9.7 and 9.8).
///
/// Input is already padded to whole blocks; `counter` is the send sequence counter, one block long. One thread at a
/// time.
sealed interface SessionCiphers {

    int MAC_LENGTH = 8;

    /// Bytes of one block.
    int block();

    byte[] encrypt(byte[] counter, byte[] plain) throws GeneralSecurityException;

    byte[] decrypt(byte[] counter, byte[] secret) throws GeneralSecurityException;

    /// Eight bytes.
    byte[] mac(byte[] padded) throws GeneralSecurityException;

    /// The first sixteen bytes of the hash of the seed and a number: 1 encrypts, 2 authenticates.
    static byte[] derive(String hash, byte[] seed, int number) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance(hash);
        digest.update(seed);
        digest.update(new byte[] {0, 0, 0, (byte) number});
        return Arrays.copyOf(digest.digest(), 16);
    }

    /// Two-key triple DES in CBC mode, and the retail MAC (ISO/IEC 9797-1, algorithm 3).
    final class TripleDes implements SessionCiphers {

        private static final IvParameterSpec ZERO = new IvParameterSpec(new byte[8]);

        private final Key key;
        private final Key chainKey;
        private final Key lastKey;
        private final Cipher cipher = Cipher.getInstance("DESede/CBC/NoPadding");
        private final Cipher chain = Cipher.getInstance("DES/CBC/NoPadding");
        private final Cipher last = Cipher.getInstance("DES/ECB/NoPadding");

        TripleDes(byte[] seed) throws GeneralSecurityException {
            var encryption = derive("SHA-1", seed, 1);
            var authentication = derive("SHA-1", seed, 2);
            var threeKeys = Arrays.copyOf(encryption, 24);
            System.arraycopy(encryption, 0, threeKeys, 16, 8);
            key = new SecretKeySpec(threeKeys, "DESede");
            chainKey = new SecretKeySpec(authentication, 0, 8, "DES");
            lastKey = new SecretKeySpec(authentication, 8, 8, "DES");
            chain.init(Cipher.ENCRYPT_MODE, chainKey, ZERO);
        }

        @Override
        public int block() {
            return 8;
        }

        @Override
        public byte[] encrypt(byte[] counter, byte[] plain) throws GeneralSecurityException {
            cipher.init(Cipher.ENCRYPT_MODE, key, ZERO);
            return cipher.doFinal(plain);
        }

        @Override
        public byte[] decrypt(byte[] counter, byte[] secret) throws GeneralSecurityException {
            cipher.init(Cipher.DECRYPT_MODE, key, ZERO);
            return cipher.doFinal(secret);
        }

        @Override
        public byte[] mac(byte[] padded) throws GeneralSecurityException {
            var chained = chain.doFinal(padded);
            last.init(Cipher.DECRYPT_MODE, lastKey);
            var middle = last.doFinal(chained, chained.length - 8, 8);
            last.init(Cipher.ENCRYPT_MODE, chainKey);
            return last.doFinal(middle);
        }
    }

    /// AES-128 in CBC mode from the encrypted counter, and CMAC cut to eight bytes.
    final class Aes implements SessionCiphers {

        private final Key key;
        private final KeyParameter authentication;
        private final Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        private final Cipher starting = Cipher.getInstance("AES/ECB/NoPadding");

        Aes(byte[] seed) throws GeneralSecurityException {
            key = new SecretKeySpec(derive("SHA-1", seed, 1), "AES");
            authentication = new KeyParameter(derive("SHA-1", seed, 2));
            starting.init(Cipher.ENCRYPT_MODE, key);
        }

        @Override
        public int block() {
            return 16;
        }

        @Override
        public byte[] encrypt(byte[] counter, byte[] plain) throws GeneralSecurityException {
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(starting.doFinal(counter)));
            return cipher.doFinal(plain);
        }

        @Override
        public byte[] decrypt(byte[] counter, byte[] secret) throws GeneralSecurityException {
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(starting.doFinal(counter)));
            return cipher.doFinal(secret);
        }

        @Override
        public byte[] mac(byte[] padded) {
            var mac = new CMac(AESEngine.newInstance());
            mac.init(authentication);
            mac.update(padded, 0, padded.length);
            var whole = new byte[16];
            mac.doFinal(whole, 0);
            return Arrays.copyOf(whole, MAC_LENGTH);
        }
    }
}
