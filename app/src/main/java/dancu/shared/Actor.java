package dancu.shared;

/// Who does something: an officer at a unit, or a stage of the process itself.
///
/// @param account sign-in name, or `stage:<name>` for the process
/// @param unit    code of the administrative unit the actor belongs to
public record Actor(String account, String unit) {

    /// The province's own machine room, for work no person starts.
    public static Actor stage(String name) {
        return new Actor("stage:" + name, "38");
    }
}
