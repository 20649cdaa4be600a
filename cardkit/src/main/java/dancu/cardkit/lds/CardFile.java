package dancu.cardkit.lds;

import java.util.Optional;

/// The files of the travel-document application that the card carries (ICAO Doc 9303-10, tables 36 to 38).
///
/// Names, identifiers, short identifiers and tags are those of the standard; the set is the one read on real cards
/// of the 2021 model.
public enum CardFile {
    COM(0x011E, 0x60, 0),
    SOD(0x011D, 0x77, 0),
    DG1(0x0101, 0x61, 1),
    DG2(0x0102, 0x75, 2),
    DG3(0x0103, 0x63, 3),
    DG13(0x010D, 0x6D, 13),
    DG14(0x010E, 0x6E, 14),
    DG15(0x010F, 0x6F, 15);

    private final int identifier;
    private final int tag;
    private final int dataGroup;

    CardFile(int identifier, int tag, int dataGroup) {
        this.identifier = identifier;
        this.tag = tag;
        this.dataGroup = dataGroup;
    }

    /// Two bytes, as SELECT names it.
    public int identifier() {
        return identifier;
    }

    /// Five bits, as READ BINARY names it: the low byte of the identifier.
    public int shortIdentifier() {
        return identifier & 0xFF;
    }

    /// The tag the file opens with.
    public int tag() {
        return tag;
    }

    /// The number of the data group, 0 for EF.COM and EF.SOD.
    public int dataGroup() {
        return dataGroup;
    }

    public boolean isDataGroup() {
        return dataGroup > 0;
    }

    public static Optional<CardFile> ofDataGroup(int number) {
        for (var file : values()) {
            if (file.isDataGroup() && file.dataGroup == number) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
