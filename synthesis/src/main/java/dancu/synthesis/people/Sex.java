package dancu.synthesis.people;

/// As the card and the personal number know it.
public enum Sex {
    MALE("Nam"),
    FEMALE("Nữ");

    private final String vietnamese;

    Sex(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public String vietnamese() {
        return vietnamese;
    }

    Sex other() {
        return this == MALE ? FEMALE : MALE;
    }
}
