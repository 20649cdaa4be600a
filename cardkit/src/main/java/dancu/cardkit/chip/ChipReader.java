package dancu.cardkit.chip;

import dancu.cardkit.MalformedCardData;
import dancu.cardkit.Mrz;
import dancu.cardkit.lds.CardFile;
import dancu.cardkit.lds.ChipKeys;
import dancu.cardkit.lds.Com;
import dancu.cardkit.lds.Tlv;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.KeyAgreement;

/// Reads a chip over basic access control.
///
/// Works with [EmulatedChip#transmit] and with anything else that carries APDUs. One thread at a time.
public final class ChipReader {

    /// Bytes asked for at once where the transport is memory; readers on a desk want [#BLOCK_ON_A_DESK].
    public static final int BLOCK_IN_MEMORY = 16_384;

    public static final int BLOCK_ON_A_DESK = 224;

    /// Tag 80 with id-CA-ECDH-AES-CBC-CMAC-128 (BSI TR-03110-3, A.1.1.2).
    static final byte[] CHIP_AUTHENTICATION_AES_128 = HexFormat.of().parseHex("800A04007F00070202030202");

    private static final int FILE_LENGTH_MAX = 1 << 17;
    private static final int START = 8;
    private static final int NOT_ALLOWED = 0x6982;

    private final UnaryOperator<byte[]> transport;
    private final int block;
    private SecureMessaging session;

    private ChipReader(UnaryOperator<byte[]> transport, int block, SecureMessaging session) {
        this.transport = transport;
        this.block = block;
        this.session = session;
    }

    /// Reads everything a chip gives away: EF.COM, EF.SOD and the data groups listed, but DG3 where it is refused.
    ///
    /// @throws ChipRefused       if the MRZ is not this chip's (6300) or a file is refused
    /// @throws MalformedCardData if the chip answers nonsense
    public static Map<CardFile, byte[]> readAll(UnaryOperator<byte[]> transport, Mrz mrz, SecureRandom random) {
        return open(transport, BLOCK_IN_MEMORY, mrz, random).readAll();
    }

    /// Selects the application and proves that the MRZ is known.
    ///
    /// @param transport takes a command, gives the answer of the chip with its status word
    /// @param block     bytes to ask for at once, 16 to 32,768
    /// @throws ChipRefused       if the MRZ is not this chip's (6300) or it has no such application
    /// @throws MalformedCardData if the chip answers nonsense
    public static ChipReader open(UnaryOperator<byte[]> transport, int block, Mrz mrz, SecureRandom random) {
        if (block < 16 || block > 32_768) {
            throw new IllegalArgumentException("blocks of " + block + " bytes");
        }
        try {
            plain(transport, "SELECT", new CommandApdu(0, 0xA4, 4, 0x0C, BasicAccess.APPLICATION, 0));
            var chipChallenge = plain(transport, "GET CHALLENGE", new CommandApdu(0, 0x84, 0, 0, new byte[0], 8)).data;
            if (chipChallenge.length != BasicAccess.CHALLENGE) {
                throw new MalformedCardData("a challenge of " + chipChallenge.length + " bytes");
            }
            var access = new BasicAccess(mrz);
            var own = new byte[BasicAccess.CHALLENGE];
            var ownKey = new byte[BasicAccess.KEY];
            random.nextBytes(own);
            random.nextBytes(ownKey);
            var command = new CommandApdu(0, 0x82, 0, 0, access.token(own, chipChallenge, ownKey), 40);
            var token = access.open(plain(transport, "EXTERNAL AUTHENTICATE", command).data);
            if (token == null
                    || !Arrays.equals(token, 0, 8, chipChallenge, 0, 8)
                    || !Arrays.equals(token, 8, 16, own, 0, 8)) {
                throw new MalformedCardData("the chip does not prove that it knows its MRZ");
            }
            var chipKey = Arrays.copyOfRange(token, 16, 32);
            return new ChipReader(transport, block, BasicAccess.session(chipChallenge, own, ownKey, chipKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks a cipher of the chip", e);
        }
    }

    /// See the static method of the same name.
    public Map<CardFile, byte[]> readAll() {
        var files = new EnumMap<CardFile, byte[]>(CardFile.class);
        var com = read(CardFile.COM);
        files.put(CardFile.COM, com);
        files.put(CardFile.SOD, read(CardFile.SOD));
        for (var file : Com.decode(com)) {
            try {
                files.put(file, read(file));
            } catch (ChipRefused e) {
                if (file != CardFile.DG3 || e.statusWord() != NOT_ALLOWED) {
                    throw e;
                }
            }
        }
        return files;
    }

    /// Reads one file of at most 128 KiB.
    ///
    /// @throws ChipRefused       if the chip has no such file, or does not give it
    /// @throws MalformedCardData if the chip answers nonsense
    public byte[] read(CardFile file) {
        var identifier = new byte[] {(byte) (file.identifier() >> 8), (byte) file.identifier()};
        say("SELECT " + file, new CommandApdu(0, 0xA4, 2, 0x0C, identifier, 0));
        var start = readBinary(file, 0, START);
        int length = Tlv.wholeLength(start);
        if (length > FILE_LENGTH_MAX) {
            throw new MalformedCardData("%s says it has %d bytes".formatted(file, length));
        }
        var bytes = Arrays.copyOf(start, length);
        int have = Math.min(start.length, length);
        while (have < length) {
            var part = readBinary(file, have, Math.min(block, length - have));
            if (part.length == 0 || part.length > length - have) {
                throw new MalformedCardData("%s has other bytes than it says".formatted(file));
            }
            System.arraycopy(part, 0, bytes, have, part.length);
            have += part.length;
        }
        return bytes;
    }

    /// Whether the chip holds the private key of DG15 (ICAO Doc 9303-11, section 6.1).
    ///
    /// @throws ChipRefused if the chip does no active authentication
    public boolean isOriginal(byte[] dg15, SecureRandom random) {
        var challenge = new byte[8];
        random.nextBytes(challenge);
        var answer = say("INTERNAL AUTHENTICATE", new CommandApdu(0, 0x88, 0, 0, challenge, 256));
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(ChipKeys.decodeDg15(dg15));
            signature.update(challenge);
            return answer.length == 64 && signature.verify(answer);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// Goes on under new keys that only the chip with the private key of DG14 can agree on (Doc 9303-11, 6.2).
    ///
    /// The proof is in the next answer: a copied chip cannot protect it, and [#read] throws.
    ///
    /// @throws ChipRefused       if the chip does no chip authentication
    /// @throws MalformedCardData if DG14 has no key for it
    public void authenticateChip(byte[] dg14, SecureRandom random) {
        var chipKey = ChipKeys.decodeDg14(dg14);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(ChipKeys.CURVE), random);
            var own = generator.generateKeyPair();
            say("MSE:SET AT", new CommandApdu(0, 0x22, 0x41, 0xA4, CHIP_AUTHENTICATION_AES_128, 0));
            var point = Tlv.encode(0x7C, Tlv.encode(0x80, ChipKeys.point((ECPublicKey) own.getPublic())));
            say("GENERAL AUTHENTICATE", new CommandApdu(0, 0x86, 0, 0, point, 256));
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(own.getPrivate());
            agreement.doPhase(chipKey, true);
            var ciphers = new SessionCiphers.Aes(agreement.generateSecret());
            session = new SecureMessaging(ciphers, new byte[ciphers.block()]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no P-256", e);
        }
    }

    private byte[] readBinary(CardFile file, int offset, int length) {
        if (offset <= 0x7FFF) {
            return say(
                    "READ BINARY " + file, new CommandApdu(0, 0xB0, offset >> 8, offset & 0xFF, new byte[0], length));
        }
        var where = new byte[] {(byte) (offset >> 16), (byte) (offset >> 8), (byte) offset};
        var command = new CommandApdu(0, 0xB1, 0, 0, Tlv.encode(0x54, where), length + 4);
        return Tlv.parse(say("READ BINARY " + file, command), 0x53).value();
    }

    private byte[] say(String name, CommandApdu command) {
        try {
            var answer =
                    ResponseApdu.decode(transport.apply(session.wrap(command).encode()));
            if (answer.data.length == 0 && answer.statusWord != ResponseApdu.OK) {
                throw new ChipRefused(name, answer.statusWord);
            }
            var plain = session.unwrap(answer);
            if (plain.statusWord != ResponseApdu.OK) {
                throw new ChipRefused(name, plain.statusWord);
            }
            return plain.data;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks a cipher of the chip", e);
        }
    }

    private static ResponseApdu plain(UnaryOperator<byte[]> transport, String name, CommandApdu command) {
        var answer = ResponseApdu.decode(transport.apply(command.encode()));
        if (answer.statusWord != ResponseApdu.OK) {
            throw new ChipRefused(name, answer.statusWord);
        }
        return answer;
    }
}
