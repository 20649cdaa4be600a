package dancu.office.web;

import dancu.residence.ActKind;
import java.util.Arrays;
import java.util.Optional;

/// What an officer can do in a household.
public enum HouseholdAct {
    HEAD("chu-ho", ActKind.HEAD_CHANGED),
    RELATION("quan-he", ActKind.RELATION_CHANGED),
    SPLIT("tach", ActKind.SPLIT),
    MOVE("chuyen", ActKind.MOVED),
    STRIKE("xoa", ActKind.STRUCK),
    AWAY("tam-vang", ActKind.ABSENCE_DECLARED);

    private final String word;
    private final ActKind kind;

    HouseholdAct(String word, ActKind kind) {
        this.word = word;
        this.kind = kind;
    }

    /// As it stands in addresses.
    public String word() {
        return word;
    }

    public ActKind kind() {
        return kind;
    }

    /// Whether several people leave together.
    public boolean choosesSeveral() {
        return this == SPLIT || this == MOVE;
    }

    /// Whether the household may be left without its head.
    public boolean mayTakeTheHead() {
        return choosesSeveral() || this == STRIKE;
    }

    /// Whether relations to a new head are to be stated.
    public boolean changesRelations() {
        return this == HEAD || mayTakeTheHead();
    }

    static Optional<HouseholdAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word.equals(word)).findFirst();
    }
}
