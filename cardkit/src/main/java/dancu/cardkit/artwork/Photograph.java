package dancu.cardkit.artwork;

import dancu.cardkit.Picture;
import dancu.cardkit.artwork.ArtworkRefused.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes the pictures of a card.
final class Photograph {

    /// A picture larger than any camera of ours takes is an error or an attack, and would fill the
    /// memory.
    private static final long PIXELS_MAX = 40_000_000;

    private Photograph() {}

    /// @throws ArtworkRefused if the bytes are no picture of reasonable size
    static BufferedImage decode(String field, Picture picture) {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new ArtworkRefused(Reason.UNREADABLE_PICTURE, field, "no picture in a known format");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > PIXELS_MAX) {
                    throw new ArtworkRefused(Reason.UNREADABLE_PICTURE, field, "too many pixels");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof ArtworkRefused refused) {
                throw refused;
            }
            throw new ArtworkRefused(Reason.UNREADABLE_PICTURE, field, "damaged picture");
        }
    }
}
