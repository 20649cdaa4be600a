package dancu.cardkit;

import java.util.Arrays;

/// The bytes of an encoded picture, compared by content.
public final class Picture {

    private final byte[] bytes;

    /// Takes the bytes over; the caller must not write to them afterwards.
    public Picture(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The bytes themselves; read only.
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture && Arrays.equals(bytes, picture.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Picture[" + bytes.length + " bytes]";
    }
}
