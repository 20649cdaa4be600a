package dancu.cardkit.pki;

/// One thing a verifier looked at.
///
/// @param name   stays the same over versions, such as `DG13 hash`
/// @param detail for people; empty where there is nothing to say, never personal data
public record Check(String name, boolean passed, String detail) {}
