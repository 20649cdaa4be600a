package dancu.registry;

import dancu.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A correction one officer asks for with a paper; the head of commune police, another person, approves it
/// (Circular 66/2015 as amended, form DC02; Circular 59/2021, article 3).
///
/// @param seen     version of the record the officer saw; a record changed since is not corrected blindly
/// @param decider  null while nobody has decided
/// @param reason   why it was returned; empty otherwise
public record CorrectionRequest(
        UUID id,
        PersonId person,
        int seen,
        String paper,
        String ground,
        LocalDate trueFrom,
        String proposer,
        String unit,
        Instant proposedAt,
        State state,
        @Nullable String decider,
        String reason) {

    public enum State {
        SUBMITTED,
        APPROVED,
        RETURNED,
        WITHDRAWN
    }

    /// @param id     made by whoever asks, so that asking twice asks once
    /// @param values new text of each field
    public record New(
            UUID id,
            PersonId person,
            Map<CorrectableField, String> values,
            String paper,
            String ground,
            LocalDate trueFrom) {

        public New {
            values = Map.copyOf(values);
        }
    }
}
