package dancu.synthesis.people;

/// A Vietnamese name, NFC, in reading order.
///
/// @param middle empty, one word or two
public record PersonName(String surname, String middle, String given) {

    /// Surname, middle, given, as spoken and as printed on the card.
    public String full() {
        return middle.isEmpty() ? surname + " " + given : surname + " " + middle + " " + given;
    }
}
