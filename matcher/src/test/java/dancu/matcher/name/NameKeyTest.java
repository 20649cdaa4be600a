package dancu.matcher.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Hòa, NGUYỄN THỊ HOÀ",
        "Trần Thúy, Trần Thuý",
        "Lê Mỹ Quý, Lê Mĩ Quí",
        "Lý Văn Hy, Lí Văn Hi",
        "Đỗ Đức, Ðỗ Ðức",
        "'  Lê\u00A0 Văn\u200B  An ', Lê Văn An",
        "Lê Nam, Lê N\u0430m",
    })
    void twoLegalSpellingsAreOneName(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).hasSameHashCodeAs(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Hùng, Hưng", "Lan, Lam", "Thúy, Thúi", "Mai, May", "Duc, Đức", "Toán, Toản"})
    void otherNamesStayOther(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @Test
    void theNormalFormDoesNotCount() {
        var name = "Nguyễn Thị Hoà";

        assertThat(NameKey.of(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(NameKey.of(name));
        assertThat(NameKey.of("Nguyê\u0303n Thi\u0323 Hoa\u0300")).isEqualTo(NameKey.of(name));
    }

    @Test
    void theIndexGetsPlainSyllables() {
        var key = NameKey.of("Đặng Thị Thùy-Dương");

        assertThat(key.syllables()).containsExactly("dang", "thi", "thuy", "duong");
        assertThat(key.plain()).isEqualTo("dang thi thuy duong");
        assertThat(key.surname()).isEqualTo("dang");
        assertThat(key.given()).isEqualTo("duong");
        assertThat(key.sorted()).isEqualTo("dang duong thi thuy");
        assertThat(key).asString().doesNotContainIgnoringCase("dang");
    }

    @Test
    void anythingMayBeFolded() {
        assertThat(NameKey.of("").isEmpty()).isTrue();
        assertThat(NameKey.of(" \u200B-. ").isEmpty()).isTrue();
        assertThat(NameKey.of("Y").syllables()).containsExactly("i");
        assertThat(NameKey.of("\uD83D\u0301 \uD800").plain()).isNotNull();
        assertThat(NameKey.of("a".repeat(100_000)).plain()).hasSize(400);
        assertThat(NameKey.of("y\u0330y y\u0307").syllables()).hasSize(2);
    }
}
