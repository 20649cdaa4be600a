package dancu.kit;

import java.util.Arrays;

/// A byte array that records can hold: equal where the bytes are equal.
///
/// Nothing is copied, neither in nor out, since it carries pictures: whoever hands an array over stops writing to it.
public final class Bytes {

    /// No bytes at all, where a picture or signature was not taken.
    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] array;

    private Bytes(byte[] array) {
        this.array = array;
    }

    public static Bytes of(byte[] array) {
        return array.length == 0 ? NONE : new Bytes(array);
    }

    public byte[] array() {
        return array;
    }

    public int length() {
        return array.length;
    }

    public boolean isEmpty() {
        return array.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    /// The length only: bytes here are biometrics and keys.
    @Override
    public String toString() {
        return array.length + " bytes";
    }
}
