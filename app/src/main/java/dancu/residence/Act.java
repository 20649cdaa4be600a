package dancu.residence;

import dancu.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An act as it was entered.
///
/// @param ground    law and article
/// @param enteredOn day it was entered; late where after `dueOn`
public record Act(
        UUID id,
        ActKind kind,
        @Nullable UUID household,
        String commune,
        String paper,
        String ground,
        LocalDate receivedOn,
        LocalDate dueOn,
        LocalDate trueFrom,
        LocalDate enteredOn,
        Actor actor,
        @Nullable String approver,
        List<Effect> effects) {

    public boolean late() {
        return enteredOn.isAfter(dueOn);
    }
}
