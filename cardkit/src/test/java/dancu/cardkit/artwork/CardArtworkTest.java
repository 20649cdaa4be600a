package dancu.cardkit.artwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.cardkit.CardFacts;
import dancu.cardkit.InventedCards;
import dancu.cardkit.Picture;
import dancu.cardkit.QrText;
import dancu.cardkit.artwork.ArtworkRefused.Reason;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardArtworkTest {

    private static final CardArtwork ARTWORK = CardArtwork.of(CardArtwork.INSPECTION_DPI);
    private static final String LONG_NAME = "Nguyễn Hoàng Phương Quỳnh Trường Nghiêm Thượng Khuyến Đoàn Ngọc Ẫnh";
    private static final String LONG_ADDRESS =
            "Số nhà 125/47B, đường Nguyễn Thị Minh Khai, Khu phố Đông Phát 2, Phường Quảng Thành, "
                    + "Thành phố Thanh Hóa, Tỉnh Thanh Hóa";

    @ParameterizedTest
    @ValueSource(strings = {"Ý", "Lê Thị Mẫu", "Đặng Thị Ngọc Ẫnh", "H'Hen Niê", LONG_NAME})
    void theDrawnFrontSaysWhatTheCardMustSay(String name) {
        var facts = Sample.named(name);

        assertThat(ArtworkInspection.qrText(ARTWORK.front(facts))).contains(QrText.model2021(facts));
    }

    @Test
    void theFrontOfAnyCardCanBeScanned() {
        var random = new Random(20210420);
        for (int card = 0; card < 80; card++) {
            var facts = Sample.random(random, 1 + card % 12);

            assertThat(ArtworkInspection.saysTheSame(ARTWORK.front(facts), facts))
                    .as(QrText.model2021(facts))
                    .isTrue();
        }
    }

    @Test
    void inspectionTellsTheCardsOfTwoPeopleApart() {
        var front = ARTWORK.front(Sample.named("Lê Thị Mẫu"));

        assertThat(ArtworkInspection.saysTheSame(front, Sample.named("Lê Thị Mầu")))
                .isFalse();
    }

    @Test
    void aBackHasNoQrCode() {
        assertThat(ArtworkInspection.qrText(ARTWORK.back(InventedCards.leThiMau())))
                .isEmpty();
    }

    @Test
    void thePrinterGetsACardOfFullSize() {
        var printing = CardArtwork.of(CardArtwork.PRINTER_DPI);
        var facts = Sample.livingAt(LONG_ADDRESS);

        var front = printing.front(facts);

        assertThat(front.getWidth()).isEqualTo(2022);
        assertThat(front.getHeight()).isEqualTo(1275);
        assertThat(ArtworkInspection.saysTheSame(front, facts)).isTrue();
    }

    @Test
    void aSideForInspectionIsAsLargeAsACardAt300Dpi() {
        var back = ARTWORK.back(InventedCards.leThiMau());

        assertThat(back.getWidth()).isEqualTo(1011);
        assertThat(back.getHeight()).isEqualTo(638);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 299, 1201})
    void resolutionsThatCannotServeAreRefused(int dpi) {
        assertThatIllegalArgumentException().isThrownBy(() -> CardArtwork.of(dpi));
    }

    @Test
    void theSameFactsGiveTheSamePicture() {
        var again = CardArtwork.of(CardArtwork.INSPECTION_DPI);
        var facts = InventedCards.leThiMau();

        assertThat(pixels(again.front(facts))).isEqualTo(pixels(ARTWORK.front(facts)));
        assertThat(pixels(again.back(facts))).isEqualTo(pixels(ARTWORK.back(facts)));
    }

    @Test
    void marksThatAreWrittenApartArePrintedTogether() {
        var composed = Sample.livingAt(LONG_ADDRESS);
        var decomposed = Sample.livingAt(Normalizer.normalize(LONG_ADDRESS, Normalizer.Form.NFD));

        assertThat(pixels(ARTWORK.front(decomposed))).isEqualTo(pixels(ARTWORK.front(composed)));
    }

    @Test
    void oneCardLeavesNothingOnTheNext() {
        var before = pixels(ARTWORK.front(InventedCards.leThiMau()));

        ARTWORK.front(Sample.livingAt(LONG_ADDRESS));

        assertThat(pixels(ARTWORK.front(InventedCards.leThiMau()))).isEqualTo(before);
    }

    @Test
    void manyThreadsDrawWhatOneDraws() throws Exception {
        var cards = new ArrayList<CardFacts>();
        var random = new Random(7);
        for (int card = 0; card < 24; card++) {
            cards.add(Sample.random(random, 2 + card % 6));
        }
        var alone = cards.stream().map(card -> pixels(ARTWORK.front(card))).toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var together = threads.invokeAll(cards.stream()
                    .map(card -> (Callable<List<Integer>>) () -> pixels(ARTWORK.front(card)))
                    .toList());
            for (int card = 0; card < cards.size(); card++) {
                assertThat(together.get(card).get()).isEqualTo(alone.get(card));
            }
        }
    }

    /// Bounds are in pixels: the column right of the portrait, from under one label to over the next.
    @Test
    void longTextsStayInTheirPlaces() {
        var card = InventedCards.leThiMau();

        assertThat(changed(card, Sample.named(LONG_NAME))).matches(new Rectangle(313, 318, 662, 50)::contains);
        assertThat(changed(card, Sample.bornIn(LONG_ADDRESS))).matches(new Rectangle(313, 470, 662, 63)::contains);
        assertThat(changed(card, Sample.livingAt(LONG_ADDRESS))).matches(new Rectangle(313, 553, 662, 72)::contains);
    }

    @Test
    void aTextTooLongForTheSmallestLettersIsRefusedNotCut() {
        var facts = Sample.livingAt(LONG_ADDRESS + ", " + LONG_ADDRESS);

        assertThatThrownBy(() -> ARTWORK.front(facts)).isInstanceOfSatisfying(ArtworkRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.TOO_LONG);
            assertThat(refused.field()).isEqualTo("residence");
            assertThat(refused).hasMessageNotContaining("Thanh Hóa");
        });
    }

    @Test
    void aWordWiderThanTheCardIsRefused() {
        assertThatThrownBy(() -> ARTWORK.back(Sample.marked("sẹo".repeat(40))))
                .isInstanceOfSatisfying(
                        ArtworkRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("marks"));
    }

    /// A Cyrillic А, a Han letter, an emoji, a line break, an invisible space and a change of direction.
    @ParameterizedTest
    @ValueSource(strings = {"\u0410n", "\u6F22", "\uD83D\uDE00", "Thôn\n1", "Thôn\u200B1", "Thôn \u202E1", "\uE000"})
    void charactersTheCardCannotShowAreRefused(String residence) {
        assertThatThrownBy(() -> ARTWORK.front(Sample.livingAt(residence)))
                .isInstanceOfSatisfying(
                        ArtworkRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.UNPRINTABLE_CHARACTER));
    }

    @Test
    void aNameWithoutLatinLettersHasNoMachineReadableZone() {
        assertThatThrownBy(() -> ARTWORK.back(Sample.named("Lê 2")))
                .isInstanceOfSatisfying(
                        ArtworkRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("mrz"));
    }

    @Test
    void aPortraitThatIsNoPictureIsRefused() {
        var whole = InventedCards.leThiMau().portrait().bytes();
        for (var bytes : List.of(new byte[0], new byte[] {1, 2, 3}, Arrays.copyOf(whole, 30))) {
            assertThatThrownBy(() -> ARTWORK.front(Sample.pictured(new Picture(bytes))))
                    .isInstanceOfSatisfying(
                            ArtworkRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.UNREADABLE_PICTURE));
        }
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedUnread() {
        var bomb = InventedCards.picture("png", 10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);

        assertThatThrownBy(() -> ARTWORK.front(Sample.pictured(new Picture(bomb))))
                .isInstanceOf(ArtworkRefused.class);
    }

    @Test
    void aSpecimenSaysSoOnBothSidesAndCanStillBeScanned() {
        var specimen = CardArtwork.specimen(CardArtwork.INSPECTION_DPI);
        var facts = InventedCards.leThiMau();

        assertThat(share(ARTWORK.front(facts), specimen.front(facts))).isGreaterThan(0.03);
        assertThat(share(ARTWORK.back(facts), specimen.back(facts))).isGreaterThan(0.03);
        assertThat(ArtworkInspection.saysTheSame(specimen.front(facts), facts)).isTrue();
    }

    @Test
    void thePngHoldsEveryPixelAndTheResolution() throws IOException {
        var front = ARTWORK.front(InventedCards.leThiMau());

        var png = ARTWORK.png(front);

        assertThat(pixels(ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo(pixels(front));
        // the chunk pHYs comes right after IHDR; 300 dots an inch are 11,811 a metre
        assertThat(new String(png, 37, 4, StandardCharsets.US_ASCII)).isEqualTo("pHYs");
        assertThat(ByteBuffer.wrap(png).getInt(41)).isEqualTo(11_811);
    }

    private static Rectangle changed(CardFacts before, CardFacts after) {
        var first = ARTWORK.front(before);
        var second = ARTWORK.front(after);
        var changed = new Rectangle(-1, -1);
        for (int y = 0; y < first.getHeight(); y++) {
            for (int x = 0; x < first.getWidth(); x++) {
                boolean isInQr = x >= 783 && y <= 228;
                if (!isInQr && first.getRGB(x, y) != second.getRGB(x, y)) {
                    changed.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return changed;
    }

    private static double share(BufferedImage first, BufferedImage second) {
        var before = pixels(first);
        var after = pixels(second);
        int changed = 0;
        for (int i = 0; i < before.size(); i++) {
            changed += before.get(i).equals(after.get(i)) ? 0 : 1;
        }
        return (double) changed / before.size();
    }

    private static List<Integer> pixels(BufferedImage picture) {
        int width = picture.getWidth();
        var rgb = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        return Arrays.stream(rgb).boxed().toList();
    }
}
