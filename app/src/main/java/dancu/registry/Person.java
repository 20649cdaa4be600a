package dancu.registry;

import dancu.shared.PartialDate;
import dancu.shared.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person as the register knows them, without the sensitive items (Law 59/2014, article 9).
///
/// @param birthName      capitals or not, as entered; NFC
/// @param pin            the active twelve-digit number, or null where none is established
/// @param birthPlaceCode three digits of the province or country of birth registration, or null where
///     unknown
/// @param oldNumbers     nine-digit numbers of earlier papers
/// @param life           ALIVE, DEAD or MISSING
/// @param version        grows by one with every change
public record Person(
        PersonId id,
        String birthName,
        PartialDate birthDate,
        Sex sex,
        @Nullable String pin,
        @Nullable String birthPlaceCode,
        String birthPlace,
        String origin,
        String nationality,
        String maritalStatus,
        String fatherName,
        String motherName,
        String spouseName,
        String phone,
        Life life,
        List<String> oldNumbers,
        int version) {

    public enum Sex {
        MALE("Nam"),
        FEMALE("Nữ"),
        UNKNOWN("");

        private final String vietnamese;

        Sex(String vietnamese) {
            this.vietnamese = vietnamese;
        }

        public String vietnamese() {
            return vietnamese;
        }
    }

    public enum Life {
        ALIVE,
        DEAD,
        MISSING
    }

    /// Items the law counts as sensitive; sealed in the database and read under a permission of their own.
    public record Sensitive(String ethnicity, String religion, String bloodGroup) {}
}
