package dancu.cardkit.pki;

/// A document signer has made all the signatures it may; a new one must be put in its place.
public final class SignerExhausted extends RuntimeException {

    SignerExhausted(long usesMax) {
        super("the document signer has made all its " + usesMax + " signatures");
    }
}
