package dancu.cardkit.pki;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A document signer key at work: RSA-PSS with SHA-256, a hard limit of uses, every signature verified.
///
/// Threads may share one. The private key may live in a hardware module; then its provider is given.
public final class DocumentSigner {

    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, PSSParameterSpec.TRAILER_FIELD_BC);

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final @Nullable Provider provider;
    private final long usesMax;
    private final AtomicLong uses;

    /// A signer never used before.
    ///
    /// @param provider where the key works, or null for the providers of this Java
    /// @param usesMax  signatures this key may make in all
    public DocumentSigner(PrivateKey key, X509Certificate certificate, @Nullable Provider provider, long usesMax) {
        this(key, certificate, provider, usesMax, 0);
    }

    /// A signer that goes on after a restart.
    ///
    /// @param used signatures already made, as the keeper of the count remembers
    public DocumentSigner(
            PrivateKey key, X509Certificate certificate, @Nullable Provider provider, long usesMax, long used) {
        if (usesMax < 0 || used < 0) {
            throw new IllegalArgumentException("uses cannot be negative: %d of %d".formatted(used, usesMax));
        }
        this.key = key;
        this.certificate = certificate;
        this.provider = provider;
        this.usesMax = usesMax;
        this.uses = new AtomicLong(used);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /// Signatures made or begun, with those before this start.
    public long uses() {
        return uses.get();
    }

    public long usesLeft() {
        return usesMax - uses.get();
    }

    /// Signs and verifies what it signed. A use counts even when signing fails.
    ///
    /// @throws SignerExhausted       when the limit is reached; nothing was signed
    /// @throws IllegalStateException if the key does not fit the certificate or its device fails
    byte[] sign(byte[] message) {
        // a signer at its limit stays there: the counter never passes usesMax
        if (uses.getAndUpdate(used -> Math.min(used + 1, usesMax)) >= usesMax) {
            throw new SignerExhausted(usesMax);
        }
        try {
            var signing = provider == null
                    ? Signature.getInstance("RSASSA-PSS")
                    : Signature.getInstance("RSASSA-PSS", provider);
            signing.setParameter(PSS);
            signing.initSign(key);
            signing.update(message);
            var signature = signing.sign();
            var checking = Signature.getInstance("RSASSA-PSS");
            checking.setParameter(PSS);
            checking.initVerify(certificate.getPublicKey());
            checking.update(message);
            if (!checking.verify(signature)) {
                throw new IllegalStateException("a fresh signature does not verify");
            }
            return signature;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the document signer cannot sign", e);
        }
    }
}
