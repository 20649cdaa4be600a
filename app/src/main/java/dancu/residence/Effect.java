package dancu.residence;

import dancu.shared.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing an act changed.
///
/// @param before what it was, empty where there was nothing
/// @param after  what it became
public record Effect(@Nullable PersonId person, @Nullable UUID household, What what, String before, String after) {

    public enum What {
        /// A registration began; `after` is its kind and relation.
        REGISTERED,
        /// A registration ended; `after` is why.
        ENDED,
        /// A registration that had ended holds again; `before` is why it had ended.
        RESTORED,
        EXTENDED,
        HEAD,
        RELATION,
        HOUSEHOLD_OPENED,
        HOUSEHOLD_CLOSED,
        HOUSEHOLD_REOPENED,
        ADDRESS,
        BOOK_NUMBER,
        CERTIFICATE,
        STAY,
        AWAY,
        BACK,
        /// Something to be looked at, one of [Done.Alert].
        ALERT
    }
}
