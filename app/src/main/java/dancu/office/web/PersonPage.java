package dancu.office.web;

import dancu.registry.Person;
import dancu.registry.PinAssignment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All one person's page shows.
///
/// @param sex       in words; empty where it is not known
/// @param age       in years on the day, or null where the birth year is not known or the person is dead
/// @param address   of permanent residence; empty where there is none
/// @param household empty where there is none
/// @param moments   oldest first
/// @param into      the record this one was merged into, or empty
public record PersonPage(
        String id,
        Person person,
        String name,
        String born,
        String sex,
        @Nullable Integer age,
        String address,
        String household,
        PersonSheet sheet,
        List<PinAssignment> numbers,
        List<Kin> kin,
        List<Member> members,
        List<FindingView> findings,
        List<Asked> requests,
        List<Happening> events,
        List<Moment> moments,
        List<Copy> copies,
        String into) {

    /// Father, mother, spouse or guardian.
    ///
    /// @param id of the relative's own record; empty where the register links none
    public record Kin(String role, String name, String number, String id) {}

    /// Somebody registered in the same household.
    public record Member(String id, String name, String born, String relation, boolean head, boolean self) {}

    /// A correction somebody asked for.
    ///
    /// @param what   the items, separated by commas
    /// @param state  name of the state
    /// @param mine   whether the reader asked for it and may take it back
    /// @param reason why it was returned; empty otherwise
    public record Asked(
            String id,
            String what,
            String state,
            Instant at,
            String proposer,
            String paper,
            String reason,
            boolean mine) {}

    /// A civil-status event.
    public record Happening(String what, LocalDate happenedOn, String paper, LocalDate dueOn, boolean late) {}

    /// A second record that was made part of this one.
    ///
    /// @param verdict by which it was decided; empty where no finding led to it
    public record Copy(String id, String name, String verdict) {}
}
