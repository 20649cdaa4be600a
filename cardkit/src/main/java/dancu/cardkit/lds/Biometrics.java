package dancu.cardkit.lds;

import dancu.cardkit.MalformedCardData;
import java.util.ArrayList;
import java.util.List;

/// The common frame around biometric records: templates in a group (ICAO Doc 9303-10, section 4.7.2.1).
final class Biometrics {

    private static final int GROUP_TEMPLATE = 0x7F61;
    private static final int TEMPLATE = 0x7F60;
    private static final int HEADER = 0xA1;
    private static final int DATA = 0x5F2E;
    private static final int ICAO_OWNER = 0x0101;

    private Biometrics() {}

    /// @param type    CBEFF biometric type, 02 face, 08 fingerprint
    /// @param subtype CBEFF subtype, 0 where there is none
    /// @param format  format type registered by the owner 0101
    static byte[] template(int type, int subtype, int format, byte[] record) {
        var header = Tlv.encode(
                HEADER,
                Tlv.encode(0x80, two(0x0101)),
                Tlv.encode(0x81, new byte[] {(byte) type}),
                Tlv.encode(0x82, new byte[] {(byte) subtype}),
                Tlv.encode(0x87, two(ICAO_OWNER)),
                Tlv.encode(0x88, two(format)));
        return Tlv.encode(TEMPLATE, header, Tlv.encode(DATA, record));
    }

    static byte[] group(CardFile file, byte[]... templates) {
        var parts = new byte[templates.length + 1][];
        parts[0] = Tlv.encode(0x02, new byte[] {(byte) templates.length});
        System.arraycopy(templates, 0, parts, 1, templates.length);
        return Tlv.encode(file.tag(), Tlv.encode(GROUP_TEMPLATE, parts));
    }

    /// The records in the templates of a group.
    ///
    /// @throws MalformedCardData if the frame is wrong or its count is
    static List<byte[]> records(byte[] bytes, CardFile file) {
        var group = Tlv.parse(bytes, file.tag()).child(GROUP_TEMPLATE);
        var records = new ArrayList<byte[]>();
        for (var child : group.children()) {
            if (child.tag() == TEMPLATE) {
                records.add(child.child(DATA).value());
            }
        }
        if (group.child(0x02).number() != records.size()) {
            throw new MalformedCardData(file + " holds another number of templates than it says");
        }
        return records;
    }

    private static byte[] two(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }
}
