package dancu.residence;

import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's registration in a household.
///
/// @param relation   to the head, in words
/// @param validUntil first day it no longer holds, or null
/// @param goodUntil  last day of a temporary registration, or null for a permanent one
/// @param reason     how it came about
/// @param endedFor   why it ended: a [StrikeReason], or `SPLIT`, `JOINED`, `MERGED`, `UNMERGED`; null while it
///     holds
public record Registration(
        PersonId person,
        UUID household,
        Kind kind,
        String relation,
        boolean head,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate goodUntil,
        String reason,
        @Nullable String endedFor) {

    public enum Kind {
        PERMANENT,
        TEMPORARY
    }

    /// True where a temporary registration has run out and nobody extended or struck it.
    public boolean expired(LocalDate day) {
        return validUntil == null && goodUntil != null && goodUntil.isBefore(day);
    }

    boolean permanent() {
        return kind == Kind.PERMANENT;
    }

    Registration in(UUID other, LocalDate from, String why) {
        return new Registration(person, other, kind, relation, false, from, null, goodUntil, why, null);
    }

    Registration as(String newRelation, boolean heads) {
        return new Registration(
                person, household, kind, newRelation, heads, validFrom, validUntil, goodUntil, reason, endedFor);
    }
}
