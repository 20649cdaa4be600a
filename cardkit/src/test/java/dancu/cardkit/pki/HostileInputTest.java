package dancu.cardkit.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dancu.cardkit.InventedCards;
import dancu.cardkit.MalformedCardData;
import dancu.cardkit.Mrz;
import dancu.cardkit.QrText;
import dancu.cardkit.lds.CardFile;
import dancu.cardkit.lds.ChipKeys;
import dancu.cardkit.lds.CitizenGroup;
import dancu.cardkit.lds.Com;
import dancu.cardkit.lds.FaceGroup;
import dancu.cardkit.lds.FingerGroup;
import dancu.cardkit.lds.MrzGroup;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every parser meets random and damaged bytes from a fixed seed.
class HostileInputTest {

    private static final LocalDate ISSUED = LocalDate.of(2021, 4, 20);
    private static final TestAuthority AUTHORITY = TestAuthority.create(ISSUED, 2048, 2048, new SecureRandom());
    private static final CardData CARD =
            Personalisation.personalise(InventedCards.leThiMau(), AUTHORITY.documentSigner(1, 0), new SecureRandom());

    @ParameterizedTest
    @EnumSource(CardFile.class)
    void damagedFilesGiveTheOneExceptionOrAValue(CardFile file) {
        var random = new Random(file.identifier());
        var good = CARD.file(file);
        for (int i = 0; i < 1500; i++) {
            meet(parser(file), i % 5 == 0 ? noise(random, file) : damaged(random, good));
        }
    }

    @Test
    void theVerifierThrowsForNothing() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var files = new EnumMap<CardFile, byte[]>(CardFile.class);
            CARD.files().forEach((file, bytes) -> files.put(file, damaged(random, bytes)));
            var checks = CardVerifier.verify(files, List.of(AUTHORITY.certificate()), ISSUED);
            assertThat(CardVerifier.allPassed(checks)).isFalse();
        }
    }

    @Test
    void damagedTextsGiveTheOneExceptionOrAValue() {
        var random = new Random(8);
        var mrz = Mrz.of(InventedCards.leThiMau());
        var qr = QrText.model2021(InventedCards.leThiMau()).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 5000; i++) {
            meet(bytes -> QrText.parse(new String(bytes, StandardCharsets.UTF_8)), damaged(random, qr));
            meet(
                    bytes -> Mrz.parse(text(bytes), mrz.line2(), mrz.line3()),
                    damaged(random, mrz.line1().getBytes(StandardCharsets.US_ASCII)));
            meet(
                    bytes -> Mrz.parse(mrz.line1(), text(bytes), mrz.line3()),
                    damaged(random, mrz.line2().getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private static Consumer<byte[]> parser(CardFile file) {
        return switch (file) {
            case COM -> Com::decode;
            case SOD -> bytes -> SecurityObject.decode(bytes).isSigned();
            case DG1 -> MrzGroup::decode;
            case DG2 -> FaceGroup::decode;
            case DG3 -> FingerGroup::decode;
            case DG13 -> CitizenGroup::decode;
            case DG14 -> ChipKeys::decodeDg14;
            case DG15 -> ChipKeys::decodeDg15;
        };
    }

    private static void meet(Consumer<byte[]> parser, byte[] bytes) {
        try {
            parser.accept(bytes);
        } catch (MalformedCardData e) {
            assertThat(e).hasMessageNotContaining("038190012345");
        } catch (RuntimeException e) {
            fail("%s for %s".formatted(e, Arrays.toString(Arrays.copyOf(bytes, 200))), e);
        }
    }

    /// Bytes changed, cut out or doubled, mostly near the start where the structure is.
    private static byte[] damaged(Random random, byte[] good) {
        var bytes = good.clone();
        int reach = random.nextBoolean() ? Math.min(bytes.length, 64) : bytes.length;
        int at = random.nextInt(reach);
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, at);
            case 1 -> System.arraycopy(good, at, bytes, at / 2, bytes.length - at);
            default -> {
                for (int count = random.nextInt(4); count >= 0; count--) {
                    bytes[random.nextInt(reach)] = (byte) random.nextInt(256);
                }
            }
        }
        return Arrays.equals(bytes, good) ? new byte[0] : bytes;
    }

    private static byte[] noise(Random random, CardFile file) {
        var bytes = new byte[2 + random.nextInt(126)];
        random.nextBytes(bytes);
        bytes[0] = (byte) file.tag();
        bytes[1] = (byte) (bytes.length - 2);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
