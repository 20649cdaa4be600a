package dancu.reporting;

import dancu.shared.Actor;
import java.time.Instant;
import java.util.List;

/// A report as it was frozen, and what became known later.
///
/// @param sha256 of the content, as the database gives it; 64 hexadecimal digits
/// @param by     who froze it
public record Snapshot(WeeklyReport report, String sha256, Instant frozenAt, Actor by, List<Adjustment> adjustments) {

    public Snapshot {
        adjustments = List.copyOf(adjustments);
    }

    /// A correction that leaves the frozen figures as they are.
    ///
    /// @param figure     which one, in words
    /// @param difference what it should have been, less what it was
    public record Adjustment(int number, String figure, long difference, String reason, Instant at, String by) {}
}
