package dancu.quality;

import dancu.matcher.name.PersonComparison;
import java.util.List;

/// What speaks for and against two records being one person's.
///
/// @param score the chance of one person, 0 to 1
/// @param terms one a field, in bits for (above 0) or against
public record Evidence(double score, List<PersonComparison.Term> terms) {

    public Evidence {
        terms = List.copyOf(terms);
    }
}
