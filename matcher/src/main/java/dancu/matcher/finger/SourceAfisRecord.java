package dancu.matcher.finger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.machinezoo.sourceafis.FingerprintCompatibility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// The stored form of a SourceAFIS template: a CBOR map of version, width, height, positionsX, positionsY,
/// directions (radians) and types (a letter each, E or B).
///
/// - **Source:** sourceafis-java 3.18.1, class PersistentTemplate.
final class SourceAfisRecord {

    private static final CBORFactory CBOR = new CBORFactory();
    private static final String VERSION = FingerprintCompatibility.version() + "-java";
    private static final double RADIANS_PER_STEP = 2 * Math.PI / 256;

    private SourceAfisRecord() {}

    static byte[] write(Minutiae minutiae) {
        var packed = minutiae.packed();
        var out = new ByteArrayOutputStream(64 + 12 * packed.length);
        try (var cbor = CBOR.createGenerator(out)) {
            cbor.writeStartObject();
            cbor.writeStringField("version", VERSION);
            cbor.writeNumberField("width", minutiae.width());
            cbor.writeNumberField("height", minutiae.height());
            var numbers = new int[packed.length];
            for (var i = 0; i < packed.length; i++) {
                numbers[i] = Minutiae.xOf(packed[i]);
            }
            cbor.writeFieldName("positionsX");
            cbor.writeArray(numbers, 0, numbers.length);
            for (var i = 0; i < packed.length; i++) {
                numbers[i] = Minutiae.yOf(packed[i]);
            }
            cbor.writeFieldName("positionsY");
            cbor.writeArray(numbers, 0, numbers.length);
            cbor.writeFieldName("directions");
            cbor.writeStartArray(null, packed.length);
            var types = new StringBuilder(packed.length);
            for (var minutia : packed) {
                cbor.writeNumber((float) (Minutiae.directionOf(minutia) * RADIANS_PER_STEP));
                types.append(Minutiae.typeOf(minutia) == MinutiaType.BIFURCATION ? 'B' : 'E');
            }
            cbor.writeEndArray();
            cbor.writeStringField("types", types.toString());
            cbor.writeEndObject();
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return out.toByteArray();
    }

    /// @throws MalformedPrintException if the record is not of this form or beyond the limits of [Minutiae]
    static Minutiae read(byte[] bytes) {
        var width = 0;
        var height = 0;
        var xs = new double[0];
        var ys = new double[0];
        var directions = new double[0];
        var types = "";
        try (var cbor = CBOR.createParser(bytes)) {
            if (cbor.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedPrintException("a template record must be a map");
            }
            for (var name = cbor.nextFieldName(); name != null; name = cbor.nextFieldName()) {
                cbor.nextToken();
                switch (name) {
                    case "width" -> width = cbor.getIntValue();
                    case "height" -> height = cbor.getIntValue();
                    case "positionsX" -> xs = numbers(cbor);
                    case "positionsY" -> ys = numbers(cbor);
                    case "directions" -> directions = numbers(cbor);
                    case "types" -> types = cbor.getText();
                    default -> cbor.skipChildren();
                }
            }
        } catch (IOException broken) {
            throw new MalformedPrintException("a template record broke off", broken);
        }
        var count = types.length();
        if (xs.length != count || ys.length != count || directions.length != count) {
            throw new MalformedPrintException("a template record with lists of different lengths");
        }
        var packed = new int[count];
        for (var i = 0; i < count; i++) {
            if (xs[i] < 0 || ys[i] < 0 || xs[i] >= width || ys[i] >= height || !Double.isFinite(directions[i])) {
                throw new MalformedPrintException("a template record with a minutia outside its impression");
            }
            packed[i] = Minutiae.pack(
                    (int) xs[i] & Minutiae.SIDE_MAX,
                    (int) ys[i] & Minutiae.SIDE_MAX,
                    (int) Math.round(directions[i] / RADIANS_PER_STEP) & 0xFF,
                    types.charAt(i) == 'B' ? MinutiaType.BIFURCATION : MinutiaType.ENDING);
        }
        return Minutiae.checked(width, height, packed);
    }

    private static double[] numbers(JsonParser cbor) throws IOException {
        if (!cbor.isExpectedStartArrayToken()) {
            throw new MalformedPrintException("a template record without a list where one belongs");
        }
        var numbers = new double[Minutiae.COUNT_MAX];
        var count = 0;
        while (cbor.nextToken() != JsonToken.END_ARRAY) {
            if (count == numbers.length) {
                throw new MalformedPrintException("a template record with more than 100 minutiae");
            }
            numbers[count++] = cbor.getDoubleValue();
        }
        return Arrays.copyOf(numbers, count);
    }
}
