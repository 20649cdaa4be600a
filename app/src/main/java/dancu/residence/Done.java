package dancu.residence;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An act was entered, now or by an earlier call with the same id.
///
/// @param household it concerns first, or null where it concerns none or many
/// @param dueOn     until when the law gave time
/// @param alerts    what the act left to be looked at
public record Done(UUID act, @Nullable UUID household, LocalDate dueOn, Set<Alert> alerts) implements Answer {

    public enum Alert {
        /// The household lost its head and the event could not wait for a new one.
        HEAD_TO_BE_NAMED,
        /// Only minors are left in the household.
        MINORS_ONLY,
        /// Entered after the legal time.
        LATE
    }
}
