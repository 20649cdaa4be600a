package dancu.cardkit.chip;

import dancu.cardkit.MalformedCardData;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// One command to a chip (ISO/IEC 7816-4, section 5.2).
///
/// `expected` is the number of bytes asked for, 0 for none.
final class CommandApdu {

    static final int SHORT_EXPECTED_MAX = 256;
    static final int EXPECTED_MAX = 65536;

    final int classByte;
    final int instruction;
    final int p1;
    final int p2;
    final byte[] data;
    final int expected;

    CommandApdu(int classByte, int instruction, int p1, int p2, byte[] data, int expected) {
        this.classByte = classByte;
        this.instruction = instruction;
        this.p1 = p1;
        this.p2 = p2;
        this.data = data;
        this.expected = expected;
    }

    byte[] header() {
        return new byte[] {(byte) classByte, (byte) instruction, (byte) p1, (byte) p2};
    }

    /// Short form where it is enough.
    byte[] encode() {
        boolean isExtended = data.length > 255 || expected > SHORT_EXPECTED_MAX;
        var out = new ByteArrayOutputStream(data.length + 11);
        out.writeBytes(header());
        if (isExtended) {
            out.write(0);
        }
        if (data.length > 0) {
            if (isExtended) {
                out.write(data.length >> 8);
            }
            out.write(data.length);
            out.writeBytes(data);
        }
        if (expected > 0) {
            if (isExtended) {
                out.write(expected >> 8);
            }
            out.write(expected);
        }
        return out.toByteArray();
    }

    /// Reads any of the seven forms.
    ///
    /// @throws MalformedCardData if the lengths do not fit
    static CommandApdu decode(byte[] apdu) {
        if (apdu.length < 4) {
            throw new MalformedCardData("a command of " + apdu.length + " bytes");
        }
        int bodyLength = apdu.length - 4;
        boolean isExtended = bodyLength >= 3 && apdu[4] == 0;
        int lengthBytes = isExtended ? 2 : 1;
        int at = isExtended ? 5 : 4;
        int dataLength = 0;
        int expected = 0;
        if (apdu.length - at > lengthBytes) {
            dataLength = number(apdu, at, lengthBytes);
            at += lengthBytes;
        }
        int dataEnd = at + dataLength;
        int rest = apdu.length - dataEnd;
        if (rest == lengthBytes) {
            expected = number(apdu, dataEnd, lengthBytes);
            expected = expected > 0 ? expected : isExtended ? EXPECTED_MAX : SHORT_EXPECTED_MAX;
        } else if (rest != 0) {
            throw new MalformedCardData("the lengths of a command do not fit");
        }
        return new CommandApdu(
                apdu[0] & 0xFF,
                apdu[1] & 0xFF,
                apdu[2] & 0xFF,
                apdu[3] & 0xFF,
                Arrays.copyOfRange(apdu, at, dataEnd),
                expected);
    }

    private static int number(byte[] bytes, int at, int length) {
        int number = 0;
        for (int i = at; i < at + length; i++) {
            number = number << 8 | (bytes[i] & 0xFF);
        }
        return number;
    }
}
