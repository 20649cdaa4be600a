package dancu.cardkit.artwork;

/// A card that cannot be drawn as its facts demand; nothing is ever cut or left out to make it fit.
///
/// The message names the field and never repeats what it says.
public final class ArtworkRefused extends RuntimeException {

    /// What stands in the way, and so who can mend it.
    public enum Reason {
        /// Too long for its place even at the smallest size: the office shortens it by its table of
        /// abbreviations.
        TOO_LONG,
        /// A character the card does not print: neither Latin letter, digit, mark nor punctuation in our
        /// fonts.
        UNPRINTABLE_CHARACTER,
        /// More text than a QR code in its place holds at a size that can be scanned.
        QR_TOO_DENSE,
        /// The bytes are no picture, or one of unreasonable size.
        UNREADABLE_PICTURE
    }

    private final Reason reason;
    private final String field;

    ArtworkRefused(Reason reason, String field, String detail) {
        super(field + ": " + detail);
        this.reason = reason;
        this.field = field;
    }

    public Reason reason() {
        return reason;
    }

    /// The field as [dancu.cardkit.CardFacts] calls it, or `qr` or `mrz`.
    public String field() {
        return field;
    }
}
