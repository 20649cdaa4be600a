package dancu.quality;

import dancu.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something a rule found on a person, still open.
///
/// @param other   the second record of a rule that concerns two, else null
/// @param score   how alike two records are, 0 to 1; null where the rule has no score
/// @param commune where the person is permanently registered; empty where nowhere
/// @param rank    place on the commune's list: 0 keeps a present person from a card, 1 one who is away or a
///     child, 2 is wrong and 3 doubtful
public record Finding(
        long id,
        PersonId person,
        Rule rule,
        @Nullable PersonId other,
        @Nullable Float score,
        String commune,
        String hamlet,
        int rank,
        LocalDate foundOn) {}
