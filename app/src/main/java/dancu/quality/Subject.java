package dancu.quality;

import dancu.registry.Person;
import dancu.registry.Relative;
import dancu.shared.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the rules look at: a person's record, and where and with whom they are registered.
///
/// @param home      null where no permanent residence is known
/// @param kin       people the relatives' twelve-digit numbers belong to; null where nobody looked them up
/// @param lastEvent day of the last civil event other than a death; null where there is none, or nobody looked
/// @param today     the day the rules are asked for
record Subject(
        Person person,
        @Nullable Home home,
        @Nullable Map<Relative.Role, Person> kin,
        @Nullable LocalDate lastEvent,
        LocalDate today) {

    /// @param relation    to the head, as registered
    /// @param head        whether this person is the head
    /// @param inCatalogue whether the commune is a unit on this day
    /// @param household   everybody living registered in it, this person included
    record Home(String relation, boolean head, boolean inCatalogue, List<Member> household) {}

    /// @param grownUp not known to be under 18
    record Member(boolean head, boolean grownUp) {}

    /// A record alone, in a household nothing is wrong with.
    static Subject alone(Person person, boolean hasAddress, LocalDate today) {
        var home = hasAddress ? new Home("", true, true, List.of(new Member(true, true))) : null;
        return new Subject(person, home, null, null, today);
    }

    /// Whether somebody born then is known to be under an age; by the year alone where the day is not known.
    static boolean isYounger(PartialDate birth, int age, LocalDate today) {
        var day = birth.calendarDay();
        if (day.isPresent()) {
            return day.get().plusYears(age).isAfter(today);
        }
        var year = birth.year();
        return year != null && today.getYear() - year < age;
    }
}
