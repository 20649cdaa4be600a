package dancu.quality;

import dancu.registry.CorrectableField;

/// A value proposed for a field. It is never written by itself: an officer enters it with a paper.
public record Mend(CorrectableField field, String value) {}
