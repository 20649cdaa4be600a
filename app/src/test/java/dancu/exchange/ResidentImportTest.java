package dancu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.TestDatabase;
import dancu.quality.Rule;
import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResidentImportTest {

    private static final Actor CLERK = new Actor("nhaplieu.01", "384");
    private static final LocalDate DAY = LocalDate.of(2021, 4, 1);
    private static final String HEADER = "row_id,household_id,relation_to_head,is_head,full_name,birth_date,sex,"
            + "birth_registration_code,residence_commune_code,residence,pin,old_number,absence";

    private final ExchangeRooms rooms = new ExchangeRooms();
    private final TestDatabase database = rooms.database;
    private final Registry registry = rooms.registry;
    private final Residences residences = rooms.residences;
    private final ResidentImport residentImport = rooms.imports;
    private int files;

    @TempDir
    private Path folder = Path.of("unset");

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void eachBadRowCostsItselfAndStandsInTheFileOfRejectsWithItsReason() throws IOException {
        var rows = List.of(
                row("1", "Lê Thị Tơ", "14845"),
                row("2", "", "14845"),
                row("3", "Lê Thị Ba", "99999"),
                row("", "Lê Thị Bốn", "14845"),
                row("5", "Lê Thị Năm", "14845"),
                row("5", "Lê Thị Năm Khác", "14845"),
                row("7", "Lê Thị Năm", "14845"),
                "only,three,cells",
                "",
                row("10", "Lê Thị\u0000Mười", "14845"),
                row("11", "Lê" + "x".repeat(9000), "14845"),
                row("12", "Lê Thị Mười Hai", "14845"),
                "13,H1,Con,0,\"Lê Thị Mười Ba,12/03/1990,Nữ,038,14845,Thôn 1,,,",
                row("14", "Lê Thị Mười Bốn", "14845"),
                "15,H1,Con,0,Lê Thị Mười Lăm,12/03/1990,Nữ,038,14845,\"Thôn 1,",
                "Ngõ 2\",,,");

        var result = enter(file(HEADER, rows));

        assertThat(result.rows()).isEqualTo(14);
        assertThat(result.entered()).isEqualTo(6);
        assertThat(result.rejected()).isEqualTo(8);
        assertThat(result.already()).isZero();
        var rejects = rejects();
        assertThat(rejects.getFirst())
                .isEqualTo("reject_row,reject_field,reject_code,reject_reason,reject_proposal," + HEADER);
        assertThat(rejects.stream().skip(1).map(line -> line.split(",", -1)[0] + " " + line.split(",", -1)[3]))
                .containsExactly(
                        "2 thiếu họ tên",
                        "3 mã xã không có trong danh mục",
                        "6 mã dòng đã dùng cho dòng khác",
                        "7 dòng lặp lại trong cùng hộ",
                        "8 thiếu họ tên",
                        "10 có ký tự không đọc được",
                        "11 có ô dài quá 500 ký tự",
                        "13 dấu ngoặc kép không đóng");
        assertThat(rejects.get(2)).endsWith(rows.get(2));
        assertThat(names(result))
                .containsExactlyInAnyOrder(
                        "Lê Thị Tơ",
                        "Lê Thị Bốn",
                        "Lê Thị Năm",
                        "Lê Thị Mười Hai",
                        "Lê Thị Mười Bốn",
                        "Lê Thị Mười Lăm");
    }

    @Test
    void rejectsOnceMendedAreImportedFromTheirOwnFile() throws IOException {
        enter(file(HEADER, List.of(row("1", "Lê Thị Đúng", "14845"), row("2", "Lê Thị Chờ", "99999"))));
        var mended = folder.resolve("mended.csv");
        Files.write(
                mended,
                rejects().stream().map(line -> line.replace("99999", "14845")).toList());

        var result = enter(mended);

        assertThat(names(result)).containsExactly("Lê Thị Chờ");
        assertThat(result.rejected()).isZero();
    }

    @Test
    void theFileOfRejectsIsForItsOwnersEyes() throws IOException {
        enter(file(HEADER, List.of(row("1", "", "14845"))));

        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("rejects.csv"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theSameFileTwiceDoublesNobody() throws IOException {
        var file = file(HEADER, List.of(row("1", "Lê Thị Tơ", "14845"), row("2", "Lê Thị Tằm", "14845")));
        var first = enter(file);
        var people = count("registry.person");
        var registrations = count("residence.registration");

        var second = enter(file);

        assertThat(first.entered()).isEqualTo(2);
        assertThat(second.entered()).isZero();
        assertThat(second.already()).isEqualTo(2);
        assertThat(second.rejected()).isZero();
        assertThat(count("registry.person")).isEqualTo(people);
        assertThat(count("residence.registration")).isEqualTo(registrations);
    }

    @Test
    void aListThatGrewEntersOnlyWhatTheRegisterDoesNotSay() throws IOException {
        var file = file(HEADER, List.of(numbered("1", "Lê Thị Tơ", "038190700001")));
        enter(file);
        Files.write(
                file,
                List.of(
                        HEADER,
                        numbered("1", "Lê Thị Tơ", "038190700001"),
                        numbered("2", "Lê Thị Mới", "038190700002"),
                        numbered("3", "Lê Thị Khác", "038190700001")));

        var result = enter(file);

        assertThat(result.entered()).isEqualTo(2);
        assertThat(result.already()).isEqualTo(1);
        assertThat(result.pinTaken()).isEqualTo(1);
        assertThat(people(result).getLast().claimedPins()).containsExactly("038190700001");
    }

    @Test
    void theSameListUnderAnotherNameIsTheSameList() throws IOException {
        var file = file(HEADER, List.of(row("1", "Lê Thị Tơ Bản Sao", "14845")));
        enter(file);

        var result = enter(Files.copy(file, folder.resolve("ban-sao.csv")));

        assertThat(result.entered()).isZero();
        assertThat(result.already()).isEqualTo(1);
    }

    @Test
    void aHeaderAloneEntersNobodyAndAnEmptyFileIsRefused() throws IOException {
        assertThat(enter(file(HEADER, List.of())).rows()).isZero();
        assertThat(rejects()).hasSize(1);
        assertThatThrownBy(() -> enter(file("", List.of()))).hasMessageStartingWith("exchange.header-unknown");
    }

    @Test
    void aFileWithoutAColumnForTheNameIsRefusedWhole() {
        var rows = List.of(row("1", "Lê Thị Tơ", "14845"));

        assertThatThrownBy(() -> enter(file(HEADER.replace("full_name", "cot_5"), rows)))
                .hasMessageStartingWith("exchange.header-unknown");
    }

    /// Spreadsheets put three bytes before the header of a UTF-8 file.
    @Test
    void theMarkASpreadsheetPutsBeforeTheHeaderIsNoPartOfIt() throws IOException {
        var result = enter(
                file("\uFEFF" + HEADER, List.of(row("1", "Lê Thị Tơ", "14845"), row("2", "Lê Thị Tằm", "14845"))));

        assertThat(result.entered()).isEqualTo(2);
        assertThat(names(result)).contains("Lê Thị Tằm");
    }

    /// `TrÇn ThÞ T¬` is `Trần Thị Tơ` in the letters of TCVN 5712; here as its bytes came, in a file of UTF-8.
    @Test
    void aRowInOldLettersIsReadInThem() throws IOException {
        var file = file(HEADER, List.of(row("1", "Lê Thị Tơ", "14845")));
        Files.write(
                file,
                (row("2", "TrÇn ThÞ T¬", "14845").replace("Nữ", "N÷").replace("Thôn", "Th«n") + "\n")
                        .getBytes(StandardCharsets.ISO_8859_1),
                java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(file, row("3", "Lê Thị Ba", "14845") + "\n", java.nio.file.StandardOpenOption.APPEND);

        var result = enter(file);

        assertThat(names(result)).containsExactly("Lê Thị Tơ", "Trần Thị Tơ", "Lê Thị Ba");
        assertThat(result.rejected()).isZero();
    }

    @Test
    void whatStopsOnItsWayGoesOnWhereItWas() throws IOException {
        var rows = IntStream.rangeClosed(1, 5010)
                .mapToObj(i -> i == 7
                        ? row("7", "", "14845")
                        : "%d,R%d,Chủ hộ,1,Lê Thị Tơ,1990,Nữ,038,14845,Thôn 1,,,".formatted(i, i))
                .toList();
        var file = file(HEADER, rows);
        var people = count("registry.person");

        assertThatThrownBy(() -> residentImport.enter(file, folder.resolve("rejects.csv"), CLERK, done -> {
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(count("registry.person")).isEqualTo(people + 4999);

        var result = enter(file);

        assertThat(count("registry.person")).isEqualTo(people + 5009);
        assertThat(result.entered()).isEqualTo(10);
        assertThat(result.already()).isEqualTo(4999);
        assertThat(rejects()).hasSize(2);
    }

    @Test
    void aDryRunTellsAllAndEntersNobody() throws IOException {
        var file = file(
                HEADER,
                List.of(
                        row("1", "Lê Thị Thử", "14845"),
                        row("2", "", "14845"),
                        numbered("3", "Lê Thị Thử Hai", "038190799001"),
                        numbered("4", "Lê Thị Thử Ba", "038190799001")));
        var people = count("registry.person");
        var lots = count("registry.lot");
        var request = new ResidentImport.Request(
                file, "thu.csv", null, Map.of(), folder.resolve("rejects.csv"), folder.resolve("notes.csv"));

        var trial = residentImport.examine(request, CLERK, (rows, share) -> {});

        assertThat(trial)
                .extracting(
                        ResidentImport.Trial::rows,
                        ResidentImport.Trial::entered,
                        ResidentImport.Trial::rejected,
                        ResidentImport.Trial::pinTaken)
                .containsExactly(4L, 3L, 1L, 1L);
        assertThat(count("registry.person")).isEqualTo(people);
        assertThat(count("registry.lot")).isEqualTo(lots);
        assertThat(enter(file).entered()).isEqualTo(trial.entered());
    }

    @Test
    void lettersTakenApartArePutTogether() throws IOException {
        var apart = Normalizer.normalize("Nguyễn Thị Đượm", Normalizer.Form.NFD);
        var result = enter(file(HEADER, List.of(row("1", apart + "\u00A0\u200B ", "14845"))));

        assertThat(names(result)).containsExactly("Nguyễn Thị Đượm");
        assertThat(Rule.findings(people(result).getFirst(), true, DAY)).doesNotContain(Rule.NAME_ENCODING);
    }

    @Test
    void whatTheRowItselfProvesIsPutRightAndNothingElse() throws IOException {
        var result = enter(
                file(
                        HEADER,
                        List.of(
                                "1,H1,Chủ hộ,1,Lê Thị Tơ,12/03/1990,Nữ,038,14845,\"Thôn 1, Xã A, Huyện B, Tỉnh C\",38190777001,171234567,",
                                "2,H1,Con,0,Lê Thị Tằm,30/02/1999,2,038,14845,\"Thôn 1, Xã A, Huyện B, Tỉnh C\",38155777002,17123,tạm vắng")));

        var people = people(result);
        assertThat(people.getFirst().pin()).isEqualTo("038190777001");
        assertThat(people.getFirst().oldNumbers()).containsExactly("171234567");
        assertThat(people.getLast().pin()).isNull();
        assertThat(people.getLast().sex()).isEqualTo(Person.Sex.FEMALE);
        assertThat(people.getLast().birthDate().raw()).isEqualTo("30/02/1999");
        assertThat(people.getLast().birthDate().calendarDay()).isEmpty();
        assertThat(people.getLast().oldNumbers()).isEmpty();
        var address = residences
                .addresses(List.of(people.getLast().id()))
                .get(people.getLast().id());
        assertThat(address).isNotNull().extracting(Residences.Address::hamlet).isEqualTo("Thôn 1");
        assertThat(residences.absences(List.of(people.getLast().id()))).hasSize(1);
    }

    @Test
    void aNumberInTwoRowsIsGivenOnceAndCounted() throws IOException {
        var result = enter(file(
                HEADER,
                List.of(
                        "1,H1,Chủ hộ,1,Lê Thị Tơ,12/03/1990,Nữ,038,14845,Thôn 1,038190888001,,",
                        "2,H2,Chủ hộ,1,Lê Thị Tằm,12/03/1990,Nữ,038,14845,Thôn 1,038190888001,,")));

        assertThat(result.entered()).isEqualTo(2);
        assertThat(result.pinTaken()).isEqualTo(1);
    }

    @Test
    void moreRowsThanOneSetAreAllEnteredAndTold() throws IOException {
        var rows = IntStream.rangeClosed(1, 5003)
                .mapToObj(i -> "%d,H%d,Chủ hộ,1,Lê Thị Tơ,1990,Nữ,038,14845,Thôn 1,,,".formatted(i, i))
                .toList();
        var told = new ArrayList<Long>();

        var file = file(HEADER, rows);
        var result = residentImport.enter(file, file.resolveSibling("rejects.csv"), CLERK, told::add);

        assertThat(result.entered()).isEqualTo(5003);
        assertThat(told).containsExactly(5000L, 5003L);
    }

    private ResidentImport.Result enter(Path file) throws IOException {
        return residentImport.enter(file, folder.resolve("rejects.csv"), CLERK, rows -> {});
    }

    private List<String> rejects() throws IOException {
        return Files.readAllLines(folder.resolve("rejects.csv"));
    }

    private List<Person> people(ResidentImport.Result result) {
        var rows = IntStream.rangeClosed(1, 20).boxed().toList();
        var ids = registry.byRow(result.lot(), rows);
        return rows.stream()
                .flatMap(row -> java.util.stream.Stream.ofNullable(ids.get(row)))
                .map(id -> registry.person(id).orElseThrow())
                .toList();
    }

    private List<String> names(ResidentImport.Result result) {
        return people(result).stream().map(Person::birthName).toList();
    }

    private long count(String table) {
        return database.jdbc
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private Path file(String header, List<String> rows) {
        try {
            var file = folder.resolve("residents-" + ++files + ".csv");
            var lines = new ArrayList<String>();
            if (!header.isEmpty()) {
                lines.add(header);
            }
            lines.addAll(rows);
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String id, String name, String commune) {
        return "%s,H1,Con,0,%s,12/03/1990,Nữ,038,%s,Thôn 1,,,".formatted(id, name, commune);
    }

    private static String numbered(String id, String name, String pin) {
        return "%s,H1,Con,0,%s,12/03/1990,Nữ,038,14845,Thôn 1,%s,,".formatted(id, name, pin);
    }
}
