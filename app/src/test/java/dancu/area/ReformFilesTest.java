package dancu.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.TestDatabase;
import dancu.shared.Actor;
import dancu.shared.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reforms as somebody hands them in. All of them are invented.
class ReformFilesTest {

    private static final Actor CLERK = new Actor("pc06.tonghop", Areas.PROVINCE);
    private static final String HEADER =
            "document,in_force,day_known,action,code,new_code,full_name,parent_code,region,share\n";
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @TempDir
    private Path folder = Path.of("");

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private Areas areas = TestAreas.of(DATABASE);
    private ReformFiles files = files();

    @BeforeEach
    void freshUnits() {
        DATABASE.jdbc
                .sql("TRUNCATE area.unit, area.successor, area.reform_step, area.reform")
                .update();
        areas = TestAreas.of(DATABASE);
        files = files();
    }

    private ReformFiles files() {
        return new ReformFiles(new Units(DATABASE.jdbc, DATABASE.transaction), areas);
    }

    /// No districts, two provinces made one, and the communes of one district made three.
    @Test
    void aReformOfTheShapeOf2025ResolvesOldAddressesAndBack() throws IOException {
        var result = enter(withoutDistricts());

        assertThat(result.rejected()).isZero();
        assertThat(areas.children("38", DAY)).hasSize(559 - 18).allMatch(unit -> unit.level() == Unit.Level.COMMUNE);
        assertThat(areas.unit("389", DAY)).isEmpty();
        var old = areas.named("Thôn 3, Xã Cao Ngọc, Huyện Ngọc Lặc, Tỉnh Thanh Hóa")
                .orElseThrow();
        assertThat(areas.today(old.code(), DAY)).extracting(Unit::fullName).containsExactly("Xã Mẫu Một");
        assertThat(areas.today("15082", DAY)).extracting(Unit::fullName).containsExactly("Xã Mẫu Hai");
        assertThat(areas.today("389", DAY))
                .extracting(Unit::fullName)
                .containsExactlyInAnyOrder("Xã Mẫu Một", "Xã Mẫu Hai", "Xã Mẫu Ba");
        assertThat(areas.today("37", DAY)).extracting(Unit::code).containsExactly("38");
        assertThat(areas.before("38", LocalDate.of(2024, 1, 1)))
                .extracting(Unit::code)
                .containsExactly("38", "37");
        assertThat(areas.before("15061", LocalDate.of(2018, 1, 1)))
                .extracting(Unit::code)
                .contains("15082", "15061");
        assertThat(areas.named("Xã Mẫu Ba, Thanh Hoá")).map(Unit::validFrom).contains(DAY);
        assertThat(areas.address("Thôn 3", "15061", DAY)).isEqualTo("Thôn 3, Xã Mẫu Hai, Tỉnh Thanh Hóa");
        assertThat(areas.districtOf("15061", DAY)).isEqualTo("15061");
        assertThat(areas.need("15061", DAY).region()).isEqualTo(Unit.Region.MOUNTAIN);
        assertThat(areas.within("15061", "38", DAY)).isTrue();
    }

    /// Communes of district 389 become 15061 and two more, all others stay; every district ends.
    private String withoutDistricts() {
        var rows = new StringBuilder(HEADER);
        var before = DAY.minusDays(1);
        var of389 = areas.children("389", before).stream().map(Unit::code).toList();
        var kept = List.of("15061", cao(), of389.getLast());
        rows.append(row("rename", "15061", "", "Xã Mẫu Hai", ""));
        rows.append(row("rename", cao(), "", "Xã Mẫu Một", ""));
        rows.append(row("rename", of389.getLast(), "", "Xã Mẫu Ba", ""));
        for (var code : of389) {
            if (!kept.contains(code)) {
                rows.append(row("merge", code, kept.get(Math.floorMod(code.hashCode(), 3)), "", ""));
            }
        }
        for (var district : areas.children("38", before)) {
            for (var commune : areas.children(district.code(), before)) {
                if (!of389.contains(commune.code()) || kept.contains(commune.code())) {
                    rows.append(row("parent", commune.code(), "", "", "38"));
                }
            }
            rows.append(row("abolish", district.code(), "", "", ""));
        }
        return rows.append(row("merge", "37", "38", "", "")).toString();
    }

    private String cao() {
        return areas.named("Xã Cao Ngọc, Huyện Ngọc Lặc, Tỉnh Thanh Hóa")
                .orElseThrow()
                .code();
    }

    @Test
    void aReformEnteredAgainChangesNothing() throws IOException {
        var file = HEADER + row("kind", "15061", "", "Phường Ngọc Lặc", "");
        enter(file);

        var again = enter(file);

        assertThat(again.already()).isEqualTo(1);
        assertThat(again.changed() + again.begun() + again.ended() + again.rejected())
                .isZero();
        assertThat(count("area.unit WHERE code = '15061'")).isEqualTo(2);
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndDoesNothing() throws IOException {
        var file = write(HEADER + row("merge", "15082", "15061", "", "")
                + row("kind", "15061", "", "Phường Ngọc Lặc", "") + "9/MAU,2025-07-02,,rename,15061,,Phường Mẫu,,,\n");

        var result = files.tryOut(file, rejects(), CLERK);

        assertThat(result.rejected()).isEqualTo(2);
        assertThat(result.changed()).isEqualTo(1);
        assertThat(count("area.reform WHERE in_force >= '2025-01-01'")).isZero();
        assertThat(areas.need("15061", DAY.plusDays(9)).fullName()).isEqualTo("Thị trấn Ngọc Lặc");
    }

    @Test
    void aDividedUnitLeadsToAllItsPartsWithTheirShares() throws IOException {
        enter(HEADER
                + row("split", "15070", "15061", "", "").replace(",,,,\n", ",,,,0.4\n")
                + row("split", "15070", cao(), "", ""));

        assertThat(areas.today("15070", DAY)).extracting(Unit::code).containsExactlyInAnyOrder("15061", cao());
        assertThat(count("area.successor WHERE old_code = '15070' AND part AND share = 0.4"))
                .isEqualTo(1);
        assertThat(count("area.successor WHERE old_code = '15070' AND part AND share IS NULL AND since = '2025-07-01'"))
                .isEqualTo(1);
    }

    @Test
    void aCodeGivenAnewAfterItEndedIsANewUnit() throws IOException {
        enter(HEADER + "8/MAU,2023-01-01,,establish,15082,,Xã Mẫu Mới,389,,\n");

        assertThat(areas.need("15082", DAY).fullName()).isEqualTo("Xã Mẫu Mới");
        assertThat(areas.need("15082", DAY).region()).isEqualTo(Unit.Region.MOUNTAIN);
        assertThat(areas.need("15082", LocalDate.of(2019, 1, 1)).fullName()).isEqualTo("Xã Ngọc Khê");
        assertThat(areas.today("15082", DAY)).extracting(Unit::code).containsExactlyInAnyOrder("15082", "15061");
    }

    /// The two units come into each other, years apart.
    @Test
    void codesThatLeadInARoundAreFollowedToTheirEnd() throws IOException {
        enter(HEADER
                + "8/MAU,2023-01-01,,establish,15082,,Xã Ngọc Khê,389,,\n"
                + "9/MAU,2024-01-01,,merge,15061,15082,,,,\n"
                + "9/MAU,2024-01-01,,rename,15082,,Thị trấn Ngọc Lặc,,,\n");

        assertThat(areas.today("15061", DAY)).extracting(Unit::code).containsExactly("15082");
        assertThat(areas.before("15082", LocalDate.of(2019, 1, 1)))
                .extracting(Unit::code)
                .contains("15061", "15082");
        assertThat(areas.named("Thị trấn Ngọc Lặc, Huyện Ngọc Lặc, Thanh Hóa"))
                .map(Unit::code)
                .contains("15082");
    }

    @Test
    void twoDocumentsOfOneDayMayChangeTheSameUnit() throws IOException {
        enter(HEADER + row("rename", "15061", "", "Thị trấn Mẫu", ""));
        enter(HEADER + row("kind", "15061", "", "Phường Mẫu", "").replace("1/MAU", "2/MAU"));

        assertThat(areas.need("15061", DAY).fullName()).isEqualTo("Phường Mẫu");
        assertThat(areas.need("15061", DAY.minusDays(1)).fullName()).isEqualTo("Thị trấn Ngọc Lặc");
    }

    /// Each row is a reform of its own that does not fit, and the reason.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rename,99999,,Xã Mẫu,,, | area.unit-unknown | code",
                "rename,15082,,Xã Mẫu,,, | area.unit-not-valid | code",
                "merge,15061,99999,,,, | area.successor-unknown | new_code",
                "merge,15061,15082,,,, | area.successor-unknown | new_code",
                "merge,15061,15061,,,, | area.steps-contradict | new_code",
                "establish,15061,,Xã Mẫu,389,, | area.code-in-use | code",
                "establish,20001,,Huyện Mẫu,389,, | area.field-unreadable | full_name",
                "establish,20001,,Xã Mẫu,888,, | area.parent-unknown | parent_code",
                "establish,20001,,Xã Mẫu,,, | area.parent-level | parent_code",
                "parent,15061,,,15070,, | area.parent-level | parent_code",
                "parent,15061,,,15061,, | area.parent-cycle | parent_code",
                "abolish,389,,,,, | area.children-left | code",
                "kind,15061,,Xã Mẫu,,, | area.steps-contradict | full_name",
                "rename,15061,,Ngọc Lặc,,, | area.field-unreadable | full_name",
                "split,15061,15070,,,, | area.steps-contradict | action",
                "split,15061,15070,,,,1.5 | area.share-wrong | share",
                "merge,15061,15070,,,,0.5 | area.share-wrong | share",
                "merge,15061,,,,, | area.field-unreadable | new_code",
                "burn,15061,,,,, | area.field-unreadable | action",
                "rename,1506,,Xã Mẫu,,, | area.field-unreadable | code",
                "establish,20001,,Xã Mẫu,389,hill, | area.field-unreadable | region",
            })
    void whatDoesNotFitIsRefusedWithItsReason(String step, String reason, String field) throws IOException {
        var result = enter(HEADER + "1/MAU,2025-07-01,," + step + "\n");

        assertThat(result.rejected()).isEqualTo(1);
        assertThat(Files.readAllLines(rejects()).get(1))
                .startsWith("1," + field + ",")
                .contains(reason);
        assertThat(count("area.reform WHERE document = '1/MAU'")).isZero();
    }

    @Test
    void aUnitCannotEndTwiceNorPartsBeMoreThanTheWhole() throws IOException {
        var twice = enter(HEADER + row("merge", "15061", "15070", "", "") + row("abolish", "15061", "", "", ""));
        assertThat(twice.rejected()).isEqualTo(2);
        var parts = enter(HEADER
                + row("split", "15061", "15070", "", "").replace(",,,,\n", ",,,,0.7\n")
                + row("split", "15061", cao(), "", "").replace(",,,,\n", ",,,,0.7\n"));
        assertThat(parts.rejected()).isEqualTo(2);
        assertThat(Files.readString(rejects())).contains("area.share-wrong");
    }

    @Test
    void provincesThatWouldLieInEachOtherAreRefused() throws IOException {
        enter(HEADER + row("parent", "38", "", "", "389"));

        assertThat(Files.readString(rejects())).contains("area.parent-");
        assertThat(areas.need("38", DAY).parentCode()).isNull();
    }

    @Test
    void documentsAreEnteredInTheOrderOfTheirDays() throws IOException {
        var late = "2/MAU,2025-07-01,,rename,15061,,Thị trấn Mẫu,,,\n";
        var early = "1/MAU,2024-07-01,,kind,15061,,Phường Ngọc Lặc,,,\n";

        assertThat(enter(HEADER + late + early).rejected()).isZero();
        var tooLate = enter(HEADER + "3/MAU,2023-07-01,,kind,15061,,Xã Ngọc Lặc,,,\n");

        assertThat(tooLate.rejected()).isEqualTo(1);
        assertThat(Files.readString(rejects())).contains("area.later-change");
    }

    @Test
    void aDocumentEnteredWithOtherStepsIsRefused() throws IOException {
        enter(HEADER + row("kind", "15061", "", "Phường Ngọc Lặc", ""));

        enter(HEADER + row("kind", "15061", "", "Xã Ngọc Lặc", ""));

        assertThat(Files.readString(rejects())).contains("area.reform-differs");
    }

    @Test
    void oneBadRowKeepsItsDocumentOutAndNoOther() throws IOException {
        var result = enter(HEADER + row("kind", "15061", "", "Phường Ngọc Lặc", "")
                + row("rename", "00000", "", "Xã Mẫu", "") + "2/MAU,2025-07-01,,kind,15070,,Phường Thúy Sơn,,,\n");

        assertThat(result.rejected()).isEqualTo(2);
        assertThat(Files.readAllLines(rejects()))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("1,,") && line.contains("area.reform-refused"))
                .anyMatch(line -> line.startsWith("2,code,") && line.contains("area.unit-unknown"));
        assertThat(areas.need("15061", DAY).fullName()).isEqualTo("Thị trấn Ngọc Lặc");
        assertThat(areas.need("15070", DAY).fullName()).isEqualTo("Phường Thúy Sơn");
    }

    @Test
    void aMendedFileOfRejectsCanBeEnteredAsItIs() throws IOException {
        enter(HEADER
                + row("kind", "15061", "", "\"Phường \"\"Ngọc\"\", Lặc\"", "")
                + row("kind", "15070", "", "Phường Thúy Sơn", ""));
        var mended = Files.readString(rejects()).replace("\"Phường \"\"Ngọc\"\", Lặc\"", "Phường Ngọc Lặc");

        assertThat(enter(mended).changed()).isEqualTo(2);
        assertThat(rejects()).doesNotExist();
    }

    @Test
    void aDayWrittenDayFirstAndALostZeroAreMended() throws IOException {
        enter(HEADER + "1/MAU,1/7/2025,,merge,1,38,,,,\n");

        assertThat(Files.readString(rejects())).contains(",2025-07-01,").contains(",01,");
    }

    @Test
    void aHostileFileIsRejectedRowByRowAndBreaksNothing() throws IOException {
        var file = folder.resolve("reforms.csv");
        var bytes = ("\uFEFF" + HEADER + "1/MAU,2025-07-01,,rename,15061,,\"Xã Mẫu,,,\n"
                        + "2/MAU,2025-07-01,,rename,15061,,Xã M\0ẫu,,,\n"
                        + "3/MAU,2025-07-01,,rename,15061,,Xã " + "M".repeat(600) + ",,,\n"
                        + "4/MAU,2025-07-01,,rename,15061,,Xã Mẫu,,,,,,,,\n"
                        + "5/MAU,2025-02-30,,rename,15061,,Xã Mẫu,,,\n"
                        + "6/MAU,2025-07-01,,rename,'; DROP TABLE area.unit; --,,Xã Mẫu,,,\n"
                        + "7/MAU,2025-07-01\n\n")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);

        assertThat(files.enter(file, rejects(), CLERK).rejected()).isEqualTo(7);
        assertThat(areas.need("15061", DAY).fullName()).isEqualTo("Thị trấn Ngọc Lặc");
    }

    @Test
    void anEmptyFileAndOneOfOtherColumnsAreRefused() {
        for (var text : List.of("", "a,b,c\n1,2,3\n")) {
            assertThatThrownBy(() -> enter(text))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("area.file-unreadable");
        }
    }

    private ReformFiles.Result enter(String text) throws IOException {
        return files.enter(write(text), rejects(), CLERK);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("reforms.csv"), text);
    }

    private Path rejects() {
        return folder.resolve("reforms.csv.rejects.csv");
    }

    private static String row(String action, String code, String newCode, String fullName, String parent) {
        return "1/MAU,2025-07-01,,%s,%s,%s,%s,%s,,\n".formatted(action, code, newCode, fullName, parent);
    }

    private long count(String from) {
        return DATABASE.jdbc
                .sql("SELECT count(*) FROM " + from)
                .query(Long.class)
                .single();
    }
}
