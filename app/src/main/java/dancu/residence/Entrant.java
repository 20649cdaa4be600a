package dancu.residence;

import dancu.shared.PersonId;

/// Somebody to be registered in a household.
///
/// @param relation to the head, one of [RelationToHead] or the actual relation in words; not looked at for
///     the head
public record Entrant(PersonId person, String relation) {}
