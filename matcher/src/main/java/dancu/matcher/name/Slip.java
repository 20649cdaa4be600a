package dancu.matcher.name;

/// One slip of the hand between two words.
final class Slip {

    private Slip() {}

    /// Whether one letter is more, less or other, or two neighbours are swapped; equal words have no slip.
    static boolean isOne(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1 || one.equals(other)) {
            return false;
        }
        var shorter = one.length() <= other.length() ? one : other;
        var longer = one.length() <= other.length() ? other : one;
        var at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        if (shorter.length() < longer.length()) {
            return shorter.substring(at).equals(longer.substring(at + 1));
        }
        var otherLetter = shorter.substring(at + 1).equals(longer.substring(at + 1));
        var swapped = at + 1 < shorter.length()
                && shorter.charAt(at) == longer.charAt(at + 1)
                && shorter.charAt(at + 1) == longer.charAt(at)
                && shorter.substring(at + 2).equals(longer.substring(at + 2));
        return otherLetter || swapped;
    }
}
