package dancu.synthesis.people;

import java.util.Locale;

/// The columns of `residents.csv`, in the order of form DC01; the header is the name in lower case.
public enum Column {
    ROW_ID,
    HOUSEHOLD_ID,
    RELATION_TO_HEAD,
    /// "1" on the head's row, "0" elsewhere.
    IS_HEAD,
    FULL_NAME,
    /// Text as written: dd/MM/yyyy in a clean row.
    BIRTH_DATE,
    SEX,
    BIRTH_REGISTRATION_CODE,
    BIRTH_REGISTRATION_PLACE,
    ORIGIN,
    ETHNICITY,
    RELIGION,
    NATIONALITY,
    MARITAL_STATUS,
    RESIDENCE_COMMUNE_CODE,
    RESIDENCE,
    PHONE,
    PIN,
    OLD_NUMBER,
    IDENTITY_PAPER,
    FATHER_NAME,
    MOTHER_NAME,
    SPOUSE_NAME,
    HEAD_NAME,
    BLOOD_GROUP,
    OCCUPATION,
    EDUCATION,
    /// "tạm vắng" for a declared absence, else empty.
    ABSENCE,
    /// "sống": the register strikes out the dead, so nobody here is known to be dead.
    LIFE_STATUS;

    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
