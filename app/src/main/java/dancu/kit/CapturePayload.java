package dancu.kit;

import dancu.shared.DossierId;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import tools.jackson.core.JacksonException;

/// A [Capture] as bytes: the length of its facts in 4 bytes, the facts as JSON, then each picture as kind (1 byte),
/// finger (1 byte, 0 where none), length (4 bytes) and content; all of it deflated (RFC 1951).
final class CapturePayload {

    /// Bytes after inflating; a larger payload is a bomb.
    static final int INFLATED_BYTES_MAX = 24 << 20;

    private static final int FACTS_BYTES_MAX = 64 << 10;
    private static final byte TEMPLATE = 1;
    private static final byte IMAGE = 2;
    private static final byte PORTRAIT = 3;
    private static final byte SIGNATURE = 4;

    private CapturePayload() {}

    private record Facts(
            UUID dossier,
            String slip,
            UUID person,
            IssueCase issueCase,
            int feeDong,
            String feeGround,
            Instant capturedAt,
            String officer,
            String unit,
            Seen seen,
            List<Correction> corrections,
            String marks,
            SortedMap<Integer, MissingPrint> missing,
            OldDocumentHandling oldDocument,
            Instant signedAt,
            String phone) {}

    static byte[] write(Capture capture) {
        var facts = Json.STRICT.writeValueAsBytes(new Facts(
                capture.dossier().value(),
                capture.slip().value(),
                capture.person().value(),
                capture.issueCase(),
                capture.fee().dong(),
                capture.fee().ground(),
                capture.capturedAt(),
                capture.officer(),
                capture.unit(),
                capture.seen(),
                capture.corrections(),
                capture.marks(),
                capture.missing(),
                capture.oldDocument(),
                capture.signedAt(),
                capture.phone()));
        var plain = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(plain)) {
            out.writeInt(facts.length);
            out.write(facts);
            for (var print : capture.templates().entrySet()) {
                write(out, TEMPLATE, print.getKey(), print.getValue());
            }
            for (var print : capture.images().entrySet()) {
                write(out, IMAGE, print.getKey(), print.getValue());
            }
            write(out, PORTRAIT, 0, capture.portrait());
            write(out, SIGNATURE, 0, capture.citizenSignature());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deflate(plain.toByteArray());
    }

    /// @throws Failure `kit.packet-malformed` or `kit.packet-too-large`
    static Capture read(byte[] deflated) {
        var in = ByteBuffer.wrap(inflate(deflated));
        try {
            var facts = Json.STRICT.readValue(take(in, FACTS_BYTES_MAX), Facts.class);
            var templates = new TreeMap<Integer, Bytes>();
            var images = new TreeMap<Integer, Bytes>();
            var portrait = Bytes.NONE;
            var signature = Bytes.NONE;
            while (in.hasRemaining()) {
                var kind = in.get();
                var finger = (int) in.get();
                switch (kind) {
                    case TEMPLATE -> templates.put(finger, Bytes.of(take(in, Capture.TEMPLATE_BYTES_MAX)));
                    case IMAGE -> images.put(finger, Bytes.of(take(in, Capture.IMAGE_BYTES_MAX)));
                    case PORTRAIT -> portrait = Bytes.of(take(in, Capture.PORTRAIT_BYTES_MAX));
                    case SIGNATURE -> signature = Bytes.of(take(in, Capture.SIGNATURE_BYTES_MAX));
                    default -> throw new Failure(KitError.MALFORMED, "part of kind " + kind);
                }
            }
            return new Capture(
                    new DossierId(facts.dossier()),
                    new SlipCode(facts.slip()),
                    new PersonId(facts.person()),
                    facts.issueCase(),
                    new Fee(facts.feeDong(), facts.feeGround()),
                    facts.capturedAt(),
                    facts.officer(),
                    facts.unit(),
                    facts.seen(),
                    facts.corrections(),
                    facts.marks(),
                    templates,
                    images,
                    facts.missing(),
                    portrait,
                    facts.oldDocument(),
                    signature,
                    facts.signedAt(),
                    facts.phone());
        } catch (JacksonException | IllegalArgumentException | BufferUnderflowException e) {
            // The cause may quote the content, so it is left out.
            throw new Failure(KitError.MALFORMED, "payload, " + e.getClass().getSimpleName());
        }
    }

    private static void write(DataOutputStream out, byte kind, int finger, Bytes bytes) throws IOException {
        if (bytes.isEmpty()) {
            return;
        }
        out.writeByte(kind);
        out.writeByte(finger);
        out.writeInt(bytes.length());
        out.write(bytes.array());
    }

    /// Takes a length and that many bytes; the length is checked against what is there before memory is taken.
    private static byte[] take(ByteBuffer in, int bytesMax) {
        var length = in.getInt();
        if (length < 0 || length > bytesMax || length > in.remaining()) {
            throw new Failure(KitError.MALFORMED, "part of " + length + " bytes, " + in.remaining() + " left");
        }
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    static byte[] deflate(byte[] plain) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(plain);
            deflater.finish();
            var out = new ByteArrayOutputStream(plain.length / 2 + 64);
            var buffer = new byte[64 << 10];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    static byte[] inflate(byte[] deflated) {
        try (var inflater = new Inflater(true)) {
            inflater.setInput(deflated);
            var out = new ByteArrayOutputStream(deflated.length * 2 + 64);
            var buffer = new byte[64 << 10];
            while (!inflater.finished()) {
                var count = inflater.inflate(buffer);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new Failure(KitError.MALFORMED, "payload ends before its end");
                }
                if (out.size() + count > INFLATED_BYTES_MAX) {
                    throw new Failure(KitError.TOO_LARGE, "payload inflates past " + INFLATED_BYTES_MAX + " bytes");
                }
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new Failure(KitError.MALFORMED, "payload does not inflate", e);
        }
    }
}
