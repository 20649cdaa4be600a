package dancu.residence;

import dancu.shared.PersonId;
import java.time.LocalDate;

/// The head's consent to somebody joining the household (Law 68/2020, article 20; forms HK02 and CT01).
///
/// @param of the head, or the representative of a collective household
public record Consent(PersonId of, Means means, LocalDate on) {

    public enum Means {
        SIGNED_FORM,
        ELECTRONIC
    }
}
