package dancu.matcher.name;

import java.util.Map;

/// How common surnames and given names are, so that sharing a rare one tells more than sharing a common one.
///
/// @param surnames   share of the population by surname without accents, 0 to 1
/// @param givenNames likewise by given name
public record NameFrequencies(Map<String, Double> surnames, Map<String, Double> givenNames) {

    public NameFrequencies {
        surnames = Map.copyOf(surnames);
        givenNames = Map.copyOf(givenNames);
    }

    /// Knows no name: every name counts as the average one.
    public static NameFrequencies none() {
        return new NameFrequencies(Map.of(), Map.of());
    }
}
