package dancu.matcher.finger;

/// The ten finger positions with the codes of ISO/IEC 19794-2:2005, table 2.
public enum FingerPosition {
    RIGHT_THUMB(1),
    RIGHT_INDEX(2),
    RIGHT_MIDDLE(3),
    RIGHT_RING(4),
    RIGHT_LITTLE(5),
    LEFT_THUMB(6),
    LEFT_INDEX(7),
    LEFT_MIDDLE(8),
    LEFT_RING(9),
    LEFT_LITTLE(10);

    private static final FingerPosition[] ALL = values();

    private final int isoCode;

    FingerPosition(int isoCode) {
        this.isoCode = isoCode;
    }

    /// The code in records and on forms, 1 to 10.
    public int isoCode() {
        return isoCode;
    }

    /// @throws IllegalArgumentException if the code is not 1 to 10
    public static FingerPosition ofIsoCode(int isoCode) {
        if (isoCode < 1 || isoCode > ALL.length) {
            throw new IllegalArgumentException("no finger has code " + isoCode);
        }
        return ALL[isoCode - 1];
    }

    /// The same finger of the other hand.
    public FingerPosition onOtherHand() {
        return ALL[(isoCode + 4) % ALL.length];
    }
}
