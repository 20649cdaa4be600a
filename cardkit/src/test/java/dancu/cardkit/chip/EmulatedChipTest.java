package dancu.cardkit.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.cardkit.CardFacts;
import dancu.cardkit.InventedCards;
import dancu.cardkit.MalformedCardData;
import dancu.cardkit.Mrz;
import dancu.cardkit.Picture;
import dancu.cardkit.lds.CardFile;
import dancu.cardkit.lds.FaceGroup;
import dancu.cardkit.pki.CardData;
import dancu.cardkit.pki.CardVerifier;
import dancu.cardkit.pki.Check;
import dancu.cardkit.pki.Personalisation;
import dancu.cardkit.pki.TestAuthority;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmulatedChipTest {

    private static final LocalDate ISSUED = LocalDate.of(2021, 4, 20);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String SELECT = "00A4040C07A0000002471001";

    private static final TestAuthority AUTHORITY = TestAuthority.create(ISSUED, 2048, 2048, RANDOM);
    private static final CardFacts FACTS = InventedCards.leThiMau();
    private static final CardData CARD = Personalisation.personalise(FACTS, AUTHORITY.documentSigner(1, 0), RANDOM);

    private final EmulatedChip chip = new EmulatedChip(CARD, RANDOM);

    @Test
    void whoKnowsTheMrzReadsEverythingButTheFingers() {
        var read = ChipReader.readAll(chip::transmit, Mrz.of(FACTS), RANDOM);

        assertThat(read)
                .containsOnlyKeys(
                        CardFile.COM,
                        CardFile.SOD,
                        CardFile.DG1,
                        CardFile.DG2,
                        CardFile.DG13,
                        CardFile.DG14,
                        CardFile.DG15);
        read.forEach((file, bytes) -> assertThat(bytes).isEqualTo(CARD.file(file)));
        assertThat(CARD.agreesWith(read)).isTrue();
        assertThat(CardVerifier.verify(read, List.of(AUTHORITY.certificate()), ISSUED))
                .allMatch(Check::passed);
    }

    @Test
    void whatWasReadBackMustBeWhatWasPrepared() {
        var read = new EnumMap<>(ChipReader.readAll(chip::transmit, Mrz.of(FACTS), RANDOM));
        read.put(CardFile.DG13, CARD.file(CardFile.DG14));
        var missing = new EnumMap<>(CARD.files());
        missing.remove(CardFile.DG2);

        assertThat(CARD.agreesWith(read)).isFalse();
        assertThat(CARD.agreesWith(missing)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"16", "224", "32768"})
    void blocksOfAnySizeGiveTheSameFile(int block) {
        var reader = ChipReader.open(chip::transmit, block, Mrz.of(FACTS), RANDOM);

        assertThat(reader.read(CardFile.DG2)).isEqualTo(CARD.file(CardFile.DG2));
    }

    @ParameterizedTest
    @CsvSource({"224", "16384"})
    void filesLongerThanFifteenBitsAreReadToTheirEnd(int block) {
        var jpeg = Arrays.copyOf(FACTS.portrait().bytes(), 70_000);
        var files = new EnumMap<>(CARD.files());
        files.put(CardFile.DG2, FaceGroup.encode(new Picture(jpeg)));
        var large = new EmulatedChip(
                new CardData(files, CARD.chipAuthenticationKey(), CARD.activeAuthenticationKey()), RANDOM);

        var reader = ChipReader.open(large::transmit, block, Mrz.of(FACTS), RANDOM);

        assertThat(FaceGroup.decode(reader.read(CardFile.DG2)).bytes()).isEqualTo(jpeg);
    }

    @Test
    void theMrzOfAnotherCardIsRefused() {
        var other = Mrz.of(InventedCards.card(
                "038190012346", "Lê Thị Mẫu", FACTS.birthDate(), FACTS.sex(), LocalDate.of(2030, 3, 15)));

        assertThatExceptionOfType(ChipRefused.class)
                .isThrownBy(() -> ChipReader.readAll(chip::transmit, other, RANDOM))
                .satisfies(refused -> assertThat(refused.statusWord()).isEqualTo(0x6300));
    }

    @Test
    void nothingIsReadBeforeTheMrzIsProved() {
        assertThat(say(SELECT)).isEqualTo("9000");

        assertThat(say("00A4020C020101")).isEqualTo("6982");
        assertThat(say("00B0000008")).isEqualTo("6982");
        assertThat(say("00B0810008")).isEqualTo("6982");
        assertThat(say("0088000008" + "0011223344556677" + "00")).isEqualTo("6982");
    }

    @Test
    void nothingIsReadInTheClearAfterwards() {
        var reader = ChipReader.open(chip::transmit, 224, Mrz.of(FACTS), RANDOM);
        reader.read(CardFile.DG1);

        assertThat(say("00B0000008")).isEqualTo("6982");
        assertThatExceptionOfType(ChipRefused.class).isThrownBy(() -> reader.read(CardFile.DG1));
    }

    @Test
    void fingersAreRefused() {
        var reader = ChipReader.open(chip::transmit, 224, Mrz.of(FACTS), RANDOM);

        assertThatExceptionOfType(ChipRefused.class)
                .isThrownBy(() -> reader.read(CardFile.DG3))
                .satisfies(refused -> assertThat(refused.statusWord()).isEqualTo(0x6982));
        assertThat(reader.read(CardFile.DG1)).isEqualTo(CARD.file(CardFile.DG1));
    }

    @Test
    void aChallengeIsGoodForOneAttempt() {
        say(SELECT);
        assertThat(say("0084000008")).hasSize(20).endsWith("9000");
        assertThat(say("0082000028" + "00".repeat(40) + "28")).isEqualTo("6300");
        assertThat(say("0082000028" + "00".repeat(40) + "28")).isEqualTo("6982");
    }

    @Test
    void aProtectedCommandChangedOnTheWayIsRefused() {
        var reader = ChipReader.open(
                command -> {
                    if (command[0] == 0x0C) {
                        command[command.length - 3] ^= 1;
                    }
                    return chip.transmit(command);
                },
                224,
                Mrz.of(FACTS),
                RANDOM);

        assertThatExceptionOfType(ChipRefused.class)
                .isThrownBy(() -> reader.read(CardFile.DG1))
                .satisfies(refused -> assertThat(refused.statusWord()).isEqualTo(0x6988));
    }

    @Test
    void anAnswerChangedOnTheWayIsNoticed() {
        var reader = ChipReader.open(
                command -> {
                    var answer = chip.transmit(command);
                    if (command[0] == 0x0C && answer.length > 30) {
                        answer[4] ^= 1;
                    }
                    return answer;
                },
                224,
                Mrz.of(FACTS),
                RANDOM);

        assertThatThrownBy(() -> reader.read(CardFile.DG1)).isInstanceOf(MalformedCardData.class);
    }

    @Test
    void theOriginalChipProvesItselfAndACopyCannot() {
        var stranger = Personalisation.personalise(FACTS, AUTHORITY.documentSigner(1, 0), RANDOM);
        var copy = new EmulatedChip(
                new CardData(CARD.files(), stranger.chipAuthenticationKey(), stranger.activeAuthenticationKey()),
                RANDOM);
        var dg15 = CARD.file(CardFile.DG15);

        assertThat(ChipReader.open(chip::transmit, 224, Mrz.of(FACTS), RANDOM).isOriginal(dg15, RANDOM))
                .isTrue();
        assertThat(ChipReader.open(copy::transmit, 224, Mrz.of(FACTS), RANDOM).isOriginal(dg15, RANDOM))
                .isFalse();
    }

    @Test
    void chipAuthenticationGoesOnUnderNewKeysAndACopyFallsSilent() {
        var stranger = Personalisation.personalise(FACTS, AUTHORITY.documentSigner(1, 0), RANDOM);
        var copy = new EmulatedChip(
                new CardData(CARD.files(), stranger.chipAuthenticationKey(), stranger.activeAuthenticationKey()),
                RANDOM);
        var dg14 = CARD.file(CardFile.DG14);

        var reader = ChipReader.open(chip::transmit, 224, Mrz.of(FACTS), RANDOM);
        reader.authenticateChip(dg14, RANDOM);
        assertThat(CARD.agreesWith(reader.readAll())).isTrue();

        var deceived = ChipReader.open(copy::transmit, 224, Mrz.of(FACTS), RANDOM);
        deceived.authenticateChip(dg14, RANDOM);
        assertThatExceptionOfType(ChipRefused.class).isThrownBy(() -> deceived.read(CardFile.DG1));
    }

    @Test
    void anyBytesGetAnAnswer() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            var command = new byte[random.nextInt(40)];
            random.nextBytes(command);
            if (command.length > 1 && random.nextBoolean()) {
                command[0] = (byte) (random.nextBoolean() ? 0 : 0x0C);
                command[1] = HEX.parseHex("A484B0B182882286")[random.nextInt(8)];
            }
            assertThat(chip.transmit(command)).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    private String say(String command) {
        return HEX.formatHex(chip.transmit(HEX.parseHex(command)));
    }
}
