package dancu.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.TestDatabase;
import dancu.shared.Failure;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreasTest {

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
    void aMergedUnitLeadsToItsSuccessor() {
        var merged = database.jdbc
                .sql("SELECT old_code FROM area.successor ORDER BY old_code LIMIT 1")
                .query(String.class)
                .single();

        assertThat(areas.successors(merged))
                .allSatisfy(code -> assertThat(areas.unit(code, CAMPAIGN)).isPresent());
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
}
