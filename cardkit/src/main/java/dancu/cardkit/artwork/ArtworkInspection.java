package dancu.cardkit.artwork;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dancu.cardkit.CardFacts;
import dancu.cardkit.QrText;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Optional;

/// Looks at a drawn card as a scanner would, before it goes to the printer.
public final class ArtworkInspection {

    private ArtworkInspection() {}

    /// What the QR code says, found anywhere in the picture; empty if there is none that can be read.
    public static Optional<String> qrText(BufferedImage front) {
        int width = front.getWidth();
        int height = front.getHeight();
        var pixels = front.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            var hints = Map.of(DecodeHintType.TRY_HARDER, true);
            return Optional.of(new QRCodeReader().decode(bitmap, hints).getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    /// Whether the QR code of a drawn front says what a card with these facts must say, to the letter.
    public static boolean saysTheSame(BufferedImage front, CardFacts facts) {
        return qrText(front).filter(QrText.model2021(facts)::equals).isPresent();
    }
}
