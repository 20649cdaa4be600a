package dancu.access;

/// Why a person's data is read. Stated with every read and kept in the ledger.
public enum Purpose {
    REVIEW,
    APPROVAL,
    ADJUDICATION,
    FOLLOW_UP,
    /// Keeping the register right (Decree 137/2015, article 5).
    REGISTER_CHECK,
    /// The citizen asked about their own record.
    CITIZEN_REQUEST,
    /// A written request of an agency entitled to it (Decree 137/2015, article 8).
    LAWFUL_INQUIRY
}
