package dancu.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A list of people somebody handed in, and how far it has been entered.
///
/// @param already     rows that say what the register knew
/// @param contentHash of the list's bytes; the same list under another name is the same lot
/// @param paper       the list's letter or minutes
/// @param ground      article of the law it is entered under
/// @param rowsDone    rows of the list that are entered or rejected
/// @param position    where reading goes on: bytes from the start of the list, or rows where it has no bytes
/// @param pinsTaken   people entered without their number, because somebody else has it
public record Lot(
        int id,
        String contentHash,
        String name,
        String paper,
        String ground,
        Instant openedAt,
        int rowsDone,
        long position,
        int entered,
        int already,
        int rejected,
        int pinsTaken,
        @Nullable Instant finishedAt) {

    /// What one set of rows adds to a lot.
    public record Advance(int rows, long position, int entered, int already, int rejected, int pinsTaken) {}
}
