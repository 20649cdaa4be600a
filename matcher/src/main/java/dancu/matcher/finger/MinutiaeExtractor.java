package dancu.matcher.finger;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintTemplate;

/// Finds the minutiae of a scan with SourceAFIS: some 30 ms of processor time an image.
public final class MinutiaeExtractor {

    private MinutiaeExtractor() {}

    /// @return the minutiae at 500 ppi, at most 100; none at all on an empty scan
    public static Minutiae extract(GreyImage scan) {
        var image = new FingerprintImage(
                scan.width(), scan.height(), scan.pixels(), new FingerprintImageOptions().dpi(scan.ppi()));
        return Minutiae.fromTemplate(new FingerprintTemplate(image));
    }

    /// Decodes and extracts.
    ///
    /// @throws MalformedPrintException as [GreyImage#decode]
    public static Minutiae extract(byte[] image, int ppi) {
        return extract(GreyImage.decode(image, ppi));
    }
}
