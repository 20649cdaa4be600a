package dancu.cardkit.lds;

import dancu.cardkit.MalformedCardData;

/// Width and height in pixels, read from the headers of a JPEG or PNG without decoding it.
record PictureSize(int width, int height) {

    /// Reads the frame header (ISO/IEC 10918-1, B.2.2).
    ///
    /// @throws MalformedCardData if the bytes are not JPEG up to their frame header
    static PictureSize ofJpeg(byte[] jpeg) {
        if (unsigned(jpeg, 0) != 0xFFD8) {
            throw new MalformedCardData("the picture is not a JPEG");
        }
        int at = 2;
        while (true) {
            int marker = unsigned(jpeg, at);
            int length = unsigned(jpeg, at + 2);
            if (marker < 0xFFC0 || length < 2) {
                throw new MalformedCardData("the JPEG has a bad marker");
            }
            boolean isFrame = marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
            if (isFrame) {
                return new PictureSize(unsigned(jpeg, at + 7), unsigned(jpeg, at + 5));
            }
            at += 2 + length;
        }
    }

    /// Reads the IHDR chunk (ISO/IEC 15948, 11.2.2).
    ///
    /// @throws MalformedCardData if the bytes are not a PNG, or one more than 65,535 pixels wide or high
    static PictureSize ofPng(byte[] png) {
        if (unsigned(png, 0) != 0x8950
                || unsigned(png, 2) != 0x4E47
                || unsigned(png, 16) != 0
                || unsigned(png, 20) != 0) {
            throw new MalformedCardData("the picture is not a PNG of reasonable size");
        }
        return new PictureSize(unsigned(png, 18), unsigned(png, 22));
    }

    private static int unsigned(byte[] bytes, int at) {
        if (at + 2 > bytes.length) {
            throw new MalformedCardData("the picture is cut off");
        }
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }
}
