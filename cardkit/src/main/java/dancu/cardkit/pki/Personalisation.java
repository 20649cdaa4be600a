package dancu.cardkit.pki;

import dancu.cardkit.CardFacts;
import dancu.cardkit.Mrz;
import dancu.cardkit.lds.CardFile;
import dancu.cardkit.lds.ChipKeys;
import dancu.cardkit.lds.CitizenGroup;
import dancu.cardkit.lds.Com;
import dancu.cardkit.lds.FaceGroup;
import dancu.cardkit.lds.FingerGroup;
import dancu.cardkit.lds.MrzGroup;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.EnumMap;

/// Makes all that one chip is given from what its card shows.
public final class Personalisation {

    private Personalisation() {}

    /// Makes the files, the keys and the signature of one card.
    ///
    /// @param random for the two keys of the chip and its number
    /// @throws IllegalArgumentException        if the name has a character without Latin letter
    /// @throws dancu.cardkit.MalformedCardData if a picture is not of its kind
    /// @throws SignerExhausted                 if the signer may sign no more
    public static CardData personalise(CardFacts facts, DocumentSigner signer, SecureRandom random) {
        var chipAuthentication = keyPair(random);
        var activeAuthentication = keyPair(random);
        var files = new EnumMap<CardFile, byte[]>(CardFile.class);
        files.put(CardFile.DG1, MrzGroup.encode(Mrz.of(facts)));
        files.put(CardFile.DG2, FaceGroup.encode(facts.portrait()));
        if (!facts.fingers().isEmpty()) {
            files.put(CardFile.DG3, FingerGroup.encode(facts.fingers()));
        }
        files.put(CardFile.DG13, CitizenGroup.of(facts, chipNumber(random)).encode());
        files.put(CardFile.DG14, ChipKeys.encodeDg14((ECPublicKey) chipAuthentication.getPublic()));
        files.put(CardFile.DG15, ChipKeys.encodeDg15((ECPublicKey) activeAuthentication.getPublic()));
        files.put(CardFile.COM, Com.encode(files.keySet()));
        files.put(CardFile.SOD, SecurityObject.encode(files, signer));
        return new CardData(
                files,
                chipAuthentication.getPrivate().getEncoded(),
                activeAuthentication.getPrivate().getEncoded());
    }

    private static String chipNumber(SecureRandom random) {
        return "%016d".formatted(random.nextLong(10_000_000_000_000_000L));
    }

    private static KeyPair keyPair(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(ChipKeys.CURVE), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no P-256", e);
        }
    }
}
