package dancu.kit;

/// A field of the register the person says is wrong, with the paper that shows it.
///
/// @param field name of the register's field, such as `fullName`
/// @param value what it should be
/// @param paper the paper shown, with its number and date
public record Correction(String field, String value, String paper) {

    public Correction {
        Capture.limit("field", field, 40);
        Capture.limit("value", value, 300);
        Capture.limit("paper", paper, 200);
    }
}
