package dancu.cardkit.lds;

import dancu.cardkit.MalformedCardData;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One data object of tag, length and value (BER-TLV, ISO/IEC 8825-1).
///
/// Strict: tags of at most two bytes, definite lengths in their shortest form, nothing left over. A value is never
/// longer than the bytes at hand, so hostile lengths cost nothing.
public final class Tlv {

    private static final int SIBLINGS_MAX = 256;

    private final int tag;
    private final byte[] bytes;
    private final int from;
    private final int to;

    private Tlv(int tag, byte[] bytes, int from, int to) {
        this.tag = tag;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /// Reads bytes that are exactly one data object.
    ///
    /// @throws MalformedCardData if they are not
    public static Tlv parse(byte[] bytes) {
        var all = parseAll(bytes, 0, bytes.length);
        if (all.size() != 1) {
            throw new MalformedCardData(all.size() + " data objects where one is expected");
        }
        return all.getFirst();
    }

    /// Reads bytes that are exactly one data object of that tag.
    ///
    /// @throws MalformedCardData if they are not
    public static Tlv parse(byte[] bytes, int tag) {
        return parse(bytes).require(tag);
    }

    /// Makes a data object whose value is the parts one after the other.
    public static byte[] encode(int tag, byte[]... parts) {
        int length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var out = new ByteArrayOutputStream(length + 6);
        if (tag > 0xFF) {
            out.write(tag >> 8);
        }
        out.write(tag);
        out.writeBytes(encodedLength(length));
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /// The length field for a value of so many bytes, in its shortest form.
    public static byte[] encodedLength(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        } else if (length <= 0xFF) {
            return new byte[] {(byte) 0x81, (byte) length};
        } else if (length <= 0xFFFF) {
            return new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length};
        } else if (length <= 0xFFFFFF) {
            return new byte[] {(byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length};
        }
        throw new IllegalArgumentException("a value of " + length + " bytes");
    }

    /// How many bytes a file has that starts with these: tag, length field and value.
    ///
    /// @param start at least four bytes of the file, or the whole file
    /// @throws MalformedCardData if they are not the start of a data object
    public static int wholeLength(byte[] start) {
        var cursor = new Cursor(start, 0, start.length);
        cursor.tag();
        int length = cursor.length();
        return cursor.at + length;
    }

    public int tag() {
        return tag;
    }

    /// A copy of the value.
    public byte[] value() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /// The data objects the value is made of.
    ///
    /// @throws MalformedCardData if it is made of something else, or of more than 256
    public List<Tlv> children() {
        return parseAll(bytes, from, to);
    }

    /// The one child with that tag.
    ///
    /// @throws MalformedCardData if there is none, or more than one
    public Tlv child(int childTag) {
        var found = children().stream().filter(child -> child.tag == childTag).toList();
        if (found.size() != 1) {
            throw new MalformedCardData("tag %X has %d of %X, not one".formatted(tag, found.size(), childTag));
        }
        return found.getFirst();
    }

    /// This object, which must have that tag.
    public Tlv require(int expected) {
        if (tag != expected) {
            throw new MalformedCardData("tag %X where %X is expected".formatted(tag, expected));
        }
        return this;
    }

    /// The value as text in UTF-8.
    public String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /// The value as a whole number from 0 to 2³¹ − 1.
    ///
    /// @throws MalformedCardData if it is empty, negative or larger
    public int number() {
        if (from == to || to - from > 4 || bytes[from] < 0) {
            throw new MalformedCardData("tag %X is not a small number".formatted(tag));
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number << 8 | (bytes[i] & 0xFF);
        }
        return number;
    }

    private static List<Tlv> parseAll(byte[] bytes, int from, int to) {
        var all = new ArrayList<Tlv>();
        var cursor = new Cursor(bytes, from, to);
        while (cursor.at < to) {
            if (all.size() == SIBLINGS_MAX) {
                throw new MalformedCardData("more than " + SIBLINGS_MAX + " data objects side by side");
            }
            int tag = cursor.tag();
            int length = cursor.length();
            if (length > to - cursor.at) {
                throw new MalformedCardData("tag %X is longer than what holds it".formatted(tag));
            }
            all.add(new Tlv(tag, bytes, cursor.at, cursor.at + length));
            cursor.at += length;
        }
        return all;
    }

    private static final class Cursor {

        private final byte[] bytes;
        private final int end;
        private int at;

        Cursor(byte[] bytes, int at, int end) {
            this.bytes = bytes;
            this.at = at;
            this.end = end;
        }

        int tag() {
            int first = next();
            if ((first & 0x1F) != 0x1F) {
                return first;
            }
            int second = next();
            if (second == 0 || second > 0x7F) {
                throw new MalformedCardData("a tag of more than two bytes");
            }
            return first << 8 | second;
        }

        int length() {
            int first = next();
            if (first < 0x80) {
                return first;
            }
            int count = first & 0x7F;
            if (count == 0 || count > 3) {
                throw new MalformedCardData("a length of indefinite form or more than three bytes");
            }
            int length = 0;
            for (int i = 0; i < count; i++) {
                length = length << 8 | next();
            }
            if (length < 0x80 || length < 1 << (8 * (count - 1))) {
                throw new MalformedCardData("a length not in its shortest form");
            }
            return length;
        }

        private int next() {
            if (at >= end) {
                throw new MalformedCardData("a data object is cut off");
            }
            return bytes[at++] & 0xFF;
        }
    }
}
