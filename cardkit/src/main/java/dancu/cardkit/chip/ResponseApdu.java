package dancu.cardkit.chip;

import dancu.cardkit.MalformedCardData;
import java.util.Arrays;

/// One answer of a chip: data and status word (ISO/IEC 7816-4, section 5.1).
final class ResponseApdu {

    static final int OK = 0x9000;

    final byte[] data;
    final int statusWord;

    ResponseApdu(byte[] data, int statusWord) {
        this.data = data;
        this.statusWord = statusWord;
    }

    static ResponseApdu status(int statusWord) {
        return new ResponseApdu(new byte[0], statusWord);
    }

    byte[] encode() {
        var bytes = Arrays.copyOf(data, data.length + 2);
        bytes[data.length] = (byte) (statusWord >> 8);
        bytes[data.length + 1] = (byte) statusWord;
        return bytes;
    }

    /// @throws MalformedCardData if there is not even a status word
    static ResponseApdu decode(byte[] bytes) {
        int length = bytes.length - 2;
        if (length < 0) {
            throw new MalformedCardData("an answer of " + bytes.length + " bytes");
        }
        int statusWord = (bytes[length] & 0xFF) << 8 | (bytes[length + 1] & 0xFF);
        return new ResponseApdu(Arrays.copyOf(bytes, length), statusWord);
    }
}
