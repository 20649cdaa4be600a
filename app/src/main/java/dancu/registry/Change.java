package dancu.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One field changed once, or one thing that happened to a record.
///
/// @param version  the person's version the change made
/// @param at       when the register knew it
/// @param approver null where the law asks for no second person
/// @param trueFrom from which day it is true, or null where nobody said
/// @param field    a [CorrectableField], or what happened: `PIN_GIVEN`, `PIN_CANCELLED`, `MERGED`, …
/// @param before   null where the field was new or is sensitive
public record Change(
        int version,
        Instant at,
        String actor,
        @Nullable String approver,
        String unit,
        String ground,
        String paper,
        @Nullable LocalDate trueFrom,
        String field,
        @Nullable String before,
        @Nullable String after) {}
