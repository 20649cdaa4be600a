package dancu.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a unit became.
///
/// @param since the day it took force
/// @param part  only a part of the old unit came to the new one
/// @param share of the old unit's people, between 0 and 1; null where no source says it
record Link(
        String oldCode,
        String newCode,
        LocalDate since,
        boolean part,
        @Nullable BigDecimal share) {}
