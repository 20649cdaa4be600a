package dancu.cardkit.lds;

import dancu.cardkit.MalformedCardData;
import dancu.cardkit.Mrz;
import java.nio.charset.StandardCharsets;

/// DG1: the machine-readable zone (ICAO Doc 9303-10, section 4.7.1).
public final class MrzGroup {

    private MrzGroup() {}

    public static byte[] encode(Mrz mrz) {
        return Tlv.encode(CardFile.DG1.tag(), Tlv.encode(0x5F1F, mrz.text().getBytes(StandardCharsets.US_ASCII)));
    }

    /// Reads the ninety characters and checks every check digit.
    ///
    /// @throws MalformedCardData if anything is wrong
    public static Mrz decode(byte[] file) {
        var text = Tlv.parse(file, CardFile.DG1.tag()).child(0x5F1F).text();
        if (text.length() != 90) {
            throw new MalformedCardData("DG1 holds %d characters, not 90".formatted(text.length()));
        }
        return Mrz.parse(text.substring(0, 30), text.substring(30, 60), text.substring(60));
    }
}
