package dancu.synthesis.people;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// An invented person as he or she truly is.
///
/// @param id        unique in the province: commune code times a million plus the place in the commune
/// @param pin       twelve digits, structurally right and unique in a run
/// @param oldNumber the nine-digit number, for those who ever had one
/// @param phone     in the unassigned range 09900xxxxx; no call can reach anybody
/// @param origin    quê quán, commune to province
public record Person(
        long id,
        long household,
        Relation relation,
        PersonName name,
        LocalDate birthDate,
        Sex sex,
        BirthRegistration birthRegistration,
        String origin,
        String ethnicity,
        String religion,
        String nationality,
        MaritalStatus maritalStatus,
        Residence residence,
        @Nullable String phone,
        String pin,
        @Nullable String oldNumber,
        IdentityPaper paper,
        Kin kin,
        @Nullable String bloodGroup,
        String occupation,
        String education,
        Presence presence) {

    /// Whole years on a day, negative before birth.
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }
}
