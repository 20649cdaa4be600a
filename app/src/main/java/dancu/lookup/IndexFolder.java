package dancu.lookup;

import java.nio.file.Path;

/// Where the index lies. It holds names and numbers, so only its owner may read it.
public record IndexFolder(Path path) {}
