package dancu.shared;

/// A refusal that machines can tell apart. Each room lists its own in one enum.
public interface ErrorCode {

    /// What is told of it.
    Telling telling();

    /// A stable code such as `kit.packet-signature`, never changed once published.
    default String code() {
        return telling().code();
    }

    /// Who must act; decides the HTTP status.
    default Kind kind() {
        return telling().kind();
    }

    /// What was refused and what to do next, in Vietnamese.
    default String vietnamese() {
        return telling().vietnamese();
    }

    /// The same in English.
    default String english() {
        return telling().english();
    }

    /// The four things every refusal has.
    record Telling(String code, Kind kind, String vietnamese, String english) {}

    /// Who must act on a refusal.
    enum Kind {
        /// The request itself is wrong; sending it again will not help.
        BAD_REQUEST,
        /// The thing named does not exist.
        NOT_FOUND,
        /// The state of things does not allow it now.
        CONFLICT,
        /// This person may not do this here.
        FORBIDDEN,
        /// Our side cannot at the moment; try again later.
        RETRY_LATER
    }
}
