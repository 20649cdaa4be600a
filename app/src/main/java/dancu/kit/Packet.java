package dancu.kit;

import dancu.shared.BlobStore;
import dancu.shared.DossierId;
import dancu.shared.Envelope;
import dancu.shared.Failure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;

/// One dossier on its way from a kit to the centre: readable by the centre alone, signed by the kit and the officer.
///
/// ```
/// 4  "DCKP"
/// 1  version of this layout, 1
/// 2  length of the header, big-endian
///    header, JSON: [Header]
/// 4  length of the body, big-endian
///    body: 12 bytes nonce, AES-256-GCM of the deflated capture, 16 bytes tag
/// 64 Ed25519 signature of the kit over header and SHA-256 of the body
/// 64 Ed25519 signature of the officer over the same
/// ```
///
/// The body's key comes from X25519 between a pair made for this packet and the centre's pair, by HKDF-SHA256 salted
/// with the hash of the header; so the kit that wrote a packet cannot read it again.
public final class Packet {

    /// Largest packet in bytes; a train of packets may be 16 MB.
    public static final int BYTES_MAX = 15 << 20;

    /// Version of the header and the payload this program writes.
    public static final int SCHEMA = 1;

    /// What stands for the packet before a kit's first one.
    public static final String NO_PREVIOUS = "0".repeat(64);

    static final String KIT_PURPOSE = "dancu packet, kit";
    static final String OFFICER_PURPOSE = "dancu packet, officer";

    private static final byte[] MAGIC = "DCKP".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] KEY_INFO = "dancu packet body".getBytes(StandardCharsets.US_ASCII);
    private static final int LAYOUT = 1;
    private static final int HEADER_BYTES_MAX = 2048;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SERIAL = Pattern.compile("[A-Z0-9-]{1,32}");

    private final byte[] bytes;
    private final int headerLength;
    private final Header header;

    private Packet(byte[] bytes, int headerLength, Header header) {
        this.bytes = bytes;
        this.headerLength = headerLength;
        this.header = header;
    }

    /// What the centre can read before it opens the body.
    ///
    /// @param schema     [#SCHEMA]
    /// @param kit        serial of the kit, capitals, digits and hyphens
    /// @param sequence   running number on that kit, from 1
    /// @param previous   hash of the kit's packet before, so that none can be left out unseen
    /// @param capturedAt the same as in the capture
    /// @param key        X25519 public key made for this packet, X.509 encoding in Base64
    /// @param officer    whose signature the packet carries
    public record Header(
            int schema,
            String kit,
            long sequence,
            UUID dossier,
            String previous,
            Instant capturedAt,
            String key,
            String officer) {}

    /// Who writes and what came before.
    public record Writing(
            String kit,
            long sequence,
            String previous,
            PrivateKey kitKey,
            PrivateKey officerKey,
            PublicKey centreKey) {}

    /// Closes a capture into a packet.
    public static byte[] write(Writing writing, Capture capture) {
        var pair = X25519.freshPair();
        var header = Json.STRICT.writeValueAsBytes(new Header(
                SCHEMA,
                writing.kit(),
                writing.sequence(),
                capture.dossier().value(),
                writing.previous(),
                capture.capturedAt(),
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                capture.officer()));
        if (header.length > HEADER_BYTES_MAX) {
            throw new IllegalArgumentException("header of " + header.length + " bytes");
        }
        byte[] body;
        try {
            var key = X25519.shared(pair.getPrivate(), writing.centreKey(), sha256(header), KEY_INFO);
            body = Envelope.seal(key, CapturePayload.write(capture), bodyContext(capture.dossier()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the centre's key is no X25519 key", e);
        }
        var bodyHash = sha256(body);
        var out = ByteBuffer.allocate(
                MAGIC.length + 1 + 2 + header.length + 4 + body.length + 2 * Ed25519.SIGNATURE_BYTES);
        if (out.capacity() > BYTES_MAX) {
            throw new IllegalArgumentException("packet of " + out.capacity() + " bytes");
        }
        out.put(MAGIC).put((byte) LAYOUT).putShort((short) header.length).put(header);
        out.putInt(body.length).put(body);
        out.put(Ed25519.sign(writing.kitKey(), KIT_PURPOSE, header, bodyHash));
        out.put(Ed25519.sign(writing.officerKey(), OFFICER_PURPOSE, header, bodyHash));
        return out.array();
    }

    /// Takes a packet apart without trusting it: no signature is checked and nothing is opened.
    ///
    /// @throws Failure `kit.packet-too-large`, `kit.packet-truncated`, `kit.packet-schema`, `kit.packet-malformed`
    public static Packet read(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new Failure(KitError.TOO_LARGE, bytes.length + " bytes");
        }
        var in = ByteBuffer.wrap(bytes);
        need(in, MAGIC.length + 1 + 2);
        if (!Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new Failure(KitError.MALFORMED, "not a packet");
        }
        in.position(MAGIC.length);
        var layout = in.get();
        if (layout != LAYOUT) {
            throw new Failure(KitError.SCHEMA, "layout " + layout);
        }
        var headerLength = Short.toUnsignedInt(in.getShort());
        if (headerLength > HEADER_BYTES_MAX) {
            throw new Failure(KitError.MALFORMED, "header of " + headerLength + " bytes");
        }
        need(in, headerLength + 4);
        var headerBytes = new byte[headerLength];
        in.get(headerBytes);
        var bodyLength = in.getInt();
        if (bodyLength < 0 || bodyLength > BYTES_MAX) {
            throw new Failure(KitError.MALFORMED, "body of " + bodyLength + " bytes");
        }
        need(in, bodyLength + 2 * Ed25519.SIGNATURE_BYTES);
        if (in.remaining() > bodyLength + 2 * Ed25519.SIGNATURE_BYTES) {
            throw new Failure(KitError.MALFORMED, "bytes after the end");
        }
        return new Packet(bytes, headerLength, header(headerBytes));
    }

    public Header header() {
        return header;
    }

    /// SHA-256 of the whole packet, its name everywhere.
    public String hash() {
        return BlobStore.hash(bytes);
    }

    /// Length of the whole packet.
    public int length() {
        return bytes.length;
    }

    /// Whether both signatures hold.
    public boolean signedBy(PublicKey kitKey, PublicKey officerKey) {
        var headerBytes = headerBytes();
        var bodyHash = sha256(body());
        var end = bytes.length;
        return Ed25519.verifies(
                        kitKey,
                        Arrays.copyOfRange(bytes, end - 2 * Ed25519.SIGNATURE_BYTES, end - Ed25519.SIGNATURE_BYTES),
                        KIT_PURPOSE,
                        headerBytes,
                        bodyHash)
                && Ed25519.verifies(
                        officerKey,
                        Arrays.copyOfRange(bytes, end - Ed25519.SIGNATURE_BYTES, end),
                        OFFICER_PURPOSE,
                        headerBytes,
                        bodyHash);
    }

    /// The key of the body, for whoever holds the centre's private key.
    ///
    /// @throws Failure `kit.packet-malformed` if the header carries no usable key
    SecretKey contentKey(PrivateKey centreKey) {
        try {
            var theirs = X25519.publicKey(Base64.getDecoder().decode(header.key()));
            return X25519.shared(centreKey, theirs, sha256(headerBytes()), KEY_INFO);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Failure(KitError.MALFORMED, "key of the header", e);
        }
    }

    /// The sealed body as sent.
    byte[] body() {
        var start = MAGIC.length + 1 + 2 + headerLength + 4;
        return Arrays.copyOfRange(bytes, start, bytes.length - 2 * Ed25519.SIGNATURE_BYTES);
    }

    /// All but the body: what proves, together with the body, who sent what.
    byte[] envelope() {
        var start = MAGIC.length + 1 + 2 + headerLength + 4;
        var signatures = bytes.length - 2 * Ed25519.SIGNATURE_BYTES;
        return ByteBuffer.allocate(start + 2 * Ed25519.SIGNATURE_BYTES)
                .put(bytes, 0, start)
                .put(bytes, signatures, 2 * Ed25519.SIGNATURE_BYTES)
                .array();
    }

    /// Opens a body kept since its packet was received.
    ///
    /// @param contentKey as [PacketDesk.Opened] gave it
    /// @throws Failure `kit.packet-malformed` if key, dossier and body do not belong together
    public static Capture openBody(Bytes contentKey, DossierId dossier, byte[] body) {
        try {
            var key = new SecretKeySpec(contentKey.array(), "AES");
            return CapturePayload.read(Envelope.open(key, body, bodyContext(dossier)));
        } catch (GeneralSecurityException e) {
            throw new Failure(KitError.MALFORMED, "body does not open", e);
        }
    }

    private static String bodyContext(DossierId dossier) {
        return "dancu packet " + dossier;
    }

    private byte[] headerBytes() {
        var start = MAGIC.length + 1 + 2;
        return Arrays.copyOfRange(bytes, start, start + headerLength);
    }

    private static Header header(byte[] bytes) {
        Header header;
        try {
            var schema = Json.STRICT.readTree(bytes).path("schema").asInt(0);
            if (schema != SCHEMA) {
                throw new Failure(KitError.SCHEMA, "schema " + schema);
            }
            header = Json.STRICT.readValue(bytes, Header.class);
        } catch (JacksonException e) {
            throw new Failure(KitError.MALFORMED, "header, " + e.getClass().getSimpleName());
        }
        if (!SERIAL.matcher(header.kit()).matches()
                || header.sequence() < 1
                || !HASH.matcher(header.previous()).matches()
                || header.officer().length() > 60) {
            throw new Failure(KitError.MALFORMED, "header fields");
        }
        return header;
    }

    private static void need(ByteBuffer in, int bytes) {
        if (in.remaining() < bytes) {
            throw new Failure(KitError.TRUNCATED, in.remaining() + " bytes where " + bytes + " were announced");
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }
}
