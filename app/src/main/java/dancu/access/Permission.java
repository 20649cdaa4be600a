package dancu.access;

/// One thing an account may do within its territory.
public enum Permission {
    /// Counts and charts, nobody's data.
    FIGURES,
    /// Dossiers and their steps, without the person behind them.
    DOSSIERS,
    /// The person behind a dossier.
    PERSON,
    /// The population register: search, persons, households, work lists.
    REGISTER,
    /// Asking for a correction of the register or a verdict on a finding.
    CORRECT,
    /// Approving what another officer asked for.
    DECIDE,
    /// Ethnicity, religion and blood group.
    SENSITIVE,
    /// Entering whole lists of people.
    IMPORT,
    REVIEW,
    APPROVE,
    ADJUDICATE,
    KITS,
    PRODUCE,
    DELIVER,
    LEDGER,
    ACCOUNTS
}
