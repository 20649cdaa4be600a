package dancu.shared;

/// What the outside must hear: a refusal with a code that never changes.
///
/// The detail carries identifiers at most, never a name, a personal number or a biometric.
public final class Failure extends RuntimeException {

    private final ErrorCode error;

    public Failure(ErrorCode error, String detail) {
        super(error.code() + ": " + detail);
        this.error = error;
    }

    public Failure(ErrorCode error, String detail, Throwable cause) {
        super(error.code() + ": " + detail, cause);
        this.error = error;
    }

    public ErrorCode error() {
        return error;
    }
}
