package dancu.quality;

import dancu.registry.Person;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rules look at: a person's record, and where and with whom they are registered.
///
/// @param home  null where no permanent residence is known
/// @param today the day the rules are asked for
record Subject(Person person, @Nullable Home home, LocalDate today) {

    /// @param relation  to the head, as registered
    /// @param head      whether this person is the head
    /// @param household everybody registered in it, this person included
    record Home(String relation, boolean head, List<Member> household) {}

    /// @param grownUp not known to be under 18
    record Member(boolean head, boolean grownUp) {}
}
