package dancu.kit;

import dancu.shared.Envelope;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// The part of the register one kit carries, sealed to that kit and signed by the centre.
///
/// ```
/// 4  "DCKS"
/// 1  version of this layout, 1
/// 2  length of the header, header as JSON
///    chunks of at most 1,000 entries: 4 bytes length, AES-256-GCM of the deflated JSON; a length of 0 ends them
/// 64 Ed25519 signature of the centre over the SHA-256 of all before it
/// ```
///
/// @param communes  codes of the communes it covers
/// @param expiresAt from then on the kit must not use it
public record Slice(
        UUID id, String kit, List<String> communes, Instant madeAt, Instant expiresAt, List<SliceEntry> entries) {

    /// Largest slice in bytes: about half a million people.
    public static final int BYTES_MAX = 64 << 20;

    private static final String PURPOSE = "dancu slice";
    private static final byte[] MAGIC = "DCKS".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] KEY_INFO = "dancu slice".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1000;
    private static final int CHUNK_BYTES_MAX = 4 << 20;

    private record Header(
            int schema, UUID id, String kit, List<String> communes, Instant madeAt, Instant expiresAt, String key) {}

    private record Line(
            UUID person,
            String pin,
            List<String> oldNumbers,
            String fullName,
            String birthDate,
            String sex,
            String residenceCommune,
            String address,
            Set<SliceEntry.Flag> flags) {}

    static byte[] seal(Slice facts, Stream<SliceEntry> people, PublicKey kitAgreement, PrivateKey centreSigning) {
        var pair = X25519.freshPair();
        var header = Json.STRICT.writeValueAsBytes(new Header(
                1,
                facts.id(),
                facts.kit(),
                facts.communes(),
                facts.madeAt(),
                facts.expiresAt(),
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())));
        if (header.length > 0xffff) {
            throw new IllegalArgumentException(facts.communes().size() + " communes");
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.writeByte(1);
            out.writeShort(header.length);
            out.write(header);
            var key = X25519.shared(pair.getPrivate(), kitAgreement, Packet.sha256(header), KEY_INFO);
            Iterator<SliceEntry> entries = people.iterator();
            for (int chunk = 0; entries.hasNext(); chunk++) {
                var lines = new ArrayList<Line>();
                while (entries.hasNext() && lines.size() < CHUNK) {
                    lines.add(line(entries.next()));
                }
                var plain = CapturePayload.deflate(Json.STRICT.writeValueAsBytes(lines));
                var sealed = Envelope.seal(key, plain, facts.id() + " " + chunk);
                out.writeInt(sealed.length);
                out.write(sealed);
            }
            out.writeInt(0);
            out.write(Ed25519.sign(centreSigning, PURPOSE, Packet.sha256(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the kit's key is no X25519 key", e);
        }
        if (bytes.size() > BYTES_MAX) {
            throw new IllegalArgumentException("slice of " + bytes.size() + " bytes");
        }
        return bytes.toByteArray();
    }

    /// Opens a slice on the kit it was made for.
    ///
    /// @throws Failure `kit.slice-refused`, or `kit.slice-expired` where `now` is past its end
    public static Slice open(byte[] bytes, String kit, PrivateKey kitAgreement, PublicKey centreSigning, Instant now) {
        var end = bytes.length - Ed25519.SIGNATURE_BYTES;
        if (bytes.length > BYTES_MAX || end < MAGIC.length + 3 || !signed(bytes, end, centreSigning)) {
            throw new Failure(KitError.SLICE, bytes.length + " bytes, signature");
        }
        var in = ByteBuffer.wrap(bytes, 0, end);
        try {
            var magic = new byte[MAGIC.length];
            in.get(magic);
            if (!Arrays.equals(magic, MAGIC) || in.get() != 1) {
                throw new Failure(KitError.SLICE, "not a slice of this version");
            }
            var headerBytes = new byte[Short.toUnsignedInt(in.getShort())];
            in.get(headerBytes);
            var header = Json.STRICT.readValue(headerBytes, Header.class);
            if (!header.kit().equals(kit) || header.schema() != 1) {
                throw new Failure(KitError.SLICE, "for kit " + header.kit());
            }
            if (!now.isBefore(header.expiresAt())) {
                throw new Failure(KitError.SLICE_EXPIRED, "slice " + header.id());
            }
            var theirs = X25519.publicKey(Base64.getDecoder().decode(header.key()));
            var key = X25519.shared(kitAgreement, theirs, Packet.sha256(headerBytes), KEY_INFO);
            var entries = new ArrayList<SliceEntry>();
            for (int chunk = 0; ; chunk++) {
                var length = in.getInt();
                if (length == 0) {
                    break;
                }
                if (length < 0 || length > CHUNK_BYTES_MAX || length > in.remaining()) {
                    throw new Failure(KitError.SLICE, "chunk of " + length + " bytes");
                }
                var sealed = new byte[length];
                in.get(sealed);
                var plain = CapturePayload.inflate(Envelope.open(key, sealed, header.id() + " " + chunk));
                Json.STRICT
                        .readValue(plain, new TypeReference<List<Line>>() {})
                        .forEach(line -> entries.add(entry(line)));
            }
            return new Slice(
                    header.id(), header.kit(), header.communes(), header.madeAt(), header.expiresAt(), entries);
        } catch (GeneralSecurityException | JacksonException | IllegalArgumentException | BufferUnderflowException e) {
            throw new Failure(KitError.SLICE, e.getClass().getSimpleName());
        }
    }

    private static boolean signed(byte[] bytes, int end, PublicKey centreSigning) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, end);
            return Ed25519.verifies(
                    centreSigning, Arrays.copyOfRange(bytes, end, bytes.length), PURPOSE, digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }

    private static Line line(SliceEntry entry) {
        return new Line(
                entry.person().value(),
                entry.pin(),
                entry.oldNumbers(),
                entry.fullName(),
                entry.birthDate(),
                entry.sex(),
                entry.residenceCommune(),
                entry.address(),
                entry.flags());
    }

    private static SliceEntry entry(Line line) {
        return new SliceEntry(
                new PersonId(line.person()),
                line.pin(),
                line.oldNumbers(),
                line.fullName(),
                line.birthDate(),
                line.sex(),
                line.residenceCommune(),
                line.address(),
                line.flags());
    }
}
