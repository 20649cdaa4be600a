package dancu.shared;

import java.util.UUID;

/// A person of the register. In the order of entry, unguessable, never shown outside, unrelated to the
/// twelve-digit number.
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
