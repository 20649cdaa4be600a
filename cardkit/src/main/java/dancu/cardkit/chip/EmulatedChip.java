package dancu.cardkit.chip;

import dancu.cardkit.MalformedCardData;
import dancu.cardkit.lds.CardFile;
import dancu.cardkit.lds.ChipKeys;
import dancu.cardkit.lds.MrzGroup;
import dancu.cardkit.lds.Tlv;
import dancu.cardkit.pki.CardData;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.KeyAgreement;
import org.jspecify.annotations.Nullable;

/// A chip in memory: the travel-document application with one card's files.
///
/// It keeps the rules of a real one: nothing is read before the reader has proved that it knows the MRZ, nothing in
/// the clear afterwards, fingerprints never, since no terminal has a certificate here. It does basic access control,
/// active authentication and chip authentication; it does no PACE.
///
/// One thread at a time. **Source:** ICAO Doc 9303-10, section 3, and 9303-11, sections 4.3, 6.1 and 6.2.
public final class EmulatedChip {

    private static final int WRONG_KEY = 0x6300;
    private static final int WRONG_LENGTH = 0x6700;
    private static final int NOT_ALLOWED = 0x6982;
    private static final int NO_FILE_SELECTED = 0x6986;
    private static final int BAD_PROTECTION = 0x6988;
    private static final int BAD_DATA = 0x6A80;
    private static final int NO_SUCH_FILE = 0x6A82;
    private static final int BEYOND_END = 0x6B00;
    private static final int UNKNOWN_INSTRUCTION = 0x6D00;
    private static final int UNKNOWN_CLASS = 0x6E00;

    private final Map<Integer, byte[]> files = new HashMap<>();
    private final BasicAccess access;
    private final PrivateKey chipAuthenticationKey;
    private final PrivateKey activeAuthenticationKey;
    private final SecureRandom random;

    private boolean isSelected;
    private byte @Nullable [] selectedFile;
    private byte @Nullable [] challenge;
    private @Nullable SecureMessaging session;
    private @Nullable SecureMessaging nextSession;

    /// A chip just powered up.
    ///
    /// @param random for its challenges and session keys
    /// @throws MalformedCardData if the card has no good DG1 to take the access key from
    public EmulatedChip(CardData card, SecureRandom random) {
        card.files().forEach((file, bytes) -> files.put(file.identifier(), bytes));
        this.random = random;
        try {
            access = new BasicAccess(MrzGroup.decode(card.file(CardFile.DG1)));
            var keys = KeyFactory.getInstance("EC");
            chipAuthenticationKey = keys.generatePrivate(new PKCS8EncodedKeySpec(card.chipAuthenticationKey()));
            activeAuthenticationKey = keys.generatePrivate(new PKCS8EncodedKeySpec(card.activeAuthenticationKey()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys of a card are not on P-256", e);
        }
    }

    /// Answers one command; whatever the bytes are, the answer is at least a status word.
    public byte[] transmit(byte[] apdu) {
        CommandApdu command;
        try {
            command = CommandApdu.decode(apdu);
        } catch (MalformedCardData e) {
            return ResponseApdu.status(WRONG_LENGTH).encode();
        }
        try {
            return answer(command).encode();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks a cipher of the chip", e);
        }
    }

    private ResponseApdu answer(CommandApdu command) throws GeneralSecurityException {
        boolean isProtected = (command.classByte & 0x0C) == 0x0C;
        var current = session;
        if (!isProtected || current == null) {
            // a command in the clear ends the conversation
            session = null;
            return isProtected ? ResponseApdu.status(BAD_PROTECTION) : answerInTheClear(command);
        }
        CommandApdu plain;
        try {
            plain = current.unwrap(command);
        } catch (MalformedCardData e) {
            session = null;
            return ResponseApdu.status(BAD_PROTECTION);
        }
        var response = current.wrap(answerProtected(plain), command.instruction);
        if (nextSession != null) {
            session = nextSession;
            nextSession = null;
        }
        return response;
    }

    private ResponseApdu answerInTheClear(CommandApdu command) throws GeneralSecurityException {
        if (command.classByte != 0) {
            return ResponseApdu.status(UNKNOWN_CLASS);
        }
        return switch (command.instruction) {
            case 0xA4 -> command.p1 == 4 ? selectApplication(command) : ResponseApdu.status(NOT_ALLOWED);
            case 0x84 -> giveChallenge(command);
            case 0x82 -> authenticate(command);
            case 0xB0, 0xB1, 0x88, 0x22, 0x86 -> ResponseApdu.status(NOT_ALLOWED);
            default -> ResponseApdu.status(UNKNOWN_INSTRUCTION);
        };
    }

    private ResponseApdu answerProtected(CommandApdu command) throws GeneralSecurityException {
        return switch (command.instruction) {
            case 0xA4 -> command.p1 == 4 ? selectApplication(command) : selectFile(command);
            case 0xB0 -> readBinary(command);
            case 0xB1 -> readFar(command);
            case 0x88 -> activeAuthentication(command);
            case 0x22 -> ResponseApdu.status(isChipAuthentication(command) ? ResponseApdu.OK : BAD_DATA);
            case 0x86 -> chipAuthentication(command);
            default -> ResponseApdu.status(UNKNOWN_INSTRUCTION);
        };
    }

    private ResponseApdu selectApplication(CommandApdu command) {
        selectedFile = null;
        isSelected = Arrays.equals(command.data, BasicAccess.APPLICATION);
        return ResponseApdu.status(isSelected ? ResponseApdu.OK : NO_SUCH_FILE);
    }

    private ResponseApdu giveChallenge(CommandApdu command) {
        if (!isSelected) {
            return ResponseApdu.status(NOT_ALLOWED);
        }
        if (command.expected != BasicAccess.CHALLENGE) {
            return ResponseApdu.status(WRONG_LENGTH);
        }
        var fresh = new byte[BasicAccess.CHALLENGE];
        random.nextBytes(fresh);
        challenge = fresh;
        return new ResponseApdu(fresh.clone(), ResponseApdu.OK);
    }

    private ResponseApdu authenticate(CommandApdu command) throws GeneralSecurityException {
        var own = challenge;
        challenge = null; // good for one attempt
        if (own == null) {
            return ResponseApdu.status(NOT_ALLOWED);
        }
        var token = access.open(command.data);
        if (token == null || !Arrays.equals(token, 8, 16, own, 0, 8)) {
            return ResponseApdu.status(WRONG_KEY);
        }
        var other = Arrays.copyOf(token, 8);
        var otherKey = Arrays.copyOfRange(token, 16, 32);
        var ownKey = new byte[BasicAccess.KEY];
        random.nextBytes(ownKey);
        session = BasicAccess.session(own, other, ownKey, otherKey);
        return new ResponseApdu(access.token(own, other, ownKey), ResponseApdu.OK);
    }

    private ResponseApdu selectFile(CommandApdu command) {
        if (command.data.length != 2) {
            return ResponseApdu.status(BAD_DATA);
        }
        return ResponseApdu.status(select((command.data[0] & 0xFF) << 8 | (command.data[1] & 0xFF)));
    }

    private int select(int identifier) {
        selectedFile = null;
        var file = files.get(identifier);
        if (file == null) {
            return NO_SUCH_FILE;
        }
        if (identifier == CardFile.DG3.identifier()) {
            return NOT_ALLOWED;
        }
        selectedFile = file;
        return ResponseApdu.OK;
    }

    private ResponseApdu readBinary(CommandApdu command) {
        int offset = command.p1 << 8 | command.p2;
        if (command.p1 >= 0x80) {
            int status = select(0x0100 | (command.p1 & 0x1F));
            if (status != ResponseApdu.OK) {
                return ResponseApdu.status(status);
            }
            offset = command.p2;
        }
        return read(offset, command.expected, false);
    }

    /// READ BINARY with an odd instruction, for offsets that do not fit into fifteen bits.
    private ResponseApdu readFar(CommandApdu command) {
        try {
            var offset = Tlv.parse(command.data, 0x54).value();
            if (offset.length == 0 || offset.length > 3) {
                return ResponseApdu.status(BAD_DATA);
            }
            return read(new BigInteger(1, offset).intValue(), command.expected, true);
        } catch (MalformedCardData e) {
            return ResponseApdu.status(BAD_DATA);
        }
    }

    private ResponseApdu read(int offset, int expected, boolean isFramed) {
        var file = selectedFile;
        if (file == null) {
            return ResponseApdu.status(NO_FILE_SELECTED);
        }
        if (offset > file.length) {
            return ResponseApdu.status(BEYOND_END);
        }
        // what is asked for counts the frame, and an answer under protection must still fit its own length field
        int frame = isFramed ? 4 : 0;
        int length = Math.min(Math.max(0, Math.min(expected, 65000) - frame), file.length - offset);
        var data = Arrays.copyOfRange(file, offset, offset + length);
        return new ResponseApdu(isFramed ? Tlv.encode(0x53, data) : data, ResponseApdu.OK);
    }

    /// Signs the reader's eight bytes: ECDSA with SHA-256, both numbers side by side.
    private ResponseApdu activeAuthentication(CommandApdu command) throws GeneralSecurityException {
        if (command.data.length != 8) {
            return ResponseApdu.status(WRONG_LENGTH);
        }
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(activeAuthenticationKey, random);
        signature.update(command.data);
        return new ResponseApdu(signature.sign(), ResponseApdu.OK);
    }

    private static boolean isChipAuthentication(CommandApdu command) {
        return command.p1 == 0x41
                && command.p2 == 0xA4
                && Arrays.equals(command.data, ChipReader.CHIP_AUTHENTICATION_AES_128);
    }

    /// Agrees on new session keys, which only the chip with the private key of DG14 can know.
    private ResponseApdu chipAuthentication(CommandApdu command) throws GeneralSecurityException {
        try {
            var point = Tlv.parse(command.data, 0x7C).child(0x80).value();
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(chipAuthenticationKey);
            agreement.doPhase(ChipKeys.publicKey(point), true);
            var ciphers = new SessionCiphers.Aes(agreement.generateSecret());
            nextSession = new SecureMessaging(ciphers, new byte[ciphers.block()]);
            return new ResponseApdu(Tlv.encode(0x7C), ResponseApdu.OK);
        } catch (MalformedCardData e) {
            return ResponseApdu.status(BAD_DATA);
        }
    }
}
