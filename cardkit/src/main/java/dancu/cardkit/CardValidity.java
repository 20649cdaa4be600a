package dancu.cardkit;

import java.time.LocalDate;
import java.util.Optional;

/// How long a card is good: until the holder's 25th, 40th or 60th birthday, afterwards without end.
public final class CardValidity {

    private static final int[] MILESTONES = {25, 40, 60};

    private CardValidity() {}

    /// The day a card ends, empty for a card without end ("Không thời hạn").
    ///
    /// Within the two years before a milestone the card is good until the next one; the birthday that opens these
    /// two years counts as inside. A holder born on 29 February has the birthday on 28 February in common years.
    ///
    /// **Source:** Law on citizen identification 59/2014/QH13, article 21.
    ///
    /// @param issue the day printed on the card
    /// @throws IllegalArgumentException if the card would be issued before birth
    public static Optional<LocalDate> expiry(LocalDate birth, LocalDate issue) {
        if (issue.isBefore(birth)) {
            throw new IllegalArgumentException("a card cannot be issued before its holder is born");
        }
        for (int milestone : MILESTONES) {
            if (issue.isBefore(birth.plusYears(milestone - 2L))) {
                return Optional.of(birth.plusYears(milestone));
            }
        }
        return Optional.empty();
    }
}
