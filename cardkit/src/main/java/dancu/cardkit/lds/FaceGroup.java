package dancu.cardkit.lds;

import dancu.cardkit.MalformedCardData;
import dancu.cardkit.Picture;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// DG2: the portrait, a JPEG in the face record of ISO/IEC 19794-5:2005 (ICAO Doc 9303-10, section 4.7.2).
public final class FaceGroup {

    private static final int RECORD_HEADER = 14;
    private static final int FACE_HEADER = 32;
    private static final int FEATURE_POINT = 8;

    private FaceGroup() {}

    /// Wraps one JPEG.
    ///
    /// @throws MalformedCardData if the picture is not a JPEG
    public static byte[] encode(Picture portrait) {
        return Biometrics.group(CardFile.DG2, Biometrics.template(0x02, 0x00, 0x0008, record(portrait.bytes())));
    }

    /// The picture inside: JPEG, or JPEG 2000 on cards of other makers.
    ///
    /// @throws MalformedCardData if the bytes are not a DG2 with one face
    public static Picture decode(byte[] file) {
        var templates = Biometrics.records(file, CardFile.DG2);
        if (templates.size() != 1) {
            throw new MalformedCardData("DG2 holds " + templates.size() + " faces, not one");
        }
        var record = templates.getFirst();
        if (record.length < RECORD_HEADER + FACE_HEADER) {
            throw new MalformedCardData("the face record is cut off");
        }
        var header = ByteBuffer.wrap(record);
        if (header.getInt() != 0x46414300 || header.getInt() != 0x30313000) {
            throw new MalformedCardData("the face record is not of ISO/IEC 19794-5:2005");
        }
        int length = header.getInt();
        int faces = header.getShort();
        int faceLength = header.getInt();
        int points = header.getShort() & 0xFFFF;
        int pictureAt = RECORD_HEADER + FACE_HEADER + points * FEATURE_POINT;
        if (length != record.length || faces != 1 || faceLength != length - RECORD_HEADER || pictureAt >= length) {
            throw new MalformedCardData("the face record contradicts itself");
        }
        return new Picture(Arrays.copyOfRange(record, pictureAt, length));
    }

    private static byte[] record(byte[] jpeg) {
        var size = PictureSize.ofJpeg(jpeg);
        int length = RECORD_HEADER + FACE_HEADER + jpeg.length;
        return ByteBuffer.allocate(length)
                .put("FAC\0".getBytes(StandardCharsets.US_ASCII))
                .put("010\0".getBytes(StandardCharsets.US_ASCII))
                .putInt(length)
                .putShort((short) 1) // faces
                .putInt(length - RECORD_HEADER)
                .putShort((short) 0) // feature points
                .put(new byte[6]) // sex, eyes, hair and properties: not said
                .put(new byte[8]) // expression and pose: not said
                .put((byte) 1) // full frontal
                .put((byte) 0) // JPEG
                .putShort((short) size.width())
                .putShort((short) size.height())
                .put((byte) 1) // 24 bit RGB
                .put((byte) 2) // still picture of a digital camera
                .putShort((short) 0) // device not said
                .putShort((short) 0) // quality not said
                .put(jpeg)
                .array();
    }
}
