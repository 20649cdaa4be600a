package dancu.registry;

import dancu.shared.PersonId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What came of entering a civil event.
///
/// @param person    whose event it is; the child of a birth
/// @param newNumber the number given, to a child or because a coded item changed
/// @param warnings  what an officer should look at again; the event is entered all the same
public record CivilOutcome(UUID event, PersonId person, Optional<String> newNumber, Set<CivilWarning> warnings) {

    public CivilOutcome {
        warnings = Set.copyOf(warnings);
    }

    /// An event entered before: nothing was done.
    static CivilOutcome again(UUID event, PersonId person) {
        return new CivilOutcome(event, person, Optional.empty(), Set.of());
    }
}
