package dancu;

import dancu.access.Accounts;
import dancu.access.Role;
import dancu.exchange.ResidentImport;
import dancu.quality.Finding;
import dancu.quality.FullCheck;
import dancu.quality.Quality;
import dancu.quality.Rule;
import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.Actor;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A small commune for tests of the office's pages: a central system on a port of its own and a dozen invented
/// people, some of whose records are wrong.
final class OneCommune implements AutoCloseable {

    static final String COMMUNE = "15061";
    static final LocalDate TODAY = LocalDate.of(2021, 3, 1);
    static final String HEADER = "row_id,household_id,relation_to_head,is_head,full_name,birth_date,sex,"
            + "birth_registration_code,birth_registration_place,origin,ethnicity,religion,nationality,marital_status,"
            + "residence_commune_code,residence,phone,pin,old_number,father_name,mother_name,spouse_name,absence";

    final OneDistrict.SetClock clock = new OneDistrict.SetClock(Instant.parse("2021-03-01T01:00:00Z"));
    final CentralProgram program;
    private final Map<String, String> passwords = new HashMap<>();
    private final Path folder;

    OneCommune(Path folder) throws IOException {
        this.folder = folder;
        program = CentralProgram.start(new CentralProgram.Setup(folder.resolve("central"), 0, clock));
        enter(
                "residents.csv",
                row(1, "H1", "Chủ hộ", "Lê Văn Mẫu", "12/03/1961", "Nam", "Đã kết hôn", "038061000001", "Khu phố 1"),
                row(2, "H1", "Vợ", "Hoàng Thị Hoà", "05/11/1963", "Nữ", "Đã kết hôn", "038163000002", "Khu phố 1"),
                row(3, "H1", "Con", "Lê Thị Thiếu", "1990", "Nữ", "Chưa kết hôn", "038190000003", "Khu phố 1"),
                row(4, "H1", "Con", "Lê Văn Hai", "09/09/1992", "", "Chưa kết hôn", "038092000004", "Khu phố 1"),
                row(5, "H2", "Chủ hộ", "Trịnh Thị Lan", "30/02/1971", "Nữ", "", "038171000005", "Khu phố 2"),
                row(6, "H2", "Con", "Phạm Văn Cường", "17/08/1995", "Nam", "Chưa kết hôn", "038095000006", "Khu phố 2"),
                row(7, "H2", "Con", "Phạm Thị Mai", "17/08/1999", "Nữ", "Chưa kết hôn", "", "Khu phố 2"),
                row(8, "H3", "Chủ hộ", "Cao Thị Cụ", "02/02/1908", "Nữ", "Góa", "038108000008", "Khu phố 3"),
                row(
                        9,
                        "H4",
                        "Chủ hộ",
                        "Quách Văn Trùng",
                        "14/06/1985",
                        "Nam",
                        "Đã kết hôn",
                        "038085000009",
                        "Khu phố 3"),
                row(
                        10,
                        "H5",
                        "Chủ hộ",
                        "Quách Văn Trùng",
                        "14/06/1985",
                        "Nam",
                        "Đã kết hôn",
                        "038085000010",
                        "Khu phố 4"));
        check();
        open("xa.canbo", Role.COMMUNE_OFFICER, COMMUNE);
        open("xa.truong", Role.COMMUNE_HEAD, COMMUNE);
        open("xa.khac", Role.COMMUNE_OFFICER, "15064");
        open("huyen", Role.DISTRICT_REVIEWER, OneDistrict.DISTRICT);
    }

    static String row(
            int number,
            String household,
            String relation,
            String name,
            String birth,
            String sex,
            String marriage,
            String pin,
            String hamlet) {
        return String.join(
                ",",
                String.valueOf(number),
                household,
                relation,
                relation.equals("Chủ hộ") ? "1" : "0",
                name,
                birth,
                sex,
                "038",
                "Thị trấn Ngọc Lặc",
                "Thị trấn Ngọc Lặc",
                "Mường",
                "Không",
                "VN",
                marriage,
                COMMUNE,
                "\"" + hamlet + ", Thị trấn Ngọc Lặc, Huyện Ngọc Lặc, Tỉnh Thanh Hóa\"",
                "",
                pin,
                "",
                "Lê Văn Ông",
                "Trần Thị Bà",
                "",
                "");
    }

    void enter(String file, String... rows) throws IOException {
        program.room(ResidentImport.class)
                .enter(
                        list(file, rows),
                        folder.resolve(file + ".rejects"),
                        new Actor("nhaplieu.01", COMMUNE),
                        row -> {});
    }

    /// A list as a file.
    Path list(String file, String... rows) throws IOException {
        return Files.writeString(folder.resolve(file), HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    void check() {
        program.room(FullCheck.class).run(WorkingDay.of(clock.instant()), progress -> {});
    }

    void open(String name, Role role, String unit) {
        passwords.put(name, program.room(Accounts.class).create(name, name, role, unit, "quantri"));
    }

    String password(String account) {
        return Objects.requireNonNull(passwords.get(account));
    }

    PersonId named(String name) {
        var people = program.room(Residences.class).residents(COMMUNE).stream()
                .map(Residences.Resident::person)
                .toList();
        return program.room(Registry.class).persons(people).values().stream()
                .filter(person -> person.birthName().equals(name))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    Person person(PersonId id) {
        return program.room(Registry.class).person(id).orElseThrow();
    }

    /// What is open, but for people who are only to be called in for a card.
    List<Finding> findings() {
        return program.room(Quality.class).open(COMMUNE, 100).stream()
                .filter(finding -> finding.rule().weight() != Rule.Weight.TO_CALL)
                .toList();
    }

    URI address() {
        return URI.create("http://localhost:" + program.port());
    }

    @Override
    public void close() {
        program.close();
    }
}
