package dancu.matcher.finger;

/// Bytes from outside that are not the image, minutiae record or snapshot they claim to be.
///
/// The message says what was wrong with the bytes and never repeats them.
public final class MalformedPrintException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedPrintException(String message) {
        super(message);
    }

    public MalformedPrintException(String message, Throwable cause) {
        super(message, cause);
    }
}
