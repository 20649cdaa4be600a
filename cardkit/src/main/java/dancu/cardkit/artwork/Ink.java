package dancu.cardkit.artwork;

import java.awt.Color;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;

/// How things are written on a card: colours, dates, texts.
final class Ink {

    /// Titles are red, labels blue-violet, values black (domain notes on the 2021 and 2024 models).
    static final Color RED = new Color(0xB5, 0x1F, 0x2A);

    static final Color LABEL = new Color(0x3A, 0x3C, 0x8C);
    static final Color VALUE = new Color(0x14, 0x14, 0x1A);
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Ink() {}

    /// The text as it is printed: composed, words parted by one space.
    static String printed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll(" +", " ")
                .strip();
    }
}
