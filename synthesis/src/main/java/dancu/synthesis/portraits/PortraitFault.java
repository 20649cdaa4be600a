package dancu.synthesis.portraits;

/// What can go wrong when a portrait is taken; for trying quality checks.
public enum PortraitFault {
    NONE,
    OFF_CENTRE,
    TOO_SMALL,
    TILTED,
    DARK_BACKGROUND,
    TOO_DARK,
    BLURRED,
    GLASSES,
    EARS_COVERED
}
