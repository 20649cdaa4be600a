package dancu.shared;

import java.util.UUID;

/// One application for a card, made by the kit that took it.
public record DossierId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
