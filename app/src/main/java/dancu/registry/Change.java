package dancu.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One field changed once.
///
/// @param version the person's version the change made
/// @param before  null where the field was new
public record Change(
        int version,
        Instant at,
        String actor,
        String unit,
        String ground,
        String paper,
        String field,
        @Nullable String before,
        @Nullable String after) {}
