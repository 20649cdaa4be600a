package dancu.office.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person's item of the work list, ready to be acted on.
///
/// @param left     people on the list with something to do, this one included
/// @param form     for what a correction mends; null where nothing of it is open
/// @param returned why the last request for this person was sent back; empty where it was not
public record WorkItem(
        WorkPlace place,
        long left,
        String id,
        String name,
        String born,
        String address,
        String household,
        PersonSheet sheet,
        List<Task> tasks,
        @Nullable CorrectionForm form,
        String returned) {

    /// One finding and what can be done about it.
    ///
    /// @param verdict  id a proposal will have, so that sending twice proposes once
    /// @param mayStand whether the officer may find the record right as it is
    public record Task(FindingView finding, String way, String verdict, boolean mayStand) {}

    /// A line of the list.
    ///
    /// @param waiting how many more findings wait for the second officer
    public record Line(
            String person, String name, String born, String hamlet, List<FindingView> findings, int waiting) {}

    /// How clean a hamlet or commune is.
    ///
    /// @param code    of the commune; empty for a hamlet
    /// @param clean   people without a finding
    /// @param blocked people something keeps from a card
    public record Progress(String name, String code, long people, long clean, long blocked) {

        /// People with findings none of which keeps them from a card.
        public long mend() {
            return people - clean - blocked;
        }

        public double percent(long part) {
            return people == 0 ? 0 : Math.floor(1000.0 * part / people) / 10;
        }
    }

    /// A rule to filter by.
    public record RuleChoice(String rule, String title, long count, boolean chosen) {}
}
