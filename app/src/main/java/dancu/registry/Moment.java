package dancu.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An act after which a record said something else: a stop of a slider over time. The first is the entry
/// itself, with the paper and law of the list it came in.
///
/// @param version  the person's version the act made; 1 for the entry
/// @param approver null where the law asks for no second person
/// @param trueFrom null where nobody said
/// @param changes  what it did; the entry itself is one change, `ENTERED`
public record Moment(
        int version,
        Instant at,
        String actor,
        @Nullable String approver,
        String unit,
        String ground,
        String paper,
        @Nullable LocalDate trueFrom,
        List<Change> changes) {

    /// What a record's first change is called.
    public static final String ENTERED = "ENTERED";

    public Moment {
        changes = List.copyOf(changes);
    }
}
