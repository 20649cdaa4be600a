package dancu.office.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All a household's page shows.
///
/// @param kind       of a collective household in words; empty for a family
/// @param book       number of the household book; empty where there is none
/// @param headWanted whether nobody heads it
/// @param past       who was registered here and is no longer, newest first
/// @param beside     the other households at the same address
public record HouseholdView(
        String id,
        String commune,
        String hamlet,
        String address,
        String kind,
        String book,
        boolean open,
        boolean headWanted,
        List<Member> members,
        List<Past> past,
        List<Done> acts,
        List<Beside> beside) {

    /// Somebody registered here.
    ///
    /// @param until last day of a temporary registration, or null for a permanent one
    public record Member(
            String person,
            String name,
            String born,
            String relation,
            boolean head,
            @Nullable LocalDate until) {}

    /// Somebody who was.
    public record Past(String person, String name, String relation, LocalDate from, LocalDate until, String why) {}

    /// An act with its legal clock.
    public record Done(
            String what,
            String actor,
            String approver,
            String paper,
            String ground,
            LocalDate receivedOn,
            LocalDate dueOn,
            LocalDate enteredOn,
            boolean late) {}

    /// Another household.
    ///
    /// @param head empty where it has none
    public record Beside(String id, String head, String detail, int people, int temporary) {}

    /// A hamlet with its counts.
    public record Hamlet(String name, int households, int people, int temporary) {}
}
