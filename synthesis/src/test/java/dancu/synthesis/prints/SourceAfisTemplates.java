package dancu.synthesis.prints;

import com.machinezoo.sourceafis.FingerprintTemplate;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Impressions as SourceAFIS templates, by way of its CBOR serialisation.
final class SourceAfisTemplates {
    private SourceAfisTemplates() {}

    static FingerprintTemplate of(Impression impression) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(0xA7);
            text(out, "version");
            text(out, "3.18.1-java");
            text(out, "width");
            number(out, impression.width());
            text(out, "height");
            number(out, impression.height());
            text(out, "positionsX");
            array(out, impression.size());
            for (var x : impression.x()) {
                number(out, x);
            }
            text(out, "positionsY");
            array(out, impression.size());
            for (var y : impression.y()) {
                number(out, y);
            }
            text(out, "directions");
            array(out, impression.size());
            for (var degrees : impression.directionDegrees()) {
                out.writeByte(0xFA);
                out.writeFloat((float) Math.toRadians(degrees));
            }
            text(out, "types");
            var types = new StringBuilder();
            for (var bifurcation : impression.bifurcation()) {
                types.append(bifurcation ? 'B' : 'E');
            }
            text(out, types.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new FingerprintTemplate(bytes.toByteArray());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(0x78);
        out.writeByte(bytes.length);
        out.write(bytes);
    }

    private static void array(DataOutputStream out, int size) throws IOException {
        out.writeByte(0x98);
        out.writeByte(size);
    }

    private static void number(DataOutputStream out, int number) throws IOException {
        out.writeByte(0x19);
        out.writeShort(number);
    }
}
