package dancu.issuance;

import dancu.cardkit.pki.DocumentSigner;
import dancu.cardkit.pki.TestAuthority;
import dancu.shared.KeyRing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The keys cards are signed with: a test authority of this installation until a key ceremony is held.
///
/// They are made at first use, which takes some seconds.
@Component
class SigningKeys {

    /// Most signatures of one document signer (a practice of issuers; Doc 9303-12 limits the time only).
    static final long SIGNATURES_MAX = 100_000;

    private static final char[] PASSWORD = "sealed outside".toCharArray();

    private final KeyRing keys;
    private final Cards cards;
    private final Clock clock;
    private @Nullable TestAuthority authority;
    private @Nullable DocumentSigner signer;

    SigningKeys(KeyRing keys, Cards cards, Clock clock) {
        this.keys = keys;
        this.cards = cards;
        this.clock = clock;
    }

    synchronized DocumentSigner signer() {
        if (signer == null) {
            signer = authority().documentSigner(SIGNATURES_MAX, cards.signatures(signerName()));
        }
        return signer;
    }

    /// Serial number of the signer's certificate, its name in the account of signatures.
    String signerName() {
        return authority().signerCertificate().getSerialNumber().toString(16);
    }

    X509Certificate authorityCertificate() {
        return authority().certificate();
    }

    private synchronized TestAuthority authority() {
        if (authority == null) {
            var kept = keys.sealedFile("test-authority", this::make);
            try {
                authority = TestAuthority.load(new ByteArrayInputStream(kept), PASSWORD);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return authority;
    }

    private byte[] make() {
        var made = TestAuthority.create(
                LocalDate.now(clock), TestAuthority.AUTHORITY_BITS, TestAuthority.SIGNER_BITS, new SecureRandom());
        var out = new ByteArrayOutputStream();
        try {
            made.save(out, PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
