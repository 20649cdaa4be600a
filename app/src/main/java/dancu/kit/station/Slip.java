package dancu.kit.station;

import java.time.LocalDate;

/// The appointment slip CC03 of the dossier closed last, kept until the next person comes.
public record Slip(
        String code, String fullName, String birthDate, String sex, String address, LocalDate takenOn, LocalDate due) {}
