package dancu.kit.station;

/// How many dossiers a kit closed and where they stand.
///
/// @param captured  ever closed here
/// @param sent      of those, sent at least once
/// @param receipted of those, covered by a receipt of the centre
/// @param refused   of those without a receipt, refused by the centre at the last try
public record Counts(long captured, long sent, long receipted, long refused) {

    /// Dossiers no receipt covers yet.
    public long waiting() {
        return captured - receipted;
    }
}
