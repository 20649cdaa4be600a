package dancu.cardkit.lds;

import dancu.cardkit.MalformedCardData;
import dancu.cardkit.Picture;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// DG3: images of the index fingers, PNG in the finger record of ISO/IEC 19794-4:2005 (Doc 9303-10, 4.7.3).
///
/// The first picture is the left index finger, the second the right one. The chip gives this file only to terminals
/// that proved their right.
public final class FingerGroup {

    private static final int RECORD_HEADER = 32;
    private static final int FINGER_HEADER = 14;
    private static final int RESOLUTION_PPI = 500;

    private FingerGroup() {}

    /// Wraps one or two PNG images of 500 ppi.
    ///
    /// @throws MalformedCardData if a picture is not a PNG
    /// @throws IllegalArgumentException if there is none, or more than two
    public static byte[] encode(List<Picture> fingers) {
        if (fingers.isEmpty() || fingers.size() > 2) {
            throw new IllegalArgumentException(fingers.size() + " fingers");
        }
        var templates = new byte[fingers.size()][];
        for (int i = 0; i < templates.length; i++) {
            boolean isLeft = i == 0;
            var record = record(isLeft ? 7 : 2, fingers.get(i).bytes());
            templates[i] = Biometrics.template(0x08, isLeft ? 0x0A : 0x09, 0x0007, record);
        }
        return Biometrics.group(CardFile.DG3, templates);
    }

    /// The pictures inside.
    ///
    /// @throws MalformedCardData if the bytes are not a DG3 with one picture a template
    public static List<Picture> decode(byte[] file) {
        var fingers = new ArrayList<Picture>();
        for (var record : Biometrics.records(file, CardFile.DG3)) {
            fingers.add(picture(record));
        }
        return fingers;
    }

    private static Picture picture(byte[] record) {
        if (record.length < RECORD_HEADER + FINGER_HEADER) {
            throw new MalformedCardData("the finger record is cut off");
        }
        var header = ByteBuffer.wrap(record);
        boolean isKnown = header.getInt() == 0x46495200 && header.getInt() == 0x30313000;
        long length = (header.getShort() & 0xFFFFL) << 32 | (header.getInt() & 0xFFFFFFFFL);
        int count = record[18];
        int fingerLength = header.getInt(RECORD_HEADER);
        if (!isKnown || length != record.length || count != 1 || fingerLength != record.length - RECORD_HEADER) {
            throw new MalformedCardData("the finger record is not one finger of ISO/IEC 19794-4:2005");
        }
        return new Picture(Arrays.copyOfRange(record, RECORD_HEADER + FINGER_HEADER, record.length));
    }

    private static byte[] record(int position, byte[] png) {
        var size = PictureSize.ofPng(png);
        int length = RECORD_HEADER + FINGER_HEADER + png.length;
        return ByteBuffer.allocate(length)
                .put("FIR\0".getBytes(StandardCharsets.US_ASCII))
                .put("010\0".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 0) // the length has six bytes
                .putInt(length)
                .putShort((short) 0) // device not said
                .putShort((short) 31) // acquisition level: 500 ppi, 8 bits
                .put((byte) 1) // fingers in this record
                .put((byte) 1) // resolutions are in pixels per inch
                .putShort((short) RESOLUTION_PPI)
                .putShort((short) RESOLUTION_PPI)
                .putShort((short) RESOLUTION_PPI)
                .putShort((short) RESOLUTION_PPI)
                .put((byte) 8) // bits a pixel
                .put((byte) 5) // PNG
                .putShort((short) 0)
                .putInt(FINGER_HEADER + png.length)
                .put((byte) position)
                .put((byte) 1) // views
                .put((byte) 1) // this view
                .put((byte) 254) // quality not said
                .put((byte) 0) // live-scan plain
                .putShort((short) size.width())
                .putShort((short) size.height())
                .put((byte) 0)
                .put(png)
                .array();
    }
}
