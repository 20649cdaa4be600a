package dancu.exchange;

import dancu.matcher.name.LegacyEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How the bytes of a text list are written, told from the bytes.
///
/// A list of 8-bit characters is read as ISO 8859-1, one letter a byte, because commas, quotes and line ends are
/// the same in all of them; then each cell is read alone: as UTF-8 where it is that, else as the list's old form.
enum TextForm {
    UTF_16_LITTLE(StandardCharsets.UTF_16LE, 2),
    UTF_16_BIG(StandardCharsets.UTF_16BE, 2),
    UTF_8_MARKED(StandardCharsets.ISO_8859_1, 3),
    UTF_8(StandardCharsets.ISO_8859_1, 0),
    WINDOWS_1258(StandardCharsets.ISO_8859_1, 0),
    TCVN3(StandardCharsets.ISO_8859_1, 0),
    VNI(StandardCharsets.ISO_8859_1, 0);

    private static final Charset VIETNAMESE_WINDOWS = Charset.forName("windows-1258");
    private static final TextForm[] OLD = {WINDOWS_1258, TCVN3, VNI};

    /// Lines that are asked which old form they are in.
    private static final int LINES_ASKED = 400;

    final Charset charset;

    /// Bytes before the first letter.
    final int mark;

    TextForm(Charset charset, int mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /// Tells the form from the first bytes of a list.
    static TextForm of(byte[] sample) {
        if (starts(sample, 0xFF, 0xFE) || everyOtherIsNothing(sample, 1)) {
            return UTF_16_LITTLE;
        }
        if (starts(sample, 0xFE, 0xFF) || everyOtherIsNothing(sample, 0)) {
            return UTF_16_BIG;
        }
        if (starts(sample, 0xEF, 0xBB, 0xBF)) {
            return UTF_8_MARKED;
        }
        var lines = new String(sample, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> utf8(line) == null)
                .limit(LINES_ASKED)
                .toList();
        // The last line of a sample may end inside a letter.
        if (lines.size() <= 1
                && utf8(new String(sample, 0, Math.max(0, sample.length - 4), StandardCharsets.ISO_8859_1)) != null) {
            return UTF_8;
        }
        return lines.isEmpty() ? UTF_8 : best(String.join("\n", lines));
    }

    /// Bytes before the first letter: a mark that is there, else none.
    int markIn(byte[] sample) {
        return this == UTF_8_MARKED || starts(sample, 0xFF, 0xFE) || starts(sample, 0xFE, 0xFF) ? mark : 0;
    }

    /// Reads a cell.
    ///
    /// @param raw letters of [#charset]
    String read(String raw) {
        if (!charset.equals(StandardCharsets.ISO_8859_1) || isAscii(raw)) {
            return raw;
        }
        var utf8 = utf8(raw);
        if (utf8 != null) {
            return utf8;
        }
        return this == UTF_8 || this == UTF_8_MARKED ? best(raw).old(raw) : old(raw);
    }

    private String old(String raw) {
        return switch (this) {
            case TCVN3 -> LegacyEncoding.TCVN3.toUnicode(raw);
            case VNI -> LegacyEncoding.VNI.toUnicode(raw);
            default ->
                Normalizer.normalize(
                        new String(raw.getBytes(StandardCharsets.ISO_8859_1), VIETNAMESE_WINDOWS), Normalizer.Form.NFC);
        };
    }

    private static TextForm best(String raw) {
        var best = WINDOWS_1258;
        var most = -1.0;
        for (var form : OLD) {
            var share = raw.lines()
                    .mapToDouble(line -> LegacyEncoding.vietnameseShare(form.old(line)))
                    .sum();
            if (share > most) {
                most = share;
                best = form;
            }
        }
        return best;
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String utf8(String raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        return bytes.length >= mark.length
                && Arrays.equals(
                        java.util.stream.IntStream.range(0, mark.length)
                                .map(i -> bytes[i] & 0xFF)
                                .toArray(),
                        mark);
    }

    /// UTF-16 without a mark: of ASCII letters one byte in two is nothing.
    private static boolean everyOtherIsNothing(byte[] bytes, int from) {
        var nothing = 0;
        var asked = Math.min(bytes.length, 200);
        for (var i = from; i < asked; i += 2) {
            nothing += bytes[i] == 0 ? 1 : 0;
        }
        return asked >= 20 && nothing > asked / 5;
    }
}
