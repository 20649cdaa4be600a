package dancu.kit;

import dancu.shared.PersonId;
import java.util.List;
import java.util.Set;

/// One person as a kit may carry them: what the counter compares and nothing more. No ethnicity, religion, relatives or
/// prints.
///
/// @param pin              twelve digits, or empty where none is established
/// @param oldNumbers       nine or twelve digits each, at most 10
/// @param birthDate        text as the register has it
/// @param sex              `MALE`, `FEMALE` or empty
/// @param residenceCommune code of the commune of permanent residence
/// @param address          as printed, without commune, district and province
public record SliceEntry(
        PersonId person,
        String pin,
        List<String> oldNumbers,
        String fullName,
        String birthDate,
        String sex,
        String residenceCommune,
        String address,
        Set<Flag> flags) {

    public SliceEntry {
        Capture.limit("pin", pin, 12);
        Capture.limit("fullName", fullName, 120);
        Capture.limit("birthDate", birthDate, 40);
        Capture.limit("sex", sex, 10);
        Capture.limit("residenceCommune", residenceCommune, 10);
        Capture.limit("address", address, 200);
        if (oldNumbers.size() > 10) {
            throw new IllegalArgumentException(oldNumbers.size() + " old numbers");
        }
        oldNumbers = List.copyOf(oldNumbers);
        flags = Set.copyOf(flags);
    }

    /// What the register knows that decides whether a card can be taken.
    public enum Flag {
        /// Dead or declared dead.
        DEAD,
        /// Declared missing by a court.
        MISSING,
        /// Lost or renounced Vietnamese nationality.
        NOT_CITIZEN,
        HOLDS_CHIP_CARD,
        HOLDS_OLD_CARD,
        /// A dossier is already under way.
        DOSSIER_OPEN,
        /// In custody or prison: the card is held under article 28.
        HELD
    }
}
