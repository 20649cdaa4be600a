package dancu.kit;

import java.util.Locale;
import java.util.Optional;

/// The code on the appointment slip, such as `NL-7K3Q-92`: short, readable aloud, with a check character.
///
/// Two characters name the kit, five its running number in a scrambled order, the last one checks the seven. The
/// alphabet has 31 characters, a prime, so that every single wrong character and every exchanged pair is noticed.
/// `1`, `I`, `L`, `O` and `U` are left out. One kit has codes for 28,629,151 dossiers, and no two kits share one.
///
/// @param value eight characters of the alphabet with hyphens after the second and the sixth
public record SlipCode(String value) {

    /// Stands in a capture until its kit closes it; no dossier ever carries it.
    public static final SlipCode PENDING = new SlipCode("00-0000-00");

    /// How many kits the first two characters tell apart.
    public static final int KITS_MAX = 31 * 31;

    private static final String ALPHABET = "023456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = 31;
    private static final long PER_KIT = 31L * 31 * 31 * 31 * 31;

    public SlipCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a slip code");
        }
    }

    /// The code of one dossier of one kit.
    ///
    /// @param kit      ordinal the centre gave the kit, 0 to 960
    /// @param sequence running number on that kit, from 1
    public static SlipCode of(int kit, long sequence) {
        if (kit < 0 || kit >= KITS_MAX || sequence < 1 || sequence >= PER_KIT) {
            throw new IllegalArgumentException("kit " + kit + ", sequence " + sequence);
        }
        // Both factors are prime to 31, so each step maps the numbers of a kit one to one.
        var scrambled = (sequence * 17_961_043L + kit * 7_368_787L) % PER_KIT;
        var scrambledKit = (kit * 607 + 389) % KITS_MAX;
        var text = new StringBuilder();
        append(text, scrambledKit, 2);
        append(text, scrambled, 5);
        text.append(ALPHABET.charAt(check(text)));
        return new SlipCode(text.insert(6, '-').insert(2, '-').toString());
    }

    /// Reads what a person typed: lower case, spaces and missing hyphens are forgiven, a wrong character is not.
    ///
    /// @throws IllegalArgumentException if it is no slip code
    public static SlipCode read(String typed) {
        var plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (plain.length() != 8) {
            throw new IllegalArgumentException("not a slip code");
        }
        return new SlipCode(plain.substring(0, 2) + "-" + plain.substring(2, 6) + "-" + plain.substring(6));
    }

    /// The same, empty where it is no slip code.
    public static Optional<SlipCode> readIfValid(String typed) {
        try {
            return Optional.of(read(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isValid(String value) {
        if (value.length() != 10 || value.charAt(2) != '-' || value.charAt(7) != '-') {
            return false;
        }
        var plain = value.substring(0, 2) + value.substring(3, 7) + value.substring(8);
        for (int i = 0; i < plain.length(); i++) {
            if (ALPHABET.indexOf(plain.charAt(i)) < 0) {
                return false;
            }
        }
        return check(plain.subSequence(0, 7)) == ALPHABET.indexOf(plain.charAt(7));
    }

    private static void append(StringBuilder text, long number, int characters) {
        var digits = new char[characters];
        for (int i = characters - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (number % BASE));
            number /= BASE;
        }
        text.append(digits);
    }

    /// The sum of each character's place in the alphabet times its place in the code plus one, modulo 31.
    private static int check(CharSequence seven) {
        var sum = 0;
        for (int i = 0; i < seven.length(); i++) {
            sum += ALPHABET.indexOf(seven.charAt(i)) * (i + 2);
        }
        return sum % BASE;
    }

    @Override
    public String toString() {
        return value;
    }
}
