package dancu.exchange;

import dancu.registry.NewPerson;
import dancu.residence.Residences;
import org.jspecify.annotations.Nullable;

/// A row of a list, ready to be entered.
///
/// @param absence why the person is away, or null
record ListedResident(
        NewPerson person,
        Residences.NewHousehold household,
        String relation,
        boolean head,
        Residences.@Nullable AbsenceKind absence)
        implements RowOutcome {}
