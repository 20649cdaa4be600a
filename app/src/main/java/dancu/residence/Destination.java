package dancu.residence;

import dancu.shared.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where people are to be registered.
public sealed interface Destination {

    /// A household of their own.
    ///
    /// @param head one of those to be registered
    record Own(Dwelling dwelling, PersonId head) implements Destination {}

    /// A household that exists.
    ///
    /// @param consent of its head; without it the answer is [Answer.ConsentNeeded]
    record Into(UUID household, @Nullable Consent consent) implements Destination {}
}
