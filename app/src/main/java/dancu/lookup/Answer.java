package dancu.lookup;

import dancu.registry.Person;
import dancu.shared.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param hits     best first
/// @param searched share of the register that was searched, 0 to 1; under 1 while the index is being made, and
///     then who is not among the hits may still be on the register
public record Answer(List<Hit> hits, double searched) {

    /// Whether the whole register was searched.
    public boolean isComplete() {
        return searched >= 1;
    }

    /// Somebody who may be meant, as the register and the residence know them now.
    ///
    /// @param birthDate as written
    /// @param pin       the active twelve-digit number, or null
    /// @param commune   code of the permanent address, or null where there is none
    /// @param address   in the names of the day; empty where there is none
    /// @param household of the permanent address, or null where there is none
    /// @param formerly  the record that was found, where it was made one with this person's; else null
    /// @param matched   what of the person agrees with what was typed
    public record Hit(
            PersonId person,
            String name,
            String otherNames,
            String birthDate,
            @Nullable String pin,
            Person.Life life,
            @Nullable String commune,
            String address,
            @Nullable UUID household,
            @Nullable PersonId formerly,
            List<Match> matched) {}

    /// A piece of a field to be marked.
    ///
    /// @param text as it stands in the field: a word of a name, a number, the date
    public record Match(Field field, String text) {}

    public enum Field {
        NAME,
        OTHER_NAME,
        BIRTH_DATE,
        PIN,
        OLD_NUMBER,
        PHONE,
        BOOK_NUMBER,
        ADDRESS
    }
}
