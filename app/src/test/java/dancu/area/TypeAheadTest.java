package dancu.area;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeAheadTest {

    private static final LocalDate DAY = LocalDate.of(2021, 4, 1);
    private static final Areas AREAS = TestAreas.of(TestDatabase.fresh());

    /// What stands first for what is typed.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ngoc lac | Huyện Ngọc Lặc",
                "Ngọc Lặ | Huyện Ngọc Lặc",
                "NGOC LAC | Huyện Ngọc Lặc",
                "thị trấn ngọc lặc | Thị trấn Ngọc Lặc",
                "tt ngoc lac | Thị trấn Ngọc Lặc",
                "tt. ngọc | Thị trấn Ngọc Lặc",
                "xã ngọc lặc | Huyện Ngọc Lặc",
                "nlac huyện | Huyện Ngọc Lặc",
                "ngoclac | Huyện Ngọc Lặc",
                "cao ngoc ngoc lac | Xã Cao Ngọc",
                "xã cao ngọc, huyện ngọc lặc | Xã Cao Ngọc",
                "thuý sơn | Xã Thúy Sơn",
                "quý lộc | Xã Quí Lộc",
                "yen dinh | Huyện Yên Định",
                "tỉnh thanh hóa | Tỉnh Thanh Hóa",
                "thành phố thanh hoá | Thành phố Thanh Hóa",
                "tp thanh hoa | Thành phố Thanh Hóa",
                "lặc | Huyện Ngọc Lặc",
            })
    void theBestUnitIsFirstHoweverItIsTyped(String typed, String first) {
        assertThat(AREAS.startingWith(typed, DAY, 10).getFirst().fullName()).isEqualTo(first);
    }

    @Test
    void anOldNameLeadsToTheUnitOfTheDay() {
        assertThat(names("tinh gia")).contains("Thị xã Nghi Sơn", "Phường Hải Hòa");
        assertThat(names("ngoc khe")).containsExactly("Thị trấn Ngọc Lặc");
        assertThat(AREAS.startingWith("nghi sơn", LocalDate.of(2020, 1, 1), 10))
                .noneMatch(unit -> unit.code().equals("407"));
    }

    @Test
    void accentsTypedDecideBetweenNamesThatDifferByThem() {
        var typed = AREAS.startingWith("hà l", DAY, 20).stream().map(Unit::name).toList();

        assertThat(typed.getFirst()).startsWith("Hà L");
    }

    @Test
    void aKindAloneListsUnitsOfThatKind() {
        assertThat(AREAS.startingWith("thị xã", DAY, 2))
                .allMatch(unit -> unit.fullName().startsWith("Thị xã"));
    }

    @Test
    void noUnitIsListedTwiceAndNoMoreThanAskedFor() {
        assertThat(AREAS.startingWith("h", DAY, 50)).hasSize(50).doesNotHaveDuplicates();
        assertThat(AREAS.startingWith("xuân", DAY, 3)).hasSize(3);
    }

    @Test
    void eachCanBeShownWithItsParents() {
        var unit = AREAS.startingWith("cao ngoc", DAY, 1).getFirst();

        assertThat(AREAS.address("", unit.code(), DAY)).isEqualTo("Xã Cao Ngọc, Huyện Ngọc Lặc, Tỉnh Thanh Hóa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", ",", "zzzz", "\u0000", "😀", "%", "*"})
    void whatNamesNothingGivesNothing(String typed) {
        assertThat(AREAS.startingWith(typed, DAY, 10)).isEmpty();
    }

    private static List<String> names(String typed) {
        return AREAS.startingWith(typed, DAY, 10).stream().map(Unit::fullName).toList();
    }
}
