package dancu.exchange;

/// Told how far an import is, after each set of rows.
@FunctionalInterface
public interface ImportProgress {

    /// @param rows  of the list that are done
    /// @param share of the list that is read, 0 to 1; negative where nobody can tell
    void at(long rows, double share);
}
