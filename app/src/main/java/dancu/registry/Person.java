package dancu.registry;

import dancu.registry.codes.BloodGroup;
import dancu.registry.codes.EthnicGroup;
import dancu.registry.codes.MaritalStatus;
import dancu.registry.codes.Religion;
import dancu.shared.PartialDate;
import dancu.shared.PersonId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person as the register knows them, without the sensitive items (Law 59/2014, articles 9 and 15).
///
/// @param birthName      capitals or not, as entered; NFC
/// @param otherNames     names the person is also known by
/// @param pin            the active twelve-digit number, or null where none is established
/// @param birthPlaceCode three digits of the province or country of birth registration, or null where
///     unknown
/// @param birthPlaceUnit code of the unit of birth registration in the catalogue of the day the item became
///     known (the entry, or the correction in the history), or null where the text names none we know
/// @param birthPlace     as written
/// @param originUnit     as `birthPlaceUnit`
/// @param origin         as written
/// @param nationality    ISO 3166-1 alpha-2, several separated by commas
/// @param papers         numbers of earlier papers
/// @param lifeDate       day of death or since when missing, as written; empty for the living
/// @param mergedInto     the record this one turned out to be a second copy of
/// @param version        grows by one with every change
public record Person(
        PersonId id,
        String birthName,
        String otherNames,
        PartialDate birthDate,
        Sex sex,
        @Nullable String pin,
        @Nullable String birthPlaceCode,
        @Nullable String birthPlaceUnit,
        String birthPlace,
        @Nullable String originUnit,
        String origin,
        String nationality,
        String maritalStatus,
        List<Relative> relatives,
        String phone,
        String email,
        String occupation,
        String education,
        Life life,
        String lifeDate,
        List<OldNumber> papers,
        @Nullable PersonId mergedInto,
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

    /// The name of a relative; empty where none is known.
    public String relativeName(Relative.Role role) {
        return relatives.stream()
                .filter(relative -> relative.role() == role)
                .map(Relative::name)
                .findFirst()
                .orElse("");
    }

    /// Nine-digit numbers of earlier papers.
    public List<String> oldNumbers() {
        return papers.stream()
                .filter(paper -> paper.kind() == OldNumber.Kind.CMND9)
                .map(OldNumber::number)
                .toList();
    }

    /// Twelve-digit numbers that lists give to this person although they are another's.
    public List<String> claimedPins() {
        return papers.stream()
                .filter(paper -> paper.kind() == OldNumber.Kind.CLAIMED_PIN)
                .map(OldNumber::number)
                .toList();
    }

    /// What the marital status means in the list, where it is one of its words.
    public Optional<MaritalStatus> maritalStatusCode() {
        return MaritalStatus.named(maritalStatus);
    }

    /// Items the law counts as sensitive; sealed in the database and read under a permission of their own.
    /// Each is kept as written and mapped to the list when it is read.
    public record Sensitive(String ethnicity, String religion, String bloodGroup) {

        /// The ethnic group, where the text names one; a bare code names none (domain P-17).
        public Optional<EthnicGroup> ethnicGroup() {
            return EthnicGroup.named(ethnicity);
        }

        public Optional<Religion> religionCode() {
            return Religion.named(religion);
        }

        public Optional<BloodGroup> blood() {
            return BloodGroup.named(bloodGroup);
        }

        /// Nothing of what it holds, because texts of records end in logs.
        @Override
        public String toString() {
            return "Sensitive[sealed]";
        }
    }
}
