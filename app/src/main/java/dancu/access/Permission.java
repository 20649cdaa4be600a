package dancu.access;

/// One thing an account may do within its territory.
public enum Permission {
    /// Counts and charts, nobody's data.
    FIGURES,
    /// Dossiers and their steps, without the person behind them.
    DOSSIERS,
    /// The person behind a dossier.
    PERSON,
    REVIEW,
    APPROVE,
    ADJUDICATE,
    KITS,
    PRODUCE,
    DELIVER,
    LEDGER,
    ACCOUNTS
}
