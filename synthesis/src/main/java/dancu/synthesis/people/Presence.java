package dancu.synthesis.people;

/// Where a registered person really is when the team comes.
public enum Presence {
    HERE,
    AWAY_IN_COUNTRY,
    ABROAD,
    ILL_AT_HOME,
    IN_ARMY,
    IN_CUSTODY,
    /// Died, but nobody struck the name out of the register.
    DEAD_NOT_STRUCK
}
