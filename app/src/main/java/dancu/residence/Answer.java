package dancu.residence;

import dancu.shared.PersonId;
import java.util.UUID;

/// What a counter hears when somebody wants to be registered: [Done], or an everyday answer, and then nothing
/// was changed.
public sealed interface Answer
        permits Done,
                Answer.AlreadyRegistered,
                Answer.RegisteredElsewhere,
                Answer.CertificateNeeded,
                Answer.ConsentNeeded {

    /// They are registered in that household as it is.
    record AlreadyRegistered(UUID household) implements Answer {}

    /// Somebody of them has a permanent residence: a move is to be registered, or the other struck.
    record RegisteredElsewhere(PersonId person, UUID household) implements Answer {}

    /// The place they leave must issue a transfer certificate first (Law 81/2006, article 28).
    record CertificateNeeded(PersonId person, UUID household) implements Answer {}

    /// The head must agree first.
    record ConsentNeeded(PersonId of) implements Answer {}
}
