package dancu.registry.codes;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Blood group with its rhesus factor where a test tells it.
public record BloodGroup(Group group, Rhesus rhesus) {

    public enum Group {
        A,
        B,
        AB,
        O
    }

    public enum Rhesus {
        POSITIVE,
        NEGATIVE,
        UNKNOWN
    }

    private static final Pattern FORM =
            Pattern.compile("(AB|A|B|O)\\s*(?:RH)?\\s*\\(?\\s*(?:RH)?\\s*([+\\-]?)\\s*\\)?");

    /// Reads `O`, `AB+`, `A Rh(-)`; empty for anything else. A nought is not read as the letter O.
    public static Optional<BloodGroup> named(String text) {
        var form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT).replace('−', '-'));
        if (!form.matches()) {
            return Optional.empty();
        }
        var rhesus = switch (form.group(2)) {
            case "+" -> Rhesus.POSITIVE;
            case "-" -> Rhesus.NEGATIVE;
            default -> Rhesus.UNKNOWN;
        };
        return Optional.of(new BloodGroup(Group.valueOf(form.group(1)), rhesus));
    }
}
