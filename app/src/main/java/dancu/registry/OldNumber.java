package dancu.registry;

/// A number of an earlier paper. Nine-digit numbers were given twice to two people and two to one, so they
/// identify nobody alone (domain pitfall P-05).
///
/// @param issuedOn as written on the paper; empty where nobody knows it
/// @param issuedAt as written on the paper; empty where nobody knows it
public record OldNumber(Kind kind, String number, String issuedOn, String issuedAt) {

    public enum Kind {
        CMND9,
        CMND12,
        CCCD_BARCODE,
        MILITARY,
        /// A twelve-digit number a list gives to this person although it is another's.
        CLAIMED_PIN;

        /// Whether a number has this paper's form.
        boolean takes(String number) {
            return switch (this) {
                case CMND9 -> number.matches("[0-9]{9}");
                case CMND12, CCCD_BARCODE, CLAIMED_PIN -> number.matches("[0-9]{12}");
                case MILITARY -> number.matches("[0-9]{4,12}");
            };
        }
    }

    /// A nine-digit number of which no more is known.
    public static OldNumber nine(String number) {
        return new OldNumber(Kind.CMND9, number, "", "");
    }
}
