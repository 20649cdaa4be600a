package dancu.matcher.finger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MinutiaeExtractorTest {

    private static final byte[] FINGER = file("finger-001-01-1.png");
    private static final byte[] SAME_FINGER = file("finger-001-01-2.png");
    private static final byte[] OTHER_FINGER = file("finger-002-01-1.png");

    @Test
    void twoScansOfOneFingerMatchAndTwoFingersDoNot() {
        var finger = MinutiaeExtractor.extract(FINGER, 500);

        assertThat(FingerComparison.score(finger, MinutiaeExtractor.extract(SAME_FINGER, 500)))
                .isGreaterThan(Comparison.FINGER_MATCHES);
        assertThat(FingerComparison.score(finger, MinutiaeExtractor.extract(OTHER_FINGER, 500)))
                .isLessThan(Comparison.FINGER_MATCHES);
    }

    @Test
    void theFileFormatDoesNotMatter() throws IOException {
        var scan = GreyImage.decode(FINGER, 500);
        var picture = new BufferedImage(scan.width(), scan.height(), BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setDataElements(0, 0, scan.width(), scan.height(), scan.pixels());
        var bmp = new ByteArrayOutputStream();
        ImageIO.write(picture, "bmp", bmp);

        assertThat(MinutiaeExtractor.extract(bmp.toByteArray(), 500)).isEqualTo(MinutiaeExtractor.extract(FINGER, 500));
    }

    @Test
    void wsqIsRead() {
        assertThat(GreyImage.decode(file("ellipses.wsq"), 500).width()).isGreaterThan(GreyImage.SIDE_MIN);
    }

    @Test
    void aScanTooLargeOrTooSmallIsRefusedBeforeItIsDecoded() {
        var promisesTooMuch = FINGER.clone();
        promisesTooMuch[16] = 0x10;

        assertThatThrownBy(() -> GreyImage.decode(promisesTooMuch, 500))
                .isInstanceOf(MalformedPrintException.class)
                .hasMessageContaining("side");
        assertThatThrownBy(() -> GreyImage.of(2001, 100, new byte[200_100], 500))
                .isInstanceOf(MalformedPrintException.class);
        assertThatThrownBy(() -> GreyImage.of(49, 100, new byte[4_900], 500))
                .isInstanceOf(MalformedPrintException.class);
        assertThatThrownBy(() -> GreyImage.of(100, 100, new byte[9_999], 500))
                .isInstanceOf(MalformedPrintException.class);
        assertThatThrownBy(() -> GreyImage.decode(FINGER, 72)).isInstanceOf(MalformedPrintException.class);
    }

    @Test
    void damagedFilesGiveAnImageOrTheOneException() {
        var random = new Random(11);
        var refused = 0;
        for (var i = 0; i < 120; i++) {
            var original = i % 2 == 0 ? FINGER : file("ellipses.wsq");
            var bytes = Arrays.copyOf(original, 1 + random.nextInt(original.length));
            for (var flips = random.nextInt(4); flips >= 0; flips--) {
                bytes[random.nextInt(Math.min(bytes.length, 600))] = (byte) random.nextInt();
            }
            try {
                assertThat(GreyImage.decode(bytes, 500).width()).isPositive();
            } catch (MalformedPrintException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(30);
    }

    @Test
    void aGoodScanIsBetterThanAnEmptyOrNoisyOne() {
        var good = quality(GreyImage.decode(FINGER, 500));
        var empty = quality(GreyImage.of(320, 400, new byte[320 * 400], 500));
        var noise = new byte[320 * 400];
        new Random(5).nextBytes(noise);
        var noisy = quality(GreyImage.of(320, 400, noise, 500));

        assertThat(good).isBetween(50, 100);
        assertThat(empty).isZero();
        assertThat(noisy).isLessThan(good / 2);
    }

    @Test
    void halfAFingerIsWorseThanAWholeOne() {
        var scan = GreyImage.decode(FINGER, 500);
        var half = scan.pixels().clone();
        Arrays.fill(half, 0, half.length / 2, (byte) 255);

        assertThat(quality(GreyImage.of(scan.width(), scan.height(), half, 500)))
                .isLessThan(quality(scan));
    }

    private static int quality(GreyImage scan) {
        return FingerQuality.of(scan, MinutiaeExtractor.extract(scan)).score();
    }

    private static byte[] file(String name) {
        try (var file = Objects.requireNonNull(MinutiaeExtractorTest.class.getResourceAsStream(name))) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
