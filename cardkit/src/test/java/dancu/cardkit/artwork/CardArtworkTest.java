package dancu.cardkit.artwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.cardkit.CardFacts;
import dancu.cardkit.CardFacts.Sex;
import dancu.cardkit.InventedCards;
import dancu.cardkit.Picture;
import dancu.cardkit.QrText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardArtworkTest {

    private static final CardArtwork ARTWORK = CardArtwork.of(300, false);

    @Test
    void theCodeOnTheFrontSaysWhatTheCardSays() {
        var facts = InventedCards.leThiMau();

        assertThat(PrintedQr.read(ARTWORK.front(facts))).hasValue(QrText.model2021(facts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ư Ơ", "Nguyễn Hoàng Thị Phương Quỳnh Như Ngọc Trường Thượng Đẵng Uyên", "H’Wơn Êban Niê Kđăm"})
    void shortAndLongNamesAreDrawnAndReadBack(String name) {
        var facts = InventedCards.card("038190012345", name, LocalDate.of(1990, 3, 15), Sex.FEMALE, null);

        assertThat(PrintedQr.read(ARTWORK.front(facts))).hasValue(QrText.model2021(facts));
    }

    @Test
    void theSpecimenMarkDoesNotHideTheCode() {
        var facts = InventedCards.leThiMau();

        assertThat(PrintedQr.read(CardArtwork.of(300, true).front(facts))).hasValue(QrText.model2021(facts));
    }

    @Test
    void sidesHaveTheSizeOfTheCardAtTheResolutionAskedFor() {
        var front = ARTWORK.front(InventedCards.leThiMau());
        var back = CardArtwork.of(600, false).back(InventedCards.leThiMau());

        assertThat(front.getWidth()).isEqualTo(1011);
        assertThat(front.getHeight()).isEqualTo(638);
        assertThat(back.getWidth()).isEqualTo(2022);
        assertThat(back.getHeight()).isEqualTo(1275);
    }

    @Test
    void theSameFactsGiveTheSamePicture() {
        assertThat(CardArtwork.png(ARTWORK.back(InventedCards.leThiMau())))
                .isEqualTo(CardArtwork.png(CardArtwork.of(300, false).back(InventedCards.leThiMau())));
    }

    @Test
    void aTextThatFindsNoRoomIsRefusedByItsFieldAndNeverCut() {
        var facts = with("Thôn ".repeat(70), InventedCards.leThiMau().portrait());

        assertThatThrownBy(() -> ARTWORK.front(facts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("residence of");
    }

    @Test
    void aPortraitThatIsNoPictureIsRefused() {
        var facts = with("Thôn 1", new Picture(new byte[] {1, 2, 3}));

        assertThatThrownBy(() -> ARTWORK.front(facts)).hasMessageStartingWith("not a picture");
    }

    @Test
    void aPictureWithoutACodeReadsAsNone() {
        assertThat(PrintedQr.read(ARTWORK.back(InventedCards.leThiMau()))).isEmpty();
    }

    private static CardFacts with(String residence, Picture portrait) {
        var plain = InventedCards.leThiMau();
        return new CardFacts(
                plain.number(),
                plain.fullName(),
                plain.birthDate(),
                plain.sex(),
                plain.nationality(),
                plain.ethnicity(),
                plain.religion(),
                plain.origin(),
                residence,
                plain.marks(),
                plain.issueDate(),
                plain.expiry(),
                plain.father(),
                plain.mother(),
                plain.spouse(),
                plain.oldNumber(),
                portrait,
                plain.fingers());
    }
}
