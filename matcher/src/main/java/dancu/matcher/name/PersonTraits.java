package dancu.matcher.name;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one record says of a person, ready to be compared; whatever is missing is null or empty.
///
/// @param name          birth name
/// @param birthDate     as far as known
/// @param sex           as recorded
/// @param father        father's name
/// @param mother        mother's name
/// @param originPlace   place of origin, folded like a name
/// @param oldNumbers    earlier identity numbers (nine or twelve digits); no proof, some were given twice
public record PersonTraits(
        NameKey name,
        @Nullable BirthDate birthDate,
        @Nullable Sex sex,
        @Nullable NameKey father,
        @Nullable NameKey mother,
        @Nullable NameKey originPlace,
        Set<String> oldNumbers) {

    public PersonTraits {
        oldNumbers = Set.copyOf(oldNumbers);
    }

    /// Only name and date.
    public static PersonTraits of(NameKey name, @Nullable BirthDate birthDate) {
        return new PersonTraits(name, birthDate, null, null, null, null, Set.of());
    }

    /// Never what it holds.
    @Override
    public String toString() {
        return "PersonTraits[...]";
    }
}
