package dancu.synthesis.portraits;

import dancu.synthesis.Chance;
import dancu.synthesis.people.Sex;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// The drawn face of one invented person.
///
/// The face belongs to the person, the dress and the light to the capture, so two captures of one person look alike.
public final class Portrait {
    public static final int WIDTH = 480;
    public static final int HEIGHT = 640;

    private static final long FACE = 41;
    private static final long CAPTURE = 42;
    private static final Color WHITE = new Color(250, 251, 252);
    private static final int[] SKINS = {0xF3D3B8, 0xEDC6A4, 0xE4B78F, 0xD9A77C, 0xD3A074, 0xCB9468};
    private static final int[] DRESSES = {
        0xF4F4F0, 0xDCE6EF, 0x35537A, 0x6C8FB3, 0x2F5D50, 0x8C3B3B, 0xB9A27A, 0x4A4A55, 0xC9879B, 0x6E5A86, 0xE3D9C4
    };

    private final long face;
    private final Sex sex;
    private final int age;

    private final double halfWidth;
    private final double jaw;
    private final double chin;
    private final double crown;
    private final double eyeY;
    private final double eyeApart;
    private final double eyeWide;
    private final double eyeOpen;
    private final double eyeSlant;
    private final double brow;
    private final double browArch;
    private final double noseLong;
    private final double noseWide;
    private final double mouthWide;
    private final double lips;
    private final double smile;
    private final int style;
    private final double part;
    private final Color skin;
    private final Color hair;

    private Portrait(long seed, long person, Sex sex, int age) {
        face = Chance.of(seed, FACE, person).bits();
        this.sex = sex;
        this.age = age;
        var chance = Chance.of(face, FACE);
        var woman = sex == Sex.FEMALE;
        var child = Math.clamp((16 - age) / 14.0, 0, 1);
        halfWidth = (woman ? 112 : 117) + 6 * chance.gaussian() + 4 * child;
        jaw = (woman ? 0.70 : 0.79) + 0.045 * chance.gaussian() - 0.03 * child;
        chin = 462 + 8 * chance.gaussian() - 18 * child;
        crown = 118 + 5 * chance.gaussian();
        eyeY = 296 + 5 * chance.gaussian() + 14 * child;
        eyeApart = 52 + 2.6 * chance.gaussian();
        eyeWide = 24.5 + 1.8 * chance.gaussian() + 2.5 * child;
        eyeOpen = (woman ? 9.8 : 8.6) + 1.3 * chance.gaussian() + 2.4 * child - (age > 60 ? 1.2 : 0);
        eyeSlant = 2.2 + 1.6 * chance.gaussian();
        brow = Math.max(2.2, (woman ? 4.4 : 7.2) + 1.1 * chance.gaussian() - 1.5 * child);
        browArch = (woman ? 7.5 : 4.5) + 2 * chance.gaussian();
        noseLong = 66 + 5 * chance.gaussian() - 12 * child;
        noseWide = (woman ? 20 : 23) + 2 * chance.gaussian() - 3 * child;
        mouthWide = 35 + 3 * chance.gaussian() - 5 * child;
        lips = (woman ? 1.12 : 0.92) + 0.12 * chance.gaussian() - (age > 60 ? 0.2 : 0);
        smile = 2 + 2 * chance.gaussian();
        style = chance.below(5);
        part = chance.between(-0.55, 0.55);
        skin = new Color(SKINS[chance.below(SKINS.length)]);
        var grey = Math.clamp((age - 42 + 6 * chance.gaussian()) / 35, 0, 0.92);
        hair = mix(mix(new Color(0x17130F), new Color(0x3A2A1E), chance.unit()), new Color(0xC9C9C6), grey);
    }

    /// The face of a person.
    ///
    /// @param person any number that names the person, such as [dancu.synthesis.people.Person#id]
    /// @param age    whole years, 0 to 120
    /// @throws IllegalArgumentException if the age is not
    public static Portrait of(long seed, long person, Sex sex, int age) {
        if (age < 0 || age > 120) {
            throw new IllegalArgumentException("age " + age);
        }
        return new Portrait(seed, person, sex, age);
    }

    /// A faultless portrait: JPEG, 480 x 640 pixels, sRGB.
    public static byte[] render(long seed, long person, Sex sex, int age) {
        return of(seed, person, sex, age).jpeg(0, PortraitFault.NONE);
    }

    /// One capture as JPEG, 480 x 640 pixels, sRGB.
    ///
    /// @param captureSeed another capture, another number: other dress and light, the same face
    public byte[] jpeg(long captureSeed, PortraitFault fault) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var bytes = new ByteArrayOutputStream(40_000);
                var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            var setting = writer.getDefaultWriteParam();
            setting.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            setting.setCompressionQuality(0.86f);
            writer.write(null, new IIOImage(picture(captureSeed, fault), null, null), setting);
            stream.flush();
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException("memory", failure);
        } finally {
            writer.dispose();
        }
    }

    /// One capture as a picture of 480 x 640 pixels.
    public BufferedImage picture(long captureSeed, PortraitFault fault) {
        var chance = Chance.of(face, CAPTURE, captureSeed);
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(fault == PortraitFault.DARK_BACKGROUND ? new Color(70, 66, 60) : WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        var upright = pen.getTransform();
        pen.translate(3 * chance.gaussian(), 3 * chance.gaussian());
        switch (fault) {
            case OFF_CENTRE -> pen.translate(chance.happens(0.5) ? 95 : -95, 40);
            case TOO_SMALL -> {
                pen.translate(WIDTH * 0.24, HEIGHT * 0.3);
                pen.scale(0.52, 0.52);
            }
            case TILTED -> pen.rotate(Math.toRadians(chance.happens(0.5) ? 13 : -13), 240, 480);
            default -> {
                // The head stands upright in the middle.
            }
        }
        draw(pen, chance, fault);
        pen.setTransform(upright);
        if (fault == PortraitFault.TOO_DARK) {
            pen.setColor(new Color(0, 0, 0, 150));
            pen.fillRect(0, 0, WIDTH, HEIGHT);
        }
        pen.dispose();
        return fault == PortraitFault.BLURRED ? blurred(picture) : picture;
    }

    private void draw(Graphics2D pen, Chance chance, PortraitFault fault) {
        var woman = sex == Sex.FEMALE;
        if (woman) {
            backHair(pen);
        }
        body(pen, chance);
        ears(pen);
        var head = head();
        pen.setColor(skin);
        pen.fill(head);
        shade(pen, head);
        features(pen, chance);
        if (woman) {
            womansHair(pen);
        } else {
            mansHair(pen);
        }
        if (fault == PortraitFault.EARS_COVERED) {
            pen.setColor(hair);
            for (var side = -1; side <= 1; side += 2) {
                pen.fill(new RoundRectangle2D.Double(240 + side * (halfWidth + 1) - 25, crown + 55, 50, 250, 50, 110));
            }
        }
        if (fault == PortraitFault.GLASSES) {
            glasses(pen);
        }
    }

    private Path2D head() {
        var path = new Path2D.Double();
        var cheekY = eyeY + 45;
        var jawX = halfWidth * jaw;
        path.moveTo(240, crown);
        path.curveTo(240 + halfWidth * 0.75, crown, 240 + halfWidth, crown + 80, 240 + halfWidth, eyeY - 10);
        path.curveTo(240 + halfWidth, cheekY + 25, 240 + jawX + 12, chin - 62, 240 + jawX * 0.72, chin - 28);
        path.curveTo(240 + jawX * 0.48, chin - 6, 240 + 26, chin, 240, chin);
        path.curveTo(240 - 26, chin, 240 - jawX * 0.48, chin - 6, 240 - jawX * 0.72, chin - 28);
        path.curveTo(240 - jawX - 12, chin - 62, 240 - halfWidth, cheekY + 25, 240 - halfWidth, eyeY - 10);
        path.curveTo(240 - halfWidth, crown + 80, 240 - halfWidth * 0.75, crown, 240, crown);
        path.closePath();
        return path;
    }

    private void backHair(Graphics2D pen) {
        pen.setColor(darker(hair, 0.85));
        if (style <= 1) {
            pen.fill(new RoundRectangle2D.Double(
                    240 - halfWidth - 14, crown + 40, 2 * halfWidth + 28, 400 + 40 * style, 190, 170));
        } else if (style == 2) {
            pen.fill(new RoundRectangle2D.Double(240 - halfWidth - 15, crown + 40, 2 * halfWidth + 30, 325, 170, 120));
        } else if (style == 3) {
            pen.fill(new Ellipse2D.Double(240 - 48, crown - 62, 96, 92));
        }
    }

    private void body(Graphics2D pen, Chance chance) {
        var neckWide = sex == Sex.FEMALE ? 56 : 68;
        var shoulder = 545 + (sex == Sex.FEMALE ? 8 : 0);
        var wide = age < 15 ? 165 : sex == Sex.FEMALE ? 192 : 214;
        var dress = new Color(DRESSES[chance.below(DRESSES.length)]);

        var torso = new Path2D.Double();
        torso.moveTo(240 - wide, HEIGHT + 60);
        torso.curveTo(240 - wide, shoulder + 18, 240 - wide * 0.72, shoulder, 240 - neckWide - 4, shoulder - 30);
        torso.lineTo(240 + neckWide + 4, shoulder - 30);
        torso.curveTo(240 + wide * 0.72, shoulder, 240 + wide, shoulder + 18, 240 + wide, HEIGHT + 60);
        torso.closePath();
        pen.setColor(dress);
        pen.fill(torso);
        pen.setColor(darker(dress, 0.86));
        pen.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(torso);

        var neck = new Path2D.Double();
        neck.moveTo(240 - neckWide, 400);
        neck.lineTo(240 + neckWide, 400);
        neck.curveTo(240 + neckWide, 500, 240 + neckWide, shoulder - 30, 240 + neckWide + 10, shoulder - 26);
        neck.curveTo(240 + 40, shoulder + 22, 240 - 40, shoulder + 22, 240 - neckWide - 10, shoulder - 26);
        neck.curveTo(240 - neckWide, shoulder - 30, 240 - neckWide, 500, 240 - neckWide, 400);
        pen.setColor(darker(skin, 0.90));
        pen.fill(neck);
        pen.setColor(darker(skin, 0.78));
        var shadow = new Area(new Ellipse2D.Double(240 - 78, chin - 95, 156, 120));
        shadow.intersect(new Area(neck));
        pen.fill(shadow);
        collar(pen, chance.below(3), dress, neckWide, shoulder);
    }

    private void collar(Graphics2D pen, int kind, Color dress, double neckWide, double shoulder) {
        var edge = darker(dress, 0.78);
        if (kind == 0) {
            for (var side = -1; side <= 1; side += 2) {
                var wing = new Path2D.Double();
                wing.moveTo(240 + side * (neckWide + 12), shoulder - 46);
                wing.lineTo(240 + side * 4, shoulder + 34);
                wing.lineTo(240 + side * 48, shoulder + 62);
                wing.lineTo(240 + side * (neckWide + 34), shoulder - 16);
                wing.closePath();
                pen.setColor(darker(dress, 0.95));
                pen.fill(wing);
                pen.setColor(edge);
                pen.draw(wing);
            }
        } else if (kind == 1 && sex == Sex.FEMALE) {
            var band = new Path2D.Double();
            band.moveTo(240 - neckWide - 6, shoulder - 62);
            band.curveTo(240 - 30, shoulder - 40, 240 + 30, shoulder - 40, 240 + neckWide + 6, shoulder - 62);
            band.lineTo(240 + neckWide + 12, shoulder - 20);
            band.curveTo(240 + 40, shoulder + 26, 240 - 40, shoulder + 26, 240 - neckWide - 12, shoulder - 20);
            band.closePath();
            pen.setColor(darker(dress, 0.93));
            pen.fill(band);
            pen.setColor(edge);
            pen.draw(band);
        } else {
            var round = new Path2D.Double();
            round.moveTo(240 - neckWide - 12, shoulder - 32);
            round.curveTo(240 - 44, shoulder + 26, 240 + 44, shoulder + 26, 240 + neckWide + 12, shoulder - 32);
            pen.setColor(edge);
            pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(round);
        }
    }

    private void ears(Graphics2D pen) {
        for (var side = -1; side <= 1; side += 2) {
            var x = 240 + side * (halfWidth + 5);
            pen.setColor(darker(skin, 0.95));
            pen.fill(new Ellipse2D.Double(x - 17, eyeY - 22, 34, 76));
            pen.setColor(darker(skin, 0.78));
            pen.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            var fold = new Path2D.Double();
            fold.moveTo(x + side * 7, eyeY - 8);
            fold.curveTo(x + side * 10, eyeY + 12, x + side * 2, eyeY + 20, x + side * 3, eyeY + 34);
            pen.draw(fold);
        }
    }

    private void shade(Graphics2D pen, Shape head) {
        var clip = pen.getClip();
        pen.clip(head);
        var dark = darker(skin, 0.72);
        pen.setPaint(new RadialGradientPaint(
                240f, (float) eyeY, 215f, new float[] {0.35f, 1f}, new Color[] {clear(dark), alpha(dark, 120)}));
        pen.fill(head);
        for (var side = -1; side <= 1; side += 2) {
            var blush = new Color(0xD8, 0x6E, 0x5E);
            pen.setPaint(new RadialGradientPaint(
                    (float) (240 + side * halfWidth * 0.58), (float) eyeY + 68, 46f, new float[] {0f, 1f}, new Color[] {
                        alpha(blush, age < 18 ? 58 : 34), clear(blush)
                    }));
            pen.fill(head);
        }
        pen.setClip(clip);
    }

    private void features(Graphics2D pen, Chance capture) {
        for (var side = -1; side <= 1; side += 2) {
            eye(pen, side);
            brow(pen, side);
        }
        nose(pen);
        mouth(pen);
        if (age > 38) {
            wrinkles(pen);
        }
        var own = Chance.of(face, FACE, 1);
        if (own.happens(0.25)) {
            pen.setColor(darker(skin, 0.45));
            pen.fill(new Ellipse2D.Double(240 + own.between(-70, 70), eyeY + own.between(45, 125), 5, 5));
        }
        if (sex == Sex.MALE && age > 24 && own.happens(0.22)) {
            var beard = new Path2D.Double();
            var y = mouthY() - 17;
            beard.moveTo(240 - mouthWide, y + 9);
            beard.curveTo(240 - 20, y - 7, 240 - 6, y - 5, 240, y - 2);
            beard.curveTo(240 + 6, y - 5, 240 + 20, y - 7, 240 + mouthWide, y + 9);
            beard.curveTo(240 + 14, y + 4, 240 - 14, y + 4, 240 - mouthWide, y + 9);
            pen.setColor(alpha(hair, 150));
            pen.fill(beard);
        }
        if (capture.happens(0.5)) {
            pen.setPaint(new RadialGradientPaint(
                    205f, 190f, 90f, new float[] {0f, 1f}, new Color[] {alpha(Color.WHITE, 46), clear(Color.WHITE)}));
            pen.fill(head());
        }
    }

    private void eye(Graphics2D pen, int side) {
        var x = 240 + side * eyeApart;
        var inner = x - side * eyeWide;
        var outer = x + side * eyeWide;
        var almond = new Path2D.Double();
        almond.moveTo(inner, eyeY + 2);
        almond.curveTo(
                x - side * 10, eyeY - eyeOpen * 1.35, x + side * 12, eyeY - eyeOpen * 1.3, outer, eyeY - eyeSlant);
        almond.curveTo(x + side * 10, eyeY + eyeOpen * 0.95, x - side * 10, eyeY + eyeOpen, inner, eyeY + 2);
        almond.closePath();
        pen.setColor(new Color(0xFBFAF6));
        pen.fill(almond);
        var clip = pen.getClip();
        pen.clip(almond);
        var iris = 10.4;
        pen.setColor(new Color(0x3B2416));
        pen.fill(new Ellipse2D.Double(x - iris, eyeY - 1.5 - iris, 2 * iris, 2 * iris));
        pen.setColor(new Color(0x120B07));
        pen.fill(new Ellipse2D.Double(x - 5, eyeY - 6.5, 10, 10));
        pen.setColor(Color.WHITE);
        pen.fill(new Ellipse2D.Double(x - 5, eyeY - 7.5, 4.4, 4.4));
        pen.setClip(clip);
        var lid = new Path2D.Double();
        lid.moveTo(inner, eyeY + 2);
        lid.curveTo(x - side * 10, eyeY - eyeOpen * 1.35, x + side * 12, eyeY - eyeOpen * 1.3, outer, eyeY - eyeSlant);
        pen.setColor(new Color(0x2A1B14));
        pen.setStroke(new BasicStroke(sex == Sex.FEMALE ? 3.4f : 2.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(lid);
        var crease = new Path2D.Double();
        crease.moveTo(inner + side * 6, eyeY - eyeOpen * 0.9);
        crease.curveTo(x - side * 6, eyeY - eyeOpen - 8, x + side * 12, eyeY - eyeOpen - 7, outer, eyeY - eyeSlant - 7);
        pen.setColor(alpha(darker(skin, 0.6), 130));
        pen.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(crease);
    }

    private void brow(Graphics2D pen, int side) {
        var x = 240 + side * eyeApart;
        var y = eyeY - 30;
        var line = new Path2D.Double();
        line.moveTo(x - side * (eyeWide + 3), y + 3);
        line.curveTo(x - side * 6, y - browArch, x + side * 14, y - browArch, x + side * (eyeWide + 9), y + 4);
        pen.setColor(alpha(hair, 215));
        pen.setStroke(new BasicStroke((float) brow, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(line);
    }

    private void nose(Graphics2D pen) {
        var tip = eyeY + noseLong;
        var line = darker(skin, 0.66);
        pen.setPaint(new RadialGradientPaint(240f, (float) tip - 6, 26f, new float[] {0f, 1f}, new Color[] {
            alpha(Color.WHITE, 55), clear(Color.WHITE)
        }));
        pen.fill(new Ellipse2D.Double(212, tip - 34, 56, 56));
        pen.setColor(alpha(line, 180));
        pen.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var side = -1; side <= 1; side += 2) {
            var wing = new Path2D.Double();
            wing.moveTo(240 + side * noseWide * 0.72, tip - 11);
            wing.curveTo(
                    240 + side * (noseWide + 6),
                    tip - 7,
                    240 + side * (noseWide + 3),
                    tip + 8,
                    240 + side * noseWide * 0.55,
                    tip + 6);
            pen.draw(wing);
            pen.fill(new Ellipse2D.Double(240 + side * noseWide * 0.48 - 4.5, tip + 2.5, 9, 4.6));
        }
        var under = new Path2D.Double();
        under.moveTo(240 - 6, tip + 8);
        under.quadTo(240, tip + 11, 240 + 6, tip + 8);
        pen.draw(under);
        var bridge = new Path2D.Double();
        bridge.moveTo(240 - 13, eyeY + 4);
        bridge.curveTo(240 - 10, eyeY + 22, 240 - 11, tip - 30, 240 - 14, tip - 20);
        pen.setColor(alpha(line, 70));
        pen.draw(bridge);
    }

    private double mouthY() {
        return eyeY + noseLong + (chin - eyeY - noseLong) * 0.40;
    }

    private void mouth(Graphics2D pen) {
        var y = mouthY();
        var corner = y - smile;
        var red = mix(skin, new Color(0xB2, 0x3A, 0x48), sex == Sex.FEMALE && age > 15 ? 0.62 : 0.38);
        var upper = new Path2D.Double();
        upper.moveTo(240 - mouthWide, corner);
        upper.curveTo(240 - 18, y - 11 * lips, 240 - 8, y - 11 * lips, 240, y - 7 * lips);
        upper.curveTo(240 + 8, y - 11 * lips, 240 + 18, y - 11 * lips, 240 + mouthWide, corner);
        upper.curveTo(240 + 14, y + 3, 240 - 14, y + 3, 240 - mouthWide, corner);
        pen.setColor(darker(red, 0.92));
        pen.fill(upper);
        var lower = new Path2D.Double();
        lower.moveTo(240 - mouthWide, corner);
        lower.curveTo(240 - 14, y + 3, 240 + 14, y + 3, 240 + mouthWide, corner);
        lower.curveTo(240 + 20, y + 17 * lips, 240 - 20, y + 17 * lips, 240 - mouthWide, corner);
        pen.setColor(red);
        pen.fill(lower);
        var line = new Path2D.Double();
        line.moveTo(240 - mouthWide - 2, corner);
        line.curveTo(240 - 14, y + 3, 240 + 14, y + 3, 240 + mouthWide + 2, corner);
        pen.setColor(darker(red, 0.55));
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(line);
    }

    private void wrinkles(Graphics2D pen) {
        var depth = (int) Math.clamp((age - 38) * 2.6, 0, 110);
        pen.setColor(alpha(darker(skin, 0.58), depth));
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var side = -1; side <= 1; side += 2) {
            var fold = new Path2D.Double();
            fold.moveTo(240 + side * (noseWide + 9), eyeY + noseLong - 4);
            fold.quadTo(240 + side * (noseWide + 28), mouthY() - 18, 240 + side * (mouthWide + 12), mouthY() + 6);
            pen.draw(fold);
            var bag = new Path2D.Double();
            bag.moveTo(240 + side * (eyeApart - 18), eyeY + 17);
            bag.quadTo(240 + side * eyeApart, eyeY + 26, 240 + side * (eyeApart + 20), eyeY + 14);
            pen.draw(bag);
        }
        if (age > 52) {
            for (var line = 0; line < (age > 68 ? 3 : 2); line++) {
                var forehead = new Path2D.Double();
                var y = eyeY - 62 - 17 * line;
                forehead.moveTo(240 - 52 + 6 * line, y + 3);
                forehead.quadTo(240, y - 5, 240 + 52 - 6 * line, y + 3);
                pen.draw(forehead);
            }
        }
    }

    private void mansHair(Graphics2D pen) {
        var bald = age > 45 && style == 4;
        var line = crown + (bald ? 30 : style == 1 ? 62 : 74);
        var outside = new Path2D.Double();
        var temple = eyeY - 18;
        var lift = style == 1 ? 9 : style == 2 ? 26 : 17;
        outside.moveTo(240 - halfWidth - 3, temple);
        outside.curveTo(
                240 - halfWidth - 12, crown + 20, 240 - halfWidth * 0.62, crown - lift, 240 + part * 40, crown - lift);
        outside.curveTo(
                240 + halfWidth * 0.7, crown - lift, 240 + halfWidth + 12, crown + 22, 240 + halfWidth + 3, temple);
        outside.lineTo(240 + halfWidth - 10, temple - 4);
        outside.curveTo(240 + halfWidth - 12, line + 40, 240 + halfWidth * 0.72, line + 6, 240 + halfWidth * 0.6, line);
        if (style == 3) {
            outside.curveTo(240 + 40, line + 34, 240 - 30, line + 36, 240 - halfWidth * 0.66, line + 14);
        } else {
            outside.curveTo(
                    240 + part * 90 + 30, line - 22, 240 + part * 90 - 20, line - 8, 240 - halfWidth * 0.6, line + 4);
        }
        outside.curveTo(
                240 - halfWidth * 0.72, line + 8, 240 - halfWidth + 12, line + 40, 240 - halfWidth + 10, temple - 4);
        outside.closePath();
        if (bald) {
            var sides = new Area(outside);
            sides.subtract(new Area(new Rectangle2D.Double(0, 0, WIDTH, eyeY - 78)));
            sides.subtract(new Area(new Ellipse2D.Double(240 - halfWidth * 0.9, crown, halfWidth * 1.8, 190)));
            pen.setColor(hair);
            pen.fill(sides);
            return;
        }
        pen.setColor(hair);
        pen.fill(outside);
        strands(pen, outside, crown - lift);
    }

    private void womansHair(Graphics2D pen) {
        var cap = new Path2D.Double();
        var temple = eyeY - 22;
        var middle = 240 + part * 70;
        cap.moveTo(240 - halfWidth - 9, temple + 8);
        cap.curveTo(240 - halfWidth - 20, crown, 240 - halfWidth * 0.6, crown - 24, 240, crown - 24);
        cap.curveTo(240 + halfWidth * 0.6, crown - 24, 240 + halfWidth + 20, crown, 240 + halfWidth + 9, temple + 8);
        cap.lineTo(240 + halfWidth - 7, temple + 2);
        if (style == 4) {
            cap.curveTo(
                    240 + halfWidth - 6,
                    crown + 95,
                    240 + halfWidth * 0.8,
                    eyeY - 50,
                    240 + halfWidth * 0.55,
                    eyeY - 48);
            cap.lineTo(240 - halfWidth * 0.55, eyeY - 48);
            cap.curveTo(
                    240 - halfWidth * 0.8, eyeY - 50, 240 - halfWidth + 6, crown + 95, 240 - halfWidth + 7, temple + 2);
        } else {
            cap.curveTo(240 + halfWidth - 6, crown + 90, 240 + halfWidth * 0.6, crown + 62, middle, crown + 36);
            cap.curveTo(
                    240 - halfWidth * 0.6,
                    crown + 62,
                    240 - halfWidth + 6,
                    crown + 90,
                    240 - halfWidth + 7,
                    temple + 2);
        }
        cap.closePath();
        pen.setColor(hair);
        pen.fill(cap);
        strands(pen, cap, crown - 24);
    }

    private void strands(Graphics2D pen, Shape shape, double top) {
        var clip = pen.getClip();
        pen.clip(shape);
        var light = mix(hair, Color.WHITE, 0.16);
        pen.setPaint(new RadialGradientPaint(
                195f, (float) top + 34, 95f, new float[] {0f, 1f}, new Color[] {alpha(light, 210), clear(light)}));
        pen.fill(shape);
        pen.setColor(alpha(mix(hair, Color.WHITE, 0.22), 60));
        pen.setStroke(new BasicStroke(1.4f));
        for (var strand = -6; strand <= 6; strand++) {
            var line = new Path2D.Double();
            line.moveTo(240 + part * 70, top + 6);
            line.quadTo(240 + strand * 18, top + 22, 240 + strand * 24, top + 150);
            pen.draw(line);
        }
        pen.setClip(clip);
    }

    private void glasses(Graphics2D pen) {
        pen.setStroke(new BasicStroke(5));
        for (var side = -1; side <= 1; side += 2) {
            var lens = new RoundRectangle2D.Double(240 + side * eyeApart - 41, eyeY - 27, 82, 58, 34, 34);
            pen.setColor(new Color(220, 235, 245, 90));
            pen.fill(lens);
            pen.setColor(new Color(0x22, 0x22, 0x26));
            pen.draw(lens);
            pen.draw(new Rectangle2D.Double(
                    side > 0 ? 240 + eyeApart + 41 : 240 - halfWidth, eyeY - 8, halfWidth - eyeApart - 41, 0.5));
        }
        pen.draw(new Rectangle2D.Double(240 - eyeApart + 41, eyeY - 4, 2 * (eyeApart - 41), 0.5));
    }

    private static BufferedImage blurred(BufferedImage picture) {
        var side = 11;
        var line = new float[side];
        Arrays.fill(line, 1f / side);
        var across = new ConvolveOp(new Kernel(side, 1, line), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
        return new ConvolveOp(new Kernel(1, side, line), ConvolveOp.EDGE_NO_OP, null).filter(across, null);
    }

    private static Color mix(Color one, Color other, double share) {
        return new Color(
                (int) (one.getRed() + share * (other.getRed() - one.getRed())),
                (int) (one.getGreen() + share * (other.getGreen() - one.getGreen())),
                (int) (one.getBlue() + share * (other.getBlue() - one.getBlue())));
    }

    private static Color darker(Color color, double factor) {
        return mix(Color.BLACK, color, factor);
    }

    private static Color alpha(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private static Color clear(Color color) {
        return alpha(color, 0);
    }
}
