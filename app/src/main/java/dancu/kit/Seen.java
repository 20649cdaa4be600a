package dancu.kit;

/// The fields the kit compared with the person, as its slice gave them; the centre compares them with the register.
///
/// @param birthDate        text as the register has it, a year alone where it knows no more
/// @param sex              `MALE`, `FEMALE` or empty
/// @param residenceCommune code of the commune of permanent residence
/// @param pin              twelve digits, or empty where none is established yet
public record Seen(String fullName, String birthDate, String sex, String residenceCommune, String pin) {

    public Seen {
        Capture.limit("fullName", fullName, 120);
        Capture.limit("birthDate", birthDate, 40);
        Capture.limit("sex", sex, 10);
        Capture.limit("residenceCommune", residenceCommune, 10);
        Capture.limit("pin", pin, 12);
    }
}
