package dancu.cardkit.artwork;

import com.google.zxing.EncodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.detector.Detector;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import dancu.cardkit.artwork.ArtworkRefused.Reason;
import java.util.Map;

/// A QR code (ISO/IEC 18004) in a square place: level M, the smallest version, a quiet zone of four
/// modules.
///
/// Every module is the same whole number of pixels wide, so the symbol may be a little smaller than its
/// place.
final class QrSymbol {

    /// Two pixels at 300 dpi, so that whatever is printed can also be inspected.
    private static final double MODULE_MILLIMETRES_MIN = 0.17;

    /// With fewer pixels a module, whole ones would waste too much of the place.
    private static final int WHOLE_PIXELS_FROM = 4;

    private static final int QUIET_MODULES = 4;
    private static final int MASKS = 8;

    private QrSymbol() {}

    /// @throws ArtworkRefused if the modules would be too small
    static void draw(Pen pen, String text, double left, double top, double side) {
        double sidePixels = pen.pixelsExactly(side);
        var preferred = encode(text, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
        if (side / modules(preferred) < MODULE_MILLIMETRES_MIN) {
            throw tooDense(text);
        }
        double module = modulePixels(sidePixels / modules(preferred));
        var picture = pixels(preferred, module);
        for (int mask = 0; mask < MASKS && !isFound(picture); mask++) {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.QR_MASK_PATTERN, mask);
            picture = pixels(encode(text, hints), module);
        }
        double slack = sidePixels - picture.getWidth();
        int x = (int) (pen.pixelsExactly(left) + slack / 2);
        int y = (int) (pen.pixelsExactly(top) + slack / 2);
        pen.pixelImage(picture, x, y);
    }

    private static int modules(ByteMatrix symbol) {
        return symbol.getWidth() + 2 * QUIET_MODULES;
    }

    private static double modulePixels(double available) {
        return available < WHOLE_PIXELS_FROM ? available : Math.floor(available);
    }

    /// The symbol with its quiet zone, as it will be drawn.
    private static BitMatrix pixels(ByteMatrix symbol, double module) {
        var picture = new BitMatrix((int) (modules(symbol) * module));
        for (int row = 0; row < symbol.getHeight(); row++) {
            for (int column = 0; column < symbol.getWidth(); column++) {
                if (symbol.get(column, row) == 1) {
                    int x = edge(column, module);
                    int y = edge(row, module);
                    picture.setRegion(x, y, edge(column + 1, module) - x, edge(row + 1, module) - y);
                }
            }
        }
        return picture;
    }

    private static int edge(int module, double size) {
        return (int) Math.round((QUIET_MODULES + module) * size);
    }

    /// In one symbol of fifty the mask the standard prefers makes data that looks like a finder pattern, and
    /// readers built like ours stumble over it (zxing/zxing issues 410, 1192). Another mask says the same.
    private static boolean isFound(BitMatrix picture) {
        try {
            return !new Decoder()
                    .decode(new Detector(picture).detect().getBits())
                    .getText()
                    .isEmpty();
        } catch (ReaderException e) {
            return false;
        }
    }

    private static ByteMatrix encode(String text, Map<EncodeHintType, ?> hints) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException e) {
            // the cause is left out: it may repeat the text
            throw tooDense(text);
        }
    }

    private static ArtworkRefused tooDense(String text) {
        return new ArtworkRefused(Reason.QR_TOO_DENSE, "qr", text.length() + " characters make too fine a code");
    }
}
