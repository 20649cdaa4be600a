package dancu.residence;

import dancu.shared.PersonId;
import java.util.Map;

/// Who heads a household from now on.
///
/// @param head      a member
/// @param relations of the other members to the new head; a member left out is "Chưa rõ" until somebody
///     states the relation, because the one to the old head no longer holds
public record Succession(PersonId head, Map<PersonId, String> relations) {

    public Succession {
        relations = Map.copyOf(relations);
    }
}
