package dancu.matcher.name;

/// Sex as the register has it.
public enum Sex {
    MALE,
    FEMALE
}
