package dancu.office.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing an officer asked for and the head decides.
///
/// @param kind     `de-nghi` for a correction, `y-kien` for a verdict; as in the addresses
/// @param at       when it was asked, or null where nobody noted it
/// @param rows     what a correction changes; empty for a verdict
/// @param trueFrom of a correction
/// @param changed  whether the record has changed since it was asked
/// @param outcome  of a verdict, in words; empty for a correction
/// @param pair     the two records of a verdict about two
public record DecisionView(
        String kind,
        String id,
        String person,
        String name,
        String born,
        String address,
        String proposer,
        @Nullable Instant at,
        List<Row> rows,
        String paper,
        String ground,
        @Nullable LocalDate trueFrom,
        boolean changed,
        String finding,
        String outcome,
        String stays,
        String reason,
        @Nullable PairView pair) {

    /// One item, as it is and as it would be.
    public record Row(String name, String now, String asked) {}
}
