package dancu.exchange;

import dancu.registry.NewPerson;
import dancu.residence.Residences;

/// A row of a list, ready to be entered.
///
/// @param absent true where the list says that the person is away
record ListedResident(
        NewPerson person, Residences.NewHousehold household, String relation, boolean head, boolean absent) {}
