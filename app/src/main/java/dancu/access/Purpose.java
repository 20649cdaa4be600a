package dancu.access;

/// Why a person's data is read. Stated with every read and kept in the ledger.
public enum Purpose {
    REVIEW,
    APPROVAL,
    ADJUDICATION,
    FOLLOW_UP
}
