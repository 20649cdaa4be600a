package dancu.kit;

import java.time.Instant;
import java.util.Optional;

/// What one kit says it has and what the centre has of it.
///
/// @param received    packets of this kit filed at the centre
/// @param maxSequence highest running number filed; above `received` where packets in between have not come
/// @param lastAt      when the last packet was filed
/// @param report      the kit's own last word, with its age; a kit that never reported is not guessed at
public record KitStanding(
        String serial,
        String unit,
        boolean suspended,
        long received,
        long maxSequence,
        Optional<Instant> lastAt,
        Optional<Report> report) {

    /// A kit's counts as it sent them.
    ///
    /// @param captured   dossiers ever closed on the kit
    /// @param unsent     those of them without a receipt
    /// @param reportedAt by the kit's clock
    /// @param receivedAt by the centre's clock; the age of the report counts from here
    public record Report(long captured, long unsent, Instant reportedAt, Instant receivedAt) {}

    /// Dossiers known to be on the kit and not at the centre, as far as its last report tells.
    public long waiting() {
        return report.map(last -> Math.max(0, last.captured() - received)).orElse(0L);
    }
}
