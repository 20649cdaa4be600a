package dancu.residence;

import dancu.shared.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is handed in for an act of residence.
///
/// @param id         made by whoever asks, so that asking twice does it once
/// @param paper      kind and number of the form or decision
/// @param receivedOn day the dossier was complete: its law serves it and its clock starts
/// @param trueFrom   day the change is true from; not after today
/// @param actor      who enters it
/// @param approver   account of the head who decided, where [ActKind#needsApprover]
public record Filing(
        UUID id,
        String paper,
        LocalDate receivedOn,
        LocalDate trueFrom,
        Actor actor,
        @Nullable String approver) {

    ResidenceLaw law() {
        return ResidenceLaw.on(receivedOn);
    }
}
