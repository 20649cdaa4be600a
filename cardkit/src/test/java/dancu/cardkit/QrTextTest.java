package dancu.cardkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.cardkit.CardFacts.Sex;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrTextTest {

    @Test
    void sevenFieldsAreThe2021Model() {
        var text = QrText.model2021(InventedCards.leThiMau());

        assertThat(text)
                .isEqualTo("038190012345|171234567|Lê Thị Mẫu|15031990|Nữ|"
                        + "Thôn 1, Xã Mẫu, Huyện Mẫu, Thanh Hóa|20042021");
        var read = QrText.parse(text + "\r\n");
        assertThat(read.model()).isEqualTo(QrText.Model.Y2021);
        assertThat(read.fullName()).isEqualTo("Lê Thị Mẫu");
        assertThat(read.birthDate()).isEqualTo(LocalDate.of(1990, 3, 15));
        assertThat(read.sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void elevenFieldsAreThe2024Model() {
        var read = QrText.parse("038190012345||Lê Thị Mẫu|15031990|Nữ|Thôn 1|20042024||Lê Văn Mẫu|Hà Thị Mẫu|");

        assertThat(read.model()).isEqualTo(QrText.Model.Y2024);
        assertThat(read.oldNumber()).isEmpty();
        assertThat(read.further()).containsExactly("", "Lê Văn Mẫu", "Hà Thị Mẫu", "");
    }

    @Test
    void aSeparatorInAValueCannotForgeAField() {
        var facts = InventedCards.card(
                "038190012345", "Lê|Thị\nMẫu", LocalDate.of(1990, 3, 15), Sex.FEMALE, LocalDate.of(2030, 3, 15));

        assertThat(QrText.parse(QrText.model2021(facts)).fullName()).isEqualTo("Lê Thị Mẫu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "||||||",
                "038190012345||Lê Thị Mẫu|31021990|Nữ|Thôn 1|20042021",
                "038190012345||Lê Thị Mẫu|15031990|X|Thôn 1|20042021",
                "03819001234||Lê Thị Mẫu|15031990|Nữ|Thôn 1|20042021",
                "038190012345||Lê Thị Mẫu|15031990|Nữ|Thôn 1|20042021|",
            })
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> QrText.parse(text)).isInstanceOf(MalformedCardData.class);
    }
}
