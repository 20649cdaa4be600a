package dancu.area;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.TestDatabase;
import java.text.Normalizer;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressReaderTest {

    private static final Areas AREAS = TestAreas.of(TestDatabase.fresh());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Xã Cao Ngọc, Huyện Ngọc Lặc, Tỉnh Thanh Hóa | Xã Cao Ngọc",
                "Thôn 3, Hải Nhân, Tĩnh Gia, Thanh Hoá | Xã Hải Nhân",
                "thôn 3, xã HẢI NHÂN, H. Tĩnh Gia, T. Thanh Hoá, Việt Nam | Xã Hải Nhân",
                "Thon 3 - Hai Nhan - Nghi Son - Thanh Hoa | Xã Hải Nhân",
                "Số 5 đường Mẫu, P. Đông Thọ, TP. Thanh Hóa, Thanh Hóa | Phường Đông Thọ",
                "P.Đông Thọ,TP.Thanh Hóa | Phường Đông Thọ",
                "Phường Hải Hòa, TX Nghi Sơn, Tỉnh Thanh Hóa | Phường Hải Hòa",
                "TT Ngọc Lặc, H Ngọc Lặc, Thanh Hóa | Thị trấn Ngọc Lặc",
                "T.T. Ngọc Lặc, Thanh Hóa | Thị trấn Ngọc Lặc",
                "Thôn 3 xã Cao Ngọc huyện Ngọc Lặc tỉnh Thanh Hóa | Xã Cao Ngọc",
                "Huyện Ngọc Lặc, Tỉnh Thanh Hóa | Huyện Ngọc Lặc",
                "Ngọc Lặc, Thanh Hóa | Huyện Ngọc Lặc",
                "Tỉnh Thanh Hóa | Tỉnh Thanh Hóa",
                "Thanh Hóa | Tỉnh Thanh Hóa",
                "Xóm Mẫu, Huyện Ba Vì, Tỉnh Hà Tây | Tỉnh Hà Tây",
                "Xã Thúy Sơn, Huyện Ngọc Lặc, Tỉnh Thanh Hóa | Xã Thúy Sơn",
                "Xã Thuý Sơn, Huyện Ngọc Lặc, Tỉnh Thanh Hoá | Xã Thúy Sơn",
                "Xã Quý Lộc, Yên Định, Thanh Hóa | Xã Quí Lộc",
                "Thị trấn Quí Lộc, Yên Định, Thanh Hóa | Thị trấn Quý Lộc",
                "Xã Không Có, Huyện Ngọc Lặc, Tỉnh Thanh Hóa | Huyện Ngọc Lặc",
            })
    void anAddressNamesItsUnitHoweverItIsWritten(String address, String unit) {
        assertThat(AREAS.named(address)).map(Unit::fullName).contains(unit);
        assertThat(AREAS.named(Normalizer.normalize(address, Normalizer.Form.NFD)))
                .map(Unit::fullName)
                .contains(unit);
    }

    /// P-08.
    @Test
    void aDeadUnitIsNamedAndLeadsOn() {
        var dead = AREAS.named("Xã Ngọc Khê, Huyện Ngọc Lặc, Tỉnh Thanh Hóa").orElseThrow();

        assertThat(dead.code()).isEqualTo("15082");
        assertThat(dead.validUntil()).isEqualTo("2019-12-01");
    }

    @Test
    void aNameThatPassedToWhatTheUnitBecameIsTheNewUnit() {
        assertThat(AREAS.named("Thị trấn Vĩnh Lộc, Huyện Vĩnh Lộc, Thanh Hóa"))
                .map(Unit::code)
                .contains("15349");
        assertThat(AREAS.named("Xã Yên Phú, Huyện Yên Định, Thanh Hóa"))
                .map(Unit::code)
                .contains("15409");
    }

    /// Two communes of the province are called so in 2021, and a ward and a district.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " , ,",
                "Không đâu",
                "Xã Mẫu, Huyện Mẫu, Tỉnh Mẫu",
                "Đông Sơn, Thanh Hóa",
                "Xã Xuân Phú, Thanh Hóa",
                "Xã Quảng Phú, Tỉnh Thanh Hóa",
                "New York",
                "12345",
                "😀, 𠀀, \u0000"
            })
    void whatNamesNothingOrMoreThanOneUnitIsEmpty(String address) {
        assertThat(AREAS.named(address)).isEmpty();
    }

    @Test
    void accentsThatAreWrittenCount() {
        assertThat(AREAS.named("Xã Cào Ngọc, Huyện Ngọc Lặc, Thanh Hóa"))
                .map(Unit::code)
                .contains("389");
        assertThat(AREAS.named("Tỉnh Thành Hóa")).isEmpty();
    }

    @Test
    void manyThreadsGetTheSameAnswerAndMemoryStaysBounded() {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = IntStream.range(0, 4)
                    .mapToObj(thread -> threads.submit(() -> IntStream.range(0, 60_000)
                            .filter(house -> AREAS.named("Số " + house + ", Xã Cao Ngọc, Ngọc Lặc, Thanh Hóa")
                                    .filter(unit -> unit.name().equals("Cao Ngọc"))
                                    .isPresent())
                            .count()))
                    .toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(60_000));
        }
    }
}
