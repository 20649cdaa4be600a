package dancu.cardkit.chip;

import dancu.cardkit.MalformedCardData;
import dancu.cardkit.lds.Tlv;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/// One end of a protected conversation with a chip (ICAO Doc 9303-11, section 9.8).
///
/// Either end wraps what it says and unwraps what it hears, in turns: the counter moves with every message, so
/// nothing can be left out, repeated or changed.
final class SecureMessaging {

    private static final int SECRET = 0x87;
    private static final int SECRET_TLV = 0x85;
    private static final int EXPECTED = 0x97;
    private static final int STATUS = 0x99;
    private static final int MAC = 0x8E;

    private final SessionCiphers ciphers;
    private final byte[] counter;

    /// @param counter one block, the state before the first message
    SecureMessaging(SessionCiphers ciphers, byte[] counter) {
        this.ciphers = ciphers;
        this.counter = Arrays.copyOf(counter, ciphers.block());
    }

    CommandApdu wrap(CommandApdu command) throws GeneralSecurityException {
        count();
        var protectedHeader =
                new CommandApdu(command.classByte | 0x0C, command.instruction, command.p1, command.p2, new byte[0], 0);
        var body = new ByteArrayOutputStream(command.data.length + 64);
        if (command.data.length > 0) {
            body.writeBytes(secret(command.instruction, command.data));
        }
        if (command.expected > 0) {
            boolean isShort = command.expected <= CommandApdu.SHORT_EXPECTED_MAX;
            body.writeBytes(Tlv.encode(
                    EXPECTED,
                    isShort
                            ? new byte[] {(byte) command.expected}
                            : new byte[] {(byte) (command.expected >> 8), (byte) command.expected}));
        }
        body.writeBytes(Tlv.encode(MAC, commandMac(protectedHeader.header(), body.toByteArray())));
        boolean isLong = command.expected > 224 || body.size() > 255;
        return new CommandApdu(
                protectedHeader.classByte,
                command.instruction,
                command.p1,
                command.p2,
                body.toByteArray(),
                isLong ? CommandApdu.EXPECTED_MAX : CommandApdu.SHORT_EXPECTED_MAX);
    }

    /// @throws MalformedCardData if the command is not protected as it must be
    CommandApdu unwrap(CommandApdu command) throws GeneralSecurityException {
        count();
        var body = new ByteArrayOutputStream(command.data.length);
        var data = new byte[0];
        int expected = 0;
        boolean isAuthentic = false;
        for (var part : parts(command.data)) {
            if (isAuthentic) {
                throw new MalformedCardData("a protected command goes on after its MAC");
            }
            switch (part.tag()) {
                case SECRET, SECRET_TLV -> data = plain(part);
                case EXPECTED -> expected = expected(part.value());
                case MAC -> {
                    requireMac(commandMac(command.header(), body.toByteArray()), part.value());
                    isAuthentic = true;
                }
                default -> throw new MalformedCardData("a protected command holds a tag %X".formatted(part.tag()));
            }
            body.writeBytes(Tlv.encode(part.tag(), part.value()));
        }
        if (!isAuthentic) {
            throw new MalformedCardData("a protected command has no MAC");
        }
        return new CommandApdu(command.classByte & ~0x0C, command.instruction, command.p1, command.p2, data, expected);
    }

    ResponseApdu wrap(ResponseApdu response, int instruction) throws GeneralSecurityException {
        count();
        var body = new ByteArrayOutputStream(response.data.length + 64);
        if (response.data.length > 0) {
            body.writeBytes(secret(instruction, response.data));
        }
        body.writeBytes(Tlv.encode(STATUS, new byte[] {(byte) (response.statusWord >> 8), (byte) response.statusWord}));
        body.writeBytes(Tlv.encode(MAC, mac(new byte[0], body.toByteArray())));
        return new ResponseApdu(body.toByteArray(), response.statusWord);
    }

    /// @throws MalformedCardData if the answer is not protected as it must be
    ResponseApdu unwrap(ResponseApdu response) throws GeneralSecurityException {
        count();
        var body = new ByteArrayOutputStream(response.data.length);
        var data = new byte[0];
        int statusWord = 0;
        boolean isAuthentic = false;
        for (var part : parts(response.data)) {
            if (isAuthentic) {
                throw new MalformedCardData("a protected answer goes on after its MAC");
            }
            switch (part.tag()) {
                case SECRET, SECRET_TLV -> data = plain(part);
                case STATUS -> statusWord = ResponseApdu.decode(part.value()).statusWord;
                case MAC -> {
                    requireMac(mac(new byte[0], body.toByteArray()), part.value());
                    isAuthentic = true;
                }
                default -> throw new MalformedCardData("a protected answer holds a tag %X".formatted(part.tag()));
            }
            body.writeBytes(Tlv.encode(part.tag(), part.value()));
        }
        if (!isAuthentic || statusWord != response.statusWord) {
            throw new MalformedCardData("a protected answer without MAC, or with two status words");
        }
        return new ResponseApdu(data, statusWord);
    }

    private static Iterable<Tlv> parts(byte[] data) {
        // the data objects lie side by side; a frame around them lets the strict reader take them
        return Tlv.parse(Tlv.encode(0x30, data)).children();
    }

    private static int expected(byte[] value) {
        if (value.length == 1) {
            return value[0] == 0 ? CommandApdu.SHORT_EXPECTED_MAX : value[0] & 0xFF;
        } else if (value.length == 2) {
            int expected = (value[0] & 0xFF) << 8 | (value[1] & 0xFF);
            return expected == 0 ? CommandApdu.EXPECTED_MAX : expected;
        }
        throw new MalformedCardData("an expected length of " + value.length + " bytes");
    }

    /// Odd instructions carry data objects, and say so with another tag and no padding indicator.
    private byte[] secret(int instruction, byte[] data) throws GeneralSecurityException {
        var encrypted = ciphers.encrypt(counter, padded(data, data.length));
        return instruction % 2 == 1 ? Tlv.encode(SECRET_TLV, encrypted) : Tlv.encode(SECRET, new byte[] {1}, encrypted);
    }

    private byte[] plain(Tlv part) throws GeneralSecurityException {
        var value = part.value();
        int from = part.tag() == SECRET ? 1 : 0;
        int length = value.length - from;
        if (length <= 0 || length % ciphers.block() != 0 || (from == 1 && value[0] != 1)) {
            throw new MalformedCardData("a secret of " + value.length + " bytes");
        }
        var padded = ciphers.decrypt(counter, Arrays.copyOfRange(value, from, value.length));
        int end = padded.length - 1;
        while (end > 0 && padded[end] == 0) {
            end--;
        }
        if (padded[end] != (byte) 0x80) {
            throw new MalformedCardData("a secret without padding");
        }
        return Arrays.copyOf(padded, end);
    }

    private byte[] commandMac(byte[] header, byte[] body) throws GeneralSecurityException {
        return mac(padded(header, header.length), body);
    }

    private byte[] mac(byte[] start, byte[] body) throws GeneralSecurityException {
        int length = counter.length + start.length + body.length;
        var message = Arrays.copyOf(counter, length);
        System.arraycopy(start, 0, message, counter.length, start.length);
        System.arraycopy(body, 0, message, counter.length + start.length, body.length);
        // a command of header alone is padded already
        boolean isPadded = body.length == 0 && start.length > 0;
        return ciphers.mac(isPadded ? message : padded(message, length));
    }

    private byte[] padded(byte[] data, int length) {
        int block = ciphers.block();
        var padded = Arrays.copyOf(data, (length / block + 1) * block);
        padded[length] = (byte) 0x80;
        return padded;
    }

    private static void requireMac(byte[] expected, byte[] found) {
        if (!MessageDigest.isEqual(expected, found)) {
            throw new MalformedCardData("the MAC of a protected message is wrong");
        }
    }

    private void count() {
        int i = counter.length - 1;
        while (++counter[i] == 0 && i > 0) {
            i--;
        }
    }
}
