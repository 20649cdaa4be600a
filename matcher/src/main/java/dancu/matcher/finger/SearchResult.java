package dancu.matcher.finger;

import java.util.Comparator;
import java.util.List;

/// What a search found.
///
/// @param candidates those worth a full comparison, the highest fused score first; most of them are no hits
/// @param screened   how many persons were compared at least by two fingers
/// @param persons    how many the gallery held
public record SearchResult(List<Candidate> candidates, int screened, int persons) {

    public SearchResult {
        candidates = List.copyOf(candidates);
    }

    /// The gravest decision over the candidates; clear when there are none.
    public Decision decision() {
        return candidates.stream()
                .map(Candidate::decision)
                .max(Comparator.naturalOrder())
                .orElse(Decision.CLEAR);
    }

    /// The candidates someone must look at, in order.
    public List<Candidate> hits() {
        return candidates.stream()
                .filter(candidate -> candidate.decision() != Decision.CLEAR)
                .toList();
    }
}
