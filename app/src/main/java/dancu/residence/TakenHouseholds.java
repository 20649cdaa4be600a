package dancu.residence;

import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Households locked for one act, as they were before it.
record TakenHouseholds(Map<UUID, Household> households, Map<UUID, List<Registration>> membersBefore) {

    Household household(UUID id) {
        return Objects.requireNonNull(households.get(id), "household not taken");
    }

    List<Registration> members(UUID id) {
        return membersBefore.getOrDefault(id, List.of());
    }

    /// The head, or the representative of a collective household.
    Optional<PersonId> head(UUID id) {
        var household = household(id);
        return household.collective() != null
                ? Optional.ofNullable(household.representative())
                : members(id).stream()
                        .filter(Registration::head)
                        .map(Registration::person)
                        .findFirst();
    }

    /// @throws Failure `residence.household-closed`
    Household open(UUID id) {
        if (household(id).closedOn() != null) {
            throw new Failure(ResidenceError.HOUSEHOLD_CLOSED, "household " + id);
        }
        return household(id);
    }
}
