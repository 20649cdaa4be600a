package dancu.kit.station;

import dancu.kit.Correction;
import dancu.kit.FeeExemption;
import dancu.kit.IssueCase;
import dancu.kit.MissingPrint;
import dancu.kit.OldDocumentHandling;
import dancu.kit.SliceEntry;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/// A dossier at the counter that is not closed yet. Pictures are kept beside it.
///
/// @param person  as the slice gave them when the counter began, so that a slice that dies meanwhile stops nobody
/// @param quality finger to the score of its image, 0 to 100; a finger is here once it was taken
public record Draft(
        Step step,
        UUID dossier,
        String officer,
        SliceEntry person,
        List<Correction> corrections,
        IssueCase issueCase,
        FeeExemption exemption,
        OldDocumentHandling oldDocument,
        String phone,
        String marks,
        SortedMap<Integer, Integer> quality,
        SortedMap<Integer, MissingPrint> missing,
        boolean portrait) {

    /// The screens of the counter, in the lawful order (Circular 60/2021 art. 4 and 5).
    public enum Step {
        COMPARE,
        CASE,
        MARKS,
        PRINTS,
        PORTRAIT,
        REVIEW;

        Step before() {
            return switch (this) {
                case COMPARE, CASE -> COMPARE;
                case MARKS -> CASE;
                case PRINTS -> MARKS;
                case PORTRAIT -> PRINTS;
                case REVIEW -> PORTRAIT;
            };
        }
    }

    static Draft of(SliceEntry person, String officer, UUID dossier) {
        var flags = person.flags();
        var issueCase =
                flags.contains(SliceEntry.Flag.HOLDS_CHIP_CARD) || flags.contains(SliceEntry.Flag.HOLDS_OLD_CARD)
                        ? IssueCase.EXCHANGE_REQUEST
                        : person.oldNumbers().isEmpty() ? IssueCase.FIRST_ISSUE : IssueCase.CONVERT_CMND;
        return new Draft(
                Step.COMPARE,
                dossier,
                officer,
                person,
                List.of(),
                issueCase,
                FeeExemption.NONE,
                person.oldNumbers().isEmpty() ? OldDocumentHandling.NONE : OldDocumentHandling.CORNER_CUT_RETURNED,
                "",
                "",
                new TreeMap<>(),
                new TreeMap<>(),
                false);
    }

    Draft at(Step next) {
        return new Draft(
                next,
                dossier,
                officer,
                person,
                corrections,
                issueCase,
                exemption,
                oldDocument,
                phone,
                marks,
                quality,
                missing,
                portrait);
    }

    Draft corrected(List<Correction> given) {
        return new Draft(
                step,
                dossier,
                officer,
                person,
                given,
                issueCase,
                exemption,
                oldDocument,
                phone,
                marks,
                quality,
                missing,
                portrait);
    }

    Draft inCase(IssueCase chosen, FeeExemption ground, OldDocumentHandling handling, String number) {
        return new Draft(
                step,
                dossier,
                officer,
                person,
                corrections,
                chosen,
                ground,
                handling,
                number,
                marks,
                quality,
                missing,
                portrait);
    }

    Draft marked(String text) {
        return new Draft(
                step,
                dossier,
                officer,
                person,
                corrections,
                issueCase,
                exemption,
                oldDocument,
                phone,
                text,
                quality,
                missing,
                portrait);
    }

    Draft printed(int finger, int score) {
        var taken = new TreeMap<>(quality);
        taken.put(finger, score);
        var left = new TreeMap<>(missing);
        left.remove(finger);
        return withPrints(taken, left);
    }

    Draft without(int finger, MissingPrint reason) {
        var taken = new TreeMap<>(quality);
        taken.remove(finger);
        var gone = new TreeMap<>(missing);
        gone.put(finger, reason);
        return withPrints(taken, gone);
    }

    /// Fingers neither taken nor described yet.
    public List<Integer> openFingers() {
        return IntStream.rangeClosed(1, 10)
                .filter(finger -> !quality.containsKey(finger) && !missing.containsKey(finger))
                .boxed()
                .toList();
    }

    Draft withPortrait() {
        return new Draft(
                step,
                dossier,
                officer,
                person,
                corrections,
                issueCase,
                exemption,
                oldDocument,
                phone,
                marks,
                quality,
                missing,
                true);
    }

    private Draft withPrints(SortedMap<Integer, Integer> taken, SortedMap<Integer, MissingPrint> gone) {
        return new Draft(
                step,
                dossier,
                officer,
                person,
                corrections,
                issueCase,
                exemption,
                oldDocument,
                phone,
                marks,
                taken,
                gone,
                portrait);
    }
}
