package dancu.registry;

import dancu.shared.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person to be entered: from a row of a list, or alone.
///
/// @param row            the row of the list, from 1; 0 where there is no list
/// @param otherNames     names a person is also known by; empty where there are none
/// @param pin            twelve digits, or null
/// @param birthPlaceCode three digits of the province or country of birth registration, or null
/// @param birthPlaceUnit code of the unit of birth registration, valid on its day, or null where the text
///     names none we know
/// @param birthPlace     as written
/// @param originUnit     as `birthPlaceUnit`
/// @param origin         as written
/// @param nationality    ISO 3166-1 alpha-2, several separated by commas
/// @param relatives      one a role at most
/// @param lifeDate       day of death or since when missing, as written; empty for the living
public record NewPerson(
        int row,
        String birthName,
        String otherNames,
        PartialDate birthDate,
        Person.Sex sex,
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
        Person.Life life,
        String lifeDate,
        List<OldNumber> oldNumbers,
        Person.Sensitive sensitive) {}
