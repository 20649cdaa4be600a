package dancu.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.TestDatabase;
import dancu.shared.CsvTable;
import dancu.shared.Failure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreasTest {

    private static final LocalDate CENSUS = LocalDate.of(2019, 4, 1);
    private static final LocalDate CAMPAIGN = LocalDate.of(2021, 4, 1);

    private final TestDatabase database = TestDatabase.fresh();
    private final Units units = new Units(database.jdbc, database.transaction);
    private Areas areas = new Areas(units);

    @BeforeAll
    void loadTwice() {
        areas = new Areas(units);
    }

    @Test
    void theProvinceHas27DistrictsAnd559Communes() {
        var districts = areas.children(Areas.PROVINCE, CAMPAIGN);

        assertThat(districts).hasSize(27);
        assertThat(districts.stream()
                        .mapToInt(unit -> areas.children(unit.code(), CAMPAIGN).size())
                        .sum())
                .isEqualTo(559);
    }

    @Test
    void everyUnitOfTheCampaignHasAnOutline() {
        for (var district : areas.children(Areas.PROVINCE, CAMPAIGN)) {
            assertThat(areas.outline(district.code())).as(district.code()).isPresent();
            for (var commune : areas.children(district.code(), CAMPAIGN)) {
                assertThat(areas.outline(commune.code())).as(commune.code()).isPresent();
            }
        }
    }

    @Test
    void aCommuneThatBecameATownshipHasTheNameOfTheDay() {
        var before = areas.children("394", CAMPAIGN).stream()
                .filter(unit -> unit.name().equals("Quí Lộc"))
                .findAny();

        assertThat(before).isPresent();
        assertThat(areas.need(before.orElseThrow().code(), LocalDate.of(2021, 8, 1))
                        .fullName())
                .isEqualTo("Thị trấn Quý Lộc");
    }

    @Test
    void theProvinceHad635CommunesAtTheCensusOf2019() {
        assertThat(areas.codesWithin(Areas.PROVINCE, CENSUS)).hasSize(1 + 27 + 635);
    }

    @Test
    void aMergedUnitLeadsToItsSuccessorAndBack() {
        assertThat(areas.successors("15082")).containsExactly("15061");
        assertThat(areas.unit("15082", CAMPAIGN)).isEmpty();
        assertThat(codes(areas.today("15082", CAMPAIGN))).containsExactly("15061");
        assertThat(codes(areas.before("15061", CENSUS))).containsExactly("15061", "15082", "15070");
    }

    @Test
    void aUnitThatGaveUpAPartIsItselfFirstThenWhatTookThePart() {
        assertThat(codes(areas.today("15070", CAMPAIGN))).containsExactly("15070", "15061");
    }

    /// P-08: Tĩnh Gia, a town twice over, and its district.
    @Test
    void deadNamesLeadToLivingUnitsThroughSeveralReforms() {
        assertThat(areas.need("407", LocalDate.of(2020, 5, 31)).fullName()).isEqualTo("Huyện Tĩnh Gia");
        assertThat(areas.need("407", LocalDate.of(2020, 6, 1)).fullName()).isEqualTo("Thị xã Nghi Sơn");
        assertThat(areas.need("16561", LocalDate.of(2020, 1, 1)).fullName()).isEqualTo("Thị trấn Tĩnh Gia");
        assertThat(areas.today("16615", CAMPAIGN)).extracting(Unit::fullName).containsExactly("Phường Hải Hòa");
        assertThat(areas.before("16561", LocalDate.of(2018, 3, 1)))
                .extracting(Unit::fullName)
                .containsExactly("Thị trấn Tĩnh Gia", "Xã Hải Hòa");
        assertThat(areas.today("28", CAMPAIGN)).extracting(Unit::fullName).containsExactly("Thành phố Hà Nội");
    }

    @Test
    void theTenWardsOfTheCityAreCommunesUntilTheirDay() {
        var dayBefore = LocalDate.of(2021, 1, 31);

        assertThat(areas.need("15922", dayBefore).fullName()).isEqualTo("Xã Long Anh");
        assertThat(areas.need("15922", dayBefore.plusDays(1)).fullName()).isEqualTo("Phường Long Anh");
        assertThat(areas.children("380", CAMPAIGN))
                .filteredOn(unit -> unit.validFrom().equals(LocalDate.of(2021, 2, 1)))
                .hasSize(10);
    }

    @Test
    void whatTheSourcesDoNotSayIsSaidToBeUnknown() {
        assertThat(areas.need("15082", CENSUS).fromKnown()).isFalse();
        assertThat(areas.need("15412", LocalDate.of(2021, 8, 1)).fromKnown()).isFalse();
        assertThat(areas.need("407", CAMPAIGN).fromKnown()).isTrue();
    }

    @Test
    void theUnitsOfTheCampaignAreThoseOfTheListOfFebruary2021() {
        for (var row : CsvTable.read(Areas.class, "thanhhoa_communes.csv")) {
            var unit = areas.need(row.get("code"), LocalDate.of(2021, 2, 1));
            assertThat(unit.fullName()).isEqualTo(row.get("full_name"));
            assertThat(unit.parentCode()).isEqualTo(row.get("parent_code"));
        }
    }

    @Test
    void everyCommuneOf2019LeadsToTheOneTheListOfChangesNames() {
        for (var row : CsvTable.read(Areas.class, "thanhhoa_commune_history_2019_to_2021.csv")) {
            assertThat(codes(areas.today(row.get("code_2019"), LocalDate.of(2021, 2, 1))))
                    .contains(row.get("code_2021_02"));
            assertThat(codes(areas.before(row.get("code_2021_02"), CENSUS))).contains(row.get("code_2019"));
        }
    }

    @Test
    void oneCodeNeverMeansTwoUnitsOnADay() {
        assertThatThrownBy(() -> database.jdbc.sql("""
                                INSERT INTO area.unit (code, level, name, full_name, parent_code, valid_from)
                                VALUES ('389', 'DISTRICT', 'Mẫu', 'Huyện Mẫu', '38', '2021-01-01')
                                """).update()).hasMessageContaining("unit_once_a_day");
    }

    @Test
    void aCodeThatDoesNotExistIsRefusedByName() {
        assertThatThrownBy(() -> areas.need("383", CAMPAIGN))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("area.unit-unknown");
    }

    @Test
    void aCommuneLiesInItsDistrictAndProvinceAndNowhereElse() {
        var commune = areas.children("389", CAMPAIGN).getFirst();

        assertThat(areas.within(commune.code(), "389", CAMPAIGN)).isTrue();
        assertThat(areas.within(commune.code(), Areas.PROVINCE, CAMPAIGN)).isTrue();
        assertThat(areas.within(commune.code(), "388", CAMPAIGN)).isFalse();
    }

    private static List<String> codes(List<Unit> units) {
        return units.stream().map(Unit::code).toList();
    }
}
