package dancu.cardkit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything one card of the 2021 model shows or holds.
///
/// Texts are Unicode NFC, as on the card. Pictures are taken over: the caller must not write to them afterwards.
///
/// @param number      twelve digits
/// @param fullName    with diacritics, one word or more
/// @param nationality commonly "Việt Nam"
/// @param religion    "Không" where there is none
/// @param marks       identification marks, two lines at most on the card
/// @param issueDate   printed on the back
/// @param expiry      null for "Không thời hạn"
/// @param father      empty where not known
/// @param mother      empty where not known
/// @param spouse      empty where there is none
/// @param oldNumber   nine digits, or empty
/// @param portrait    JPEG, upright, 3:4
/// @param fingers     images of left and right index finger (PNG), at most two, may be empty
public record CardFacts(
        String number,
        String fullName,
        LocalDate birthDate,
        Sex sex,
        String nationality,
        String ethnicity,
        String religion,
        String origin,
        String residence,
        String marks,
        LocalDate issueDate,
        @Nullable LocalDate expiry,
        String father,
        String mother,
        String spouse,
        String oldNumber,
        Picture portrait,
        List<Picture> fingers) {

    public enum Sex {
        MALE,
        FEMALE
    }

    public CardFacts {
        if (!number.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("a card number has twelve digits, not " + number.length());
        }
        if (fullName.isBlank()) {
            throw new IllegalArgumentException("a card needs a name");
        }
        if (!oldNumber.isEmpty() && !oldNumber.matches("[0-9]{9}")) {
            throw new IllegalArgumentException("an old number has nine digits");
        }
        if (fingers.size() > 2) {
            throw new IllegalArgumentException(fingers.size() + " fingers, at most two");
        }
        fingers = List.copyOf(fingers);
    }
}
