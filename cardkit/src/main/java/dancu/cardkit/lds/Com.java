package dancu.cardkit.lds;

import dancu.cardkit.MalformedCardData;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// EF.COM: which data groups the chip holds (ICAO Doc 9303-10, section 4.6.1).
public final class Com {

    private Com() {}

    /// LDS version 1.7, Unicode version 4.0.0.
    public static byte[] encode(Collection<CardFile> dataGroups) {
        var tags = new byte[dataGroups.size()];
        int count = 0;
        for (var file : EnumSet.copyOf(dataGroups)) {
            tags[count++] = (byte) file.tag();
        }
        return Tlv.encode(
                CardFile.COM.tag(),
                Tlv.encode(0x5F01, "0107".getBytes(StandardCharsets.US_ASCII)),
                Tlv.encode(0x5F36, "040000".getBytes(StandardCharsets.US_ASCII)),
                Tlv.encode(0x5C, tags));
    }

    /// The data groups listed.
    ///
    /// @throws MalformedCardData if the bytes are not an EF.COM, or list a data group this card has not
    public static Set<CardFile> decode(byte[] file) {
        var listed = EnumSet.noneOf(CardFile.class);
        for (byte tag : Tlv.parse(file, CardFile.COM.tag()).child(0x5C).value()) {
            listed.add(fileOf(tag & 0xFF));
        }
        return listed;
    }

    private static CardFile fileOf(int tag) {
        for (var file : CardFile.values()) {
            if (file.isDataGroup() && file.tag() == tag) {
                return file;
            }
        }
        throw new MalformedCardData("EF.COM lists the unknown tag %02X".formatted(tag));
    }
}
