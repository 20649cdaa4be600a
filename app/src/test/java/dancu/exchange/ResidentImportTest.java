package dancu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.HandSetClock;
import dancu.TestDatabase;
import dancu.area.TestAreas;
import dancu.kit.Captures;
import dancu.quality.Rule;
import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.Actor;
import dancu.shared.KeyRing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResidentImportTest {

    private static final Actor CLERK = new Actor("nhaplieu.01", "384");
    private static final LocalDate DAY = LocalDate.of(2021, 4, 1);
    private static final String HEADER = "row_id,household_id,relation_to_head,is_head,full_name,birth_date,sex,"
            + "birth_registration_code,residence_commune_code,residence,pin,old_number,absence";

    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Registry registry;
    private final Residences residences;
    private final ResidentImport residentImport;
    private int files;

    @TempDir
    private Path folder = Path.of("unset");

    ResidentImportTest() {
        var clock = new HandSetClock(Captures.NOON);
        context.registerBean(DataSource.class, () -> database.source);
        context.registerBean(JdbcClient.class, () -> database.jdbc);
        context.registerBean(TransactionTemplate.class, () -> database.transaction);
        context.registerBean(KeyRing.class, () -> database.keys);
        context.registerBean(Clock.class, () -> clock);
        context.scan("dancu.registry", "dancu.residence");
        context.refresh();
        registry = context.getBean(Registry.class);
        residences = context.getBean(Residences.class);
        residentImport = new ResidentImport(
                registry, new ResidentSets(registry, residences, database.transaction), TestAreas.of(database), clock);
    }

    @AfterAll
    void close() {
        context.close();
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
                "13,H1,Con,0,Lê Thị Mười Ba,12/03/1990,Nữ,038,14845,\"Thôn 1,",
                "Ngõ 2\",,,");

        var result = enter(file(HEADER, rows));

        assertThat(result.rows()).isEqualTo(14);
        assertThat(result.entered()).isEqualTo(3);
        assertThat(result.rejected()).isEqualTo(11);
        assertThat(result.already()).isZero();
        var rejects = rejects();
        assertThat(rejects.getFirst()).isEqualTo(HEADER + ",reject_reason");
        assertThat(rejects.stream().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)))
                .containsExactly(
                        "thiếu họ tên",
                        "mã xã không có trong danh mục",
                        "thiếu mã dòng",
                        "mã dòng đã dùng cho dòng khác",
                        "dòng lặp lại trong cùng hộ",
                        "thiếu họ tên",
                        "thiếu họ tên",
                        "có ký tự không đọc được",
                        "có ô dài quá 500 ký tự",
                        "dấu ngoặc kép không đóng",
                        "dấu ngoặc kép không đóng");
        assertThat(rejects.get(2)).startsWith(rows.get(2));
        assertThat(names(result)).containsExactlyInAnyOrder("Lê Thị Tơ", "Lê Thị Năm", "Lê Thị Mười Hai");
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
    void anEmptyFileAndAHeaderAloneEnterNobody() throws IOException {
        assertThat(enter(file("", List.of())).rows()).isZero();
        assertThat(enter(file(HEADER, List.of())).rows()).isZero();
        assertThat(rejects()).containsExactly(HEADER + ",reject_reason");
    }

    @Test
    void aFileWithAnotherHeaderEntersNobodyAndEveryRowSaysWhy() throws IOException {
        var noName = HEADER.replace("full_name", "ho_ten");
        var noId = HEADER.replace("row_id", "stt");
        var rows = List.of(row("1", "Lê Thị Tơ", "14845"), row("2", "Lê Thị Tằm", "14845"));

        var withoutNames = enter(file(noName, rows));
        assertThat(withoutNames.entered()).isZero();
        assertThat(withoutNames.rejected()).isEqualTo(2);
        assertThat(rejects()).allSatisfy(line -> assertThat(line).matches(".*,(reject_reason|thiếu họ tên)"));
        var withoutIds = enter(file(noId, rows));
        assertThat(withoutIds.entered()).isZero();
        assertThat(withoutIds.rejected()).isEqualTo(2);
        assertThat(rejects()).allSatisfy(line -> assertThat(line).matches(".*,(reject_reason|thiếu mã dòng)"));
    }

    /// Spreadsheets put three bytes before the header of a UTF-8 file.
    @Test
    void theMarkASpreadsheetPutsBeforeTheHeaderIsNoPartOfIt() throws IOException {
        var result = enter(
                file("\uFEFF" + HEADER, List.of(row("1", "Lê Thị Tơ", "14845"), row("2", "Lê Thị Tằm", "14845"))));

        assertThat(result.entered()).isEqualTo(2);
        assertThat(names(result)).contains("Lê Thị Tằm");
    }

    /// `Lª ThÞ T¬` is `Lê Thị Tơ` in the letters of TCVN 5712, read as Latin 1: evidence, and a rule finds it.
    @Test
    void aNameInOldLettersIsKeptAsWrittenForTheOfficer() throws IOException {
        var result = enter(file(HEADER, List.of(row("1", "Lª ThÞ T¬", "14845"))));

        assertThat(names(result)).containsExactly("Lª ThÞ T¬");
        assertThat(Rule.findings(people(result).getFirst(), true, DAY)).contains(Rule.NAME_ENCODING);
    }

    /// The same name as its bytes came, which no UTF-8 reader can tell.
    @Test
    void aRowThatIsNotUtf8CostsItselfAlone() throws IOException {
        var file = file(HEADER, List.of(row("1", "Lê Thị Tơ", "14845")));
        Files.write(
                file,
                (row("2", "Lª ThÞ T¬", "14845") + "\n").getBytes(StandardCharsets.ISO_8859_1),
                java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(file, row("3", "Lê Thị Ba", "14845") + "\n", java.nio.file.StandardOpenOption.APPEND);

        var result = enter(file);

        assertThat(result.entered()).isEqualTo(2);
        assertThat(result.rejected()).isEqualTo(1);
        assertThat(rejects().getLast()).endsWith(",có ký tự không đọc được");
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
