package dancu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.registry.Person;
import dancu.registry.Relative;
import dancu.residence.Residences;
import dancu.shared.Actor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MappingTest {

    private final ExchangeRooms rooms = new ExchangeRooms();

    @TempDir
    private Path folder = Path.of("unset");

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void headersAreKnownByTheirWordsHoweverWritten() {
        var mapping = Mapping.of(
                List.of("HoTen", "NGÀY, THÁNG, NĂM SINH", "gioi_tinh", "Quª qu¸n", "Date of birth", "Phone"),
                "384",
                Map.of(),
                null);

        assertThat(mapping.columns())
                .extracting(Mapping.Column::item)
                .containsExactly("full_name", "birth_date", "sex", "origin", "", "phone");
    }

    @Test
    void aColumnNobodyKnowsIsAskedForAndTheAnswerIsRemembered() throws IOException {
        var list = "Cột A,Mã xã,Cột C\nLê Thị Hỏi,14845,gì đó\n";
        var file = rooms.file(folder, list.getBytes(StandardCharsets.UTF_8));
        var answers = Map.of("Cột A", "full_name", "Cột C", Mapping.LEFT_OUT);

        assertThat(rooms.imports
                        .preview(file, null, Map.of("Cột A", "full_name"), ExchangeRooms.CLERK)
                        .mapping()
                        .unknown())
                .containsExactly("Cột C");
        assertThatThrownBy(() -> rooms.enterFile(file, Map.of("Cột A", "full_name"), null))
                .hasMessageStartingWith("exchange.columns-unknown");
        assertThat(rooms.enterFile(file, answers, null).only().birthName()).isEqualTo("Lê Thị Hỏi");

        var next = rooms.enter(folder, list.replace("Hỏi", "Sau").replace("gì", "chi"));
        assertThat(next.only().birthName()).isEqualTo("Lê Thị Sau");
        assertThat(next.result().mapping().version()).isEqualTo(1);
        assertThat(rooms.imports.mappings()).extracting(Mapping::unit).contains("384");
        assertThatThrownBy(() -> rooms.imports.preview(file, null, Map.of(), new Actor("nhaplieu.02", "389")))
                .hasMessageStartingWith("exchange.header-unknown");
    }

    @Test
    void anAnswerThatNamesNothingIsRefused() {
        assertThatThrownBy(() -> rooms.enter(folder, Map.of("Họ tên", "hair_colour"), "Họ tên,Mã xã", "Lê,14845"))
                .hasMessageStartingWith("exchange.answer-unknown");
        assertThatThrownBy(() -> rooms.enter(folder, Map.of("Cột Z", "full_name"), "Họ tên,Mã xã", "Lê,14845"))
                .hasMessageStartingWith("exchange.answer-unknown");
    }

    @Test
    void everyItemOfTheLawIsTaken() {
        var person = rooms.enter(
                        folder,
                        "Họ tên,Tên gọi khác,Quốc tịch,Họ tên cha,Số CMND cha,Quốc tịch cha,Người giám hộ,Số điện thoại,"
                                + "Thư điện tử,Nghề nghiệp,Trình độ,Ngày chết,Nhóm máu,Tôn giáo,Mã xã",
                        "Lê Thị Đủ,Bé Ba,\"Việt Nam, Lào\",Lê Văn Cha,171234567,Việt Nam,Trần Giám Hộ,0912345678,"
                                + "a@example.vn,Nông dân,12/12,05/06/2020,O,Không,14845")
                .only();

        assertThat(person)
                .extracting(
                        Person::otherNames,
                        Person::nationality,
                        Person::phone,
                        Person::email,
                        Person::occupation,
                        Person::education,
                        Person::life,
                        Person::lifeDate)
                .containsExactly(
                        "Bé Ba",
                        "VN,LA",
                        "0912345678",
                        "a@example.vn",
                        "Nông dân",
                        "12/12",
                        Person.Life.DEAD,
                        "05/06/2020");
        assertThat(person.relatives())
                .containsExactlyInAnyOrder(
                        new Relative(Relative.Role.FATHER, "Lê Văn Cha", "171234567", "VN"),
                        new Relative(Relative.Role.GUARDIAN, "Trần Giám Hộ", null, null));
        assertThat(rooms.sensitive(person)).isEqualTo(new Person.Sensitive("", "Không", "O"));
    }

    @Test
    void aListWithoutHouseholdNumbersTellsThemByTheirHeads() {
        var entered = rooms.enter(
                folder,
                "Họ tên,Quan hệ với chủ hộ,Họ tên chủ hộ,Địa chỉ,Mã xã",
                "Lê Văn Chủ,Chủ hộ,,Thôn 1,14845",
                "Lê Thị Con,Con,Lê Văn Chủ,Thôn 1,14845",
                "Lê Văn Lẻ,,,Thôn 2,14845");

        var households = rooms.residences.addresses(
                entered.people().stream().map(Person::id).toList());
        assertThat(households.values())
                .extracting(Residences.Address::household)
                .hasSize(3);
        assertThat(households.values().stream()
                        .map(Residences.Address::household)
                        .distinct())
                .hasSize(2);
        assertThat(households.values()).filteredOn(Residences.Address::head).hasSize(1);
    }
}
