package dancu.registry;

import dancu.shared.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person to be entered from a list of another register.
///
/// @param sourceKey names the list and the row, so that entering the same row twice enters it once
/// @param pin       twelve digits, or null
public record NewPerson(
        String sourceKey,
        String birthName,
        PartialDate birthDate,
        Person.Sex sex,
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
        Person.Life life,
        List<String> oldNumbers,
        Person.Sensitive sensitive) {}
