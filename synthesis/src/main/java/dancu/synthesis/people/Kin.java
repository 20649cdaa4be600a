package dancu.synthesis.people;

import org.jspecify.annotations.Nullable;

/// Father, mother and spouse: named always where they exist, with an id when they live in the same household.
public record Kin(
        String fatherName,
        @Nullable Long father,
        String motherName,
        @Nullable Long mother,
        @Nullable String spouseName,
        @Nullable Long spouse) {}
