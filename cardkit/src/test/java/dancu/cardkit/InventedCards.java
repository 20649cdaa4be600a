package dancu.cardkit;

import dancu.cardkit.CardFacts.Sex;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// People who do not exist, and pictures of nothing.
public final class InventedCards {

    private InventedCards() {}

    public static CardFacts leThiMau() {
        return card("038190012345", "Lê Thị Mẫu", LocalDate.of(1990, 3, 15), Sex.FEMALE, LocalDate.of(2030, 3, 15));
    }

    public static CardFacts card(String number, String name, LocalDate birth, Sex sex, @Nullable LocalDate expiry) {
        return new CardFacts(
                number,
                name,
                birth,
                sex,
                "Việt Nam",
                "Kinh",
                "Không",
                "Xã Mẫu, Huyện Mẫu, Thanh Hóa",
                "Thôn 1, Xã Mẫu, Huyện Mẫu, Thanh Hóa",
                "Nốt ruồi C: 1cm trên trước đầu mày trái",
                LocalDate.of(2021, 4, 20),
                expiry,
                "Lê Văn Mẫu",
                "Hà Thị Mẫu",
                "",
                "171234567",
                new Picture(picture("jpeg", 120, 160)),
                List.of(new Picture(picture("png", 40, 50)), new Picture(picture("png", 42, 52))));
    }

    public static byte[] picture(String format, int width, int height) {
        var type = format.equals("png") ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
