package dancu.quality;

import org.jspecify.annotations.Nullable;

/// A line of a commune's work list.
///
/// @param mend the value proposed, or null where no machine can derive one
public record WorkItem(Finding finding, @Nullable Mend mend) {}
