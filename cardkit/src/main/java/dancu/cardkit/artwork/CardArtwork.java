package dancu.cardkit.artwork;

import static dancu.cardkit.artwork.Pen.Face.BOLD;
import static dancu.cardkit.artwork.Pen.Face.MONO;
import static dancu.cardkit.artwork.Pen.Face.REGULAR;

import dancu.cardkit.CardFacts;
import dancu.cardkit.Mrz;
import dancu.cardkit.Picture;
import dancu.cardkit.QrText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.imageio.ImageIO;

/// Draws both sides of the card of 2021 (Circular 06/2021/TT-BCA, article 3).
///
/// - **Shape:** ID-1, 85.60 by 53.98 mm, RGB; the corners are punched by the machine.
/// - **Ours:** background, emblem place and seal place are drawings of our own; the real ones are printed on the
///   blanks and are never in this program. The typeface of the values is not published; Liberation Sans stands in.
/// - **Nothing is cut:** a text wraps, then shrinks, then is refused by name of its field.
/// - **Threads:** any number may draw at the same time.
public final class CardArtwork {

    private static final double WIDTH = 85.60;
    private static final double HEIGHT = 53.98;
    private static final double MILLIMETRES_PER_INCH = 25.4;

    private static final Color TITLE = new Color(0xB3, 0x1B, 0x2C);
    private static final Color LABEL = new Color(0x4A, 0x3F, 0x8F);
    private static final Color VALUE = new Color(0x14, 0x14, 0x18);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final double scale;
    private final boolean specimen;
    private final BufferedImage background;

    private CardArtwork(int dpi, boolean specimen) {
        this.scale = dpi / MILLIMETRES_PER_INCH;
        this.specimen = specimen;
        this.background = background();
    }

    /// @param dpi      300 to inspect, 600 for the machine
    /// @param specimen true to write MẪU · SPECIMEN across both sides
    public static CardArtwork of(int dpi, boolean specimen) {
        if (dpi < 150 || dpi > 1200) {
            throw new IllegalArgumentException(dpi + " dpi is not 150 to 1200");
        }
        return new CardArtwork(dpi, specimen);
    }

    /// The side with the portrait.
    ///
    /// @throws IllegalArgumentException naming the field that finds no room, or if the portrait is no picture
    public BufferedImage front(CardFacts facts) {
        var image = blank();
        var graphics = graphics(image);
        var pen = new Pen(graphics);
        emblem(graphics, 12.2, 10.2, 6);
        pen.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 42.6, 5.0, 2.12, BOLD, VALUE);
        pen.centred("Độc lập - Tự do - Hạnh phúc", 42.6, 7.8, 2.05, BOLD, VALUE);
        pen.centred("SOCIALIST REPUBLIC OF VIET NAM", 42.6, 10.4, 1.7, REGULAR, LABEL);
        pen.centred("Independence - Freedom - Happiness", 42.6, 12.5, 1.6, REGULAR, LABEL);
        pen.centred("CĂN CƯỚC CÔNG DÂN", 46.8, 17.4, 3.2, BOLD, TITLE);
        pen.centred("Citizen Identity Card", 46.8, 20.2, 2.0, REGULAR, TITLE);
        chipSymbol(graphics, 23.4, 14.6);
        qr(graphics, QrText.model2021(facts), 66.4, 2.2, 16.8);

        portrait(graphics, facts.portrait(), 3.2, 17.6, 18, 24);
        pen.line("Có giá trị đến / Date of expiry:", 2.6, 45.6, 1.4, REGULAR, LABEL);
        pen.fit("expiry", expiry(facts.expiry()), 2.6, 48.4, 19.6, 1, 2.35, 2.4, BOLD, VALUE);

        label(pen, "Số / No.:", 24.6, 25.2);
        pen.line(facts.number(), 35.2, 25.4, 3.9, BOLD, VALUE);
        label(pen, "Họ và tên / Full name:", 24.6, 28.4);
        var name = facts.fullName().toUpperCase(Locale.ROOT);
        pen.fit("fullName", name, 24.6, 31.7, 58.4, 1, 3.1, 3, BOLD, VALUE);
        label(pen, "Ngày sinh / Date of birth:", 24.6, 34.7);
        pen.line(facts.birthDate().format(DAY), 48.2, 34.8, 2.5, BOLD, VALUE);
        label(pen, "Giới tính / Sex:", 24.6, 37.7);
        pen.line(facts.sex() == CardFacts.Sex.MALE ? "Nam" : "Nữ", 39.6, 37.8, 2.5, BOLD, VALUE);
        label(pen, "Quốc tịch / Nationality:", 48.2, 37.7);
        pen.fit("nationality", facts.nationality(), 68.4, 37.8, 14.8, 1, 2.5, 2.5, BOLD, VALUE);
        label(pen, "Quê quán / Place of origin:", 24.6, 40.7);
        pen.fit("origin", facts.origin(), 24.6, 43.3, 58.4, 1, 2.35, 2.4, BOLD, VALUE);
        label(pen, "Nơi thường trú / Place of residence:", 24.6, 46.3);
        pen.fit("residence", facts.residence(), 24.6, 48.9, 58.4, 2, 2.3, 2.6, BOLD, VALUE);
        return finish(image, graphics, pen);
    }

    /// The side with the chip and the machine-readable zone.
    ///
    /// @throws IllegalArgumentException naming the field that finds no room
    public BufferedImage back(CardFacts facts) {
        var image = blank();
        var graphics = graphics(image);
        var pen = new Pen(graphics);
        label(pen, "Đặc điểm nhân dạng / Personal identification:", 3.2, 5);
        pen.fit("marks", facts.marks(), 3.2, 7.8, 44, 2, 2.3, 2.6, BOLD, VALUE);
        label(pen, "Ngày, tháng, năm / Date, month, year:", 3.2, 13.6);
        pen.line(facts.issueDate().format(DAY), 35.4, 13.7, 2.4, BOLD, VALUE);
        pen.centred("CỤC TRƯỞNG CỤC CẢNH SÁT", 35.2, 17.6, 1.42, BOLD, VALUE);
        pen.centred("QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI", 35.2, 19.6, 1.42, BOLD, VALUE);
        pen.centred("DIRECTOR GENERAL OF THE POLICE DEPARTMENT", 35.2, 21.6, 1.05, REGULAR, LABEL);
        pen.centred("FOR ADMINISTRATIVE MANAGEMENT OF SOCIAL ORDER", 35.2, 23.1, 1.05, REGULAR, LABEL);
        contacts(graphics, 5, 17.2);
        finger(graphics, pen, facts, 0, "Ngón trỏ trái", "Left index finger", 52.6);
        finger(graphics, pen, facts, 1, "Ngón trỏ phải", "Right index finger", 68.6);

        graphics.setColor(new Color(255, 255, 255, 205));
        graphics.fill(new Rectangle2D.Double(0, 34.4, WIDTH + 1, HEIGHT));
        var mrz = Mrz.of(facts);
        var size = 2.54 * 30 / pen.width("<".repeat(30), MONO, 1);
        pen.line(mrz.line1(), 4.7, 40.2, size, MONO, VALUE);
        pen.line(mrz.line2(), 4.7, 45.1, size, MONO, VALUE);
        pen.line(mrz.line3(), 4.7, 50, size, MONO, VALUE);
        return finish(image, graphics, pen);
    }

    /// The picture as PNG.
    public static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private BufferedImage blank() {
        var image = new BufferedImage(background.getWidth(), background.getHeight(), BufferedImage.TYPE_INT_RGB);
        image.setData(background.getData());
        return image;
    }

    private Graphics2D graphics(BufferedImage image) {
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        return graphics;
    }

    private BufferedImage finish(BufferedImage image, Graphics2D graphics, Pen pen) {
        if (specimen) {
            graphics.rotate(Math.toRadians(-24), WIDTH / 2, HEIGHT / 2);
            pen.centred("MẪU · SPECIMEN", WIDTH / 2, 31, 9, BOLD, new Color(0xB3, 0x1B, 0x2C, 58));
        }
        graphics.dispose();
        return image;
    }

    private static void label(Pen pen, String text, double x, double baseline) {
        pen.line(text, x, baseline, 1.72, REGULAR, LABEL);
    }

    private static String expiry(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "Không thời hạn" : day.format(DAY);
    }

    private static void qr(Graphics2D graphics, String text, double x, double y, double side) {
        var modules = PrintedQr.modules(text);
        var module = side / modules.getWidth();
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(x, y, side, side));
        graphics.setColor(Color.BLACK);
        for (var row = 0; row < modules.getHeight(); row++) {
            for (var column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    // A hair wider than the module, so that no light line stands between two dark ones.
                    graphics.fill(new Rectangle2D.Double(
                            x + (column * module), y + (row * module), module + 0.01, module + 0.01));
                }
            }
        }
    }

    private static void portrait(
            Graphics2D graphics, Picture picture, double x, double y, double width, double height) {
        var image = read(picture);
        var share = Math.max(width / image.getWidth(), height / image.getHeight());
        var clip = graphics.getClip();
        graphics.clip(new RoundRectangle2D.Double(x, y, width, height, 1.2, 1.2));
        var left = x + ((width - (image.getWidth() * share)) / 2);
        var top = y + ((height - (image.getHeight() * share)) / 2);
        var before = graphics.getTransform();
        graphics.translate(left, top);
        graphics.scale(share, share);
        graphics.drawImage(image, 0, 0, null);
        graphics.setTransform(before);
        graphics.setClip(clip);
    }

    private static void finger(
            Graphics2D graphics, Pen pen, CardFacts facts, int which, String name, String english, double x) {
        graphics.setColor(new Color(255, 255, 255, 190));
        graphics.fill(new RoundRectangle2D.Double(x, 4, 13.6, 19, 1, 1));
        if (which < facts.fingers().size()) {
            var image = read(facts.fingers().get(which));
            var share = Math.min(12.8 / image.getWidth(), 18.2 / image.getHeight());
            var before = graphics.getTransform();
            graphics.translate(
                    x + ((13.6 - (image.getWidth() * share)) / 2), 4 + ((19 - (image.getHeight() * share)) / 2));
            graphics.scale(share, share);
            graphics.drawImage(image, 0, 0, null);
            graphics.setTransform(before);
        }
        graphics.setColor(LABEL);
        graphics.setStroke(new BasicStroke(0.12f));
        graphics.draw(new RoundRectangle2D.Double(x, 4, 13.6, 19, 1, 1));
        pen.centred(name, x + 6.8, 25.6, 1.75, REGULAR, LABEL);
        pen.centred(english, x + 6.8, 27.7, 1.55, REGULAR, LABEL);
    }

    /// Where the blank carries the emblem: a drum-like star of our own.
    private static void emblem(Graphics2D graphics, double x, double y, double radius) {
        graphics.setStroke(new BasicStroke(0.16f));
        graphics.setColor(new Color(0xB8, 0x86, 0x0B));
        for (var ring = 1; ring <= 4; ring++) {
            var r = radius * (0.5 + (ring * 0.125));
            graphics.draw(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        }
        var star = new Path2D.Double();
        for (var i = 0; i < 24; i++) {
            var r = radius * (i % 2 == 0 ? 0.56 : 0.24);
            var angle = (Math.PI * i / 12) - (Math.PI / 2);
            var px = x + (r * Math.cos(angle));
            var py = y + (r * Math.sin(angle));
            if (i == 0) {
                star.moveTo(px, py);
            } else {
                star.lineTo(px, py);
            }
        }
        star.closePath();
        graphics.setColor(new Color(0xD9, 0xA4, 0x2A, 150));
        graphics.fill(star);
    }

    private static void chipSymbol(Graphics2D graphics, double x, double y) {
        graphics.setColor(TITLE);
        graphics.setStroke(new BasicStroke(0.28f));
        graphics.draw(new RoundRectangle2D.Double(x, y, 4.4, 3, 0.6, 0.6));
        graphics.draw(new Ellipse2D.Double(x + 1.5, y + 0.8, 1.4, 1.4));
        graphics.draw(new java.awt.geom.Line2D.Double(x, y + 1.5, x + 1.5, y + 1.5));
        graphics.draw(new java.awt.geom.Line2D.Double(x + 2.9, y + 1.5, x + 4.4, y + 1.5));
    }

    /// The place of the contact plate, as ISO/IEC 7816-2 puts it.
    private static void contacts(Graphics2D graphics, double x, double y) {
        graphics.setColor(new Color(0xE3, 0xC8, 0x6B));
        graphics.fill(new RoundRectangle2D.Double(x, y, 13, 11.8, 2, 2));
        graphics.setColor(new Color(0x9C, 0x7C, 0x1F));
        graphics.setStroke(new BasicStroke(0.14f));
        graphics.draw(new RoundRectangle2D.Double(x, y, 13, 11.8, 2, 2));
        for (var row = 1; row < 4; row++) {
            graphics.draw(new java.awt.geom.Line2D.Double(x, y + (row * 2.95), x + 4.4, y + (row * 2.95)));
            graphics.draw(new java.awt.geom.Line2D.Double(x + 8.6, y + (row * 2.95), x + 13, y + (row * 2.95)));
        }
        graphics.draw(new RoundRectangle2D.Double(x + 4.4, y + 1.6, 4.2, 8.6, 1, 1));
    }

    /// Fine lines on a soft ground, drawn once.
    private BufferedImage background() {
        var image = new BufferedImage(
                (int) Math.round(WIDTH * scale), (int) Math.round(HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
        var graphics = graphics(image);
        graphics.setPaint(new java.awt.LinearGradientPaint(
                0f, 0f, (float) WIDTH, (float) HEIGHT, new float[] {0f, 0.45f, 1f}, new Color[] {
                    new Color(0xE7, 0xF3, 0xF4), new Color(0xFB, 0xF3, 0xE6), new Color(0xF6, 0xE6, 0xEC)
                }));
        graphics.fill(new Rectangle2D.Double(0, 0, WIDTH + 1, HEIGHT + 1));
        graphics.setStroke(new BasicStroke(0.06f));
        for (var line = -10; line < 76; line++) {
            var wave = new Path2D.Double();
            wave.moveTo(0, line);
            for (var x = 0.0; x <= WIDTH; x += 0.5) {
                wave.lineTo(
                        x,
                        line + (1.8 * Math.sin((x / 7) + (line * 0.35))) + (0.9 * Math.sin((x / 2.3) - (line * 0.2))));
            }
            graphics.setColor(new Color(0x3F, 0x8E, 0x8A, 60));
            graphics.draw(wave);
        }
        for (var ring = 0; ring < 26; ring++) {
            var r = 2.0 + (ring * 0.85);
            graphics.setColor(new Color(0xC2, 0x6B, 0x3A, 40));
            graphics.draw(new Arc2D.Double(54 - r, 30 - r, 2 * r, 2 * r, ring * 11, 330, Arc2D.OPEN));
        }
        graphics.dispose();
        return image;
    }

    private static BufferedImage read(Picture picture) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
            if (image == null) {
                throw new IllegalArgumentException("not a picture: " + picture);
            }
            return image;
        } catch (IOException e) {
            throw new IllegalArgumentException("not a picture: " + picture, e);
        }
    }
}
