package dancu.cardkit;

/// Bytes or text from outside that do not follow the format they claim.
///
/// The only exception the parsers of this module throw for hostile input. Its message says what is wrong and
/// never repeats personal data.
public final class MalformedCardData extends RuntimeException {

    public MalformedCardData(String message) {
        super(message);
    }

    public MalformedCardData(String message, Throwable cause) {
        super(message, cause);
    }
}
