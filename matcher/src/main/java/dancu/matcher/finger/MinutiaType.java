package dancu.matcher.finger;

/// What a ridge does at a minutia.
public enum MinutiaType {
    ENDING,
    BIFURCATION
}
