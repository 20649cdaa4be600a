package dancu.cardkit.chip;

/// A chip answered a command with something other than success.
public final class ChipRefused extends RuntimeException {

    private final int statusWord;

    ChipRefused(String command, int statusWord) {
        super("%s was answered with %04X".formatted(command, statusWord));
        this.statusWord = statusWord;
    }

    /// SW1 and SW2 (ISO/IEC 7816-4, section 5.6): 6300 wrong access key, 6982 not allowed, 6A82 no such file.
    public int statusWord() {
        return statusWord;
    }
}
