package dancu.cardkit.pki;

import dancu.cardkit.lds.CardFile;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/// All that one chip is given: its files and its two private keys.
///
/// The private keys (PKCS #8, P-256) belong in the chip and nowhere else: seal them until then and forget them after.
public final class CardData {

    private final Map<CardFile, byte[]> files;
    private final byte[] chipAuthenticationKey;
    private final byte[] activeAuthenticationKey;

    /// Takes the bytes over; the caller must not write to them afterwards.
    ///
    /// @param chipAuthenticationKey   the private half of the key in DG14, PKCS #8
    /// @param activeAuthenticationKey the private half of the key in DG15, PKCS #8
    public CardData(Map<CardFile, byte[]> files, byte[] chipAuthenticationKey, byte[] activeAuthenticationKey) {
        this.files = Collections.unmodifiableMap(new EnumMap<>(files));
        this.chipAuthenticationKey = chipAuthenticationKey;
        this.activeAuthenticationKey = activeAuthenticationKey;
    }

    /// The files in the order of [CardFile]; read only.
    public Map<CardFile, byte[]> files() {
        return files;
    }

    /// One of the files; read only.
    ///
    /// @throws IllegalArgumentException if this chip has no such file
    public byte[] file(CardFile file) {
        var bytes = files.get(file);
        if (bytes == null) {
            throw new IllegalArgumentException("this chip has no " + file);
        }
        return bytes;
    }

    /// PKCS #8; read only.
    public byte[] chipAuthenticationKey() {
        return chipAuthenticationKey;
    }

    /// PKCS #8; read only.
    public byte[] activeAuthenticationKey() {
        return activeAuthenticationKey;
    }

    /// Whether these files, read back from the chip, are the prepared ones; only DG3 may be missing.
    public boolean agreesWith(Map<CardFile, byte[]> read) {
        for (var file : CardFile.values()) {
            var prepared = files.get(file);
            var found = read.get(file);
            boolean isHidden = file == CardFile.DG3 && found == null;
            if (!isHidden && !Arrays.equals(prepared, found)) {
                return false;
            }
        }
        return true;
    }

    /// SHA-256 over every file's identifier, length and bytes, in order, as 64 hexadecimal digits.
    ///
    /// Says whether what was read back from a chip is what was prepared for it; the private keys are not in it.
    public String manifestHash() {
        return manifestHash(files);
    }

    /// The same over files from elsewhere.
    public static String manifestHash(Map<CardFile, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : CardFile.values()) {
                var bytes = files.get(file);
                if (bytes != null) {
                    digest.update(number(file.identifier()));
                    digest.update(number(bytes.length));
                    digest.update(bytes);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static byte[] number(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }
}
