package dancu.kit;

/// Why a finger gave no print. The law asks for the state of each missing print (Circular 60/2021 art. 5(3)); a person
/// without a single readable print still gets a card.
public enum MissingPrint {
    AMPUTATED("cụt ngón", "amputated"),
    BANDAGED("băng bó", "bandaged"),
    DEFORMED("dị tật, co quắp", "deformed or bent"),
    WORN("mòn, không đọc được", "worn, cannot be read"),
    SKIN_DISEASE("bệnh ngoài da", "skin disease"),
    OTHER("lý do khác", "another reason");

    private final String vietnamese;
    private final String english;

    MissingPrint(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
