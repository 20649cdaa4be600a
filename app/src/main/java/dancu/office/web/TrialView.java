package dancu.office.web;

import dancu.exchange.ResidentImport;
import java.util.Map;

/// What would become of a list if it were handed in.
///
/// @param mended  values that would be put right by rule
/// @param doubted values that would be left to an officer
/// @param refusal why it could not be tried; empty otherwise
public record TrialView(
        String name, long rows, long entered, long already, long rejected, long mended, long doubted, String refusal) {

    static TrialView of(String name, ResidentImport.Trial trial) {
        return new TrialView(
                name,
                trial.rows(),
                trial.entered(),
                trial.already(),
                trial.rejected(),
                sum(trial.mends()),
                sum(trial.doubts()),
                "");
    }

    static TrialView refused(String name, String why) {
        return new TrialView(name, 0, 0, 0, 0, 0, 0, why);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
