package dancu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.synthesis.people.FlawRates;
import dancu.synthesis.people.Population;
import dancu.synthesis.people.Register;
import dancu.synthesis.people.RegisterFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentExportTest {

    @TempDir
    private Path folder = Path.of("unset");

    /// With every flaw a list can have, so that what is doubtful comes through as it is.
    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void anExportTakenInElsewhereGivesTheSameRegister(String form) throws IOException {
        var population = Population.of(23, "389", 400, Population.CAMPAIGN_EVE);
        RegisterFiles.write(folder, new Register(population, FlawRates.usual()));
        try (var here = new ExchangeRooms();
                var there = new ExchangeRooms()) {
            here.enterFile(folder.resolve("residents.csv"), Map.of(), null);
            var file = folder.resolve("export." + form);
            var written = here.export.write(file, "389", true, ExchangeRooms.CLERK, rows -> {});

            var entered = there.enterFile(file, Map.of(), null);

            assertThat(entered.result().rejected()).isZero();
            assertThat(entered.result().entered()).isEqualTo(written);
            assertThat(people(there)).isEqualTo(people(here));
            assertThat(numbers(there)).isEqualTo(numbers(here));
            assertThat(households(there)).isEqualTo(households(here));
            var again = folder.resolve("again." + form);
            there.export.write(again, "389", true, ExchangeRooms.CLERK, rows -> {});
            if (form.equals("csv")) {
                assertThat(sorted(again)).isEqualTo(sorted(file));
            }
        }
    }

    @Test
    void whatIsSensitiveLeavesOnlyWhenAskedForAndEveryListIsInTheLedger() throws IOException {
        try (var rooms = new ExchangeRooms()) {
            rooms.enter(folder, "Họ tên,Dân tộc,Mã xã", "Lê Thị Kín,Mường,14845");
            var plain = folder.resolve("plain.csv");
            var whole = folder.resolve("whole.csv");

            rooms.export.write(plain, "384", false, ExchangeRooms.CLERK, rows -> {});
            rooms.export.write(whole, "384", true, ExchangeRooms.CLERK, rows -> {});

            assertThat(Files.readString(plain))
                    .doesNotContain("ethnicity", "Mường")
                    .contains("Lê Thị Kín");
            assertThat(Files.readString(whole)).contains("ethnicity", "Mường");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(plain)))
                    .isEqualTo("rw-------");
            assertThat(rooms.database
                            .jdbc
                            .sql("SELECT action || ' ' || subject FROM audit.entry ORDER BY number")
                            .query(String.class)
                            .list())
                    .containsExactly("export.residents unit 384", "export.residents.sensitive unit 384");
            assertThatThrownBy(() ->
                            rooms.export.write(folder.resolve("a.pdf"), "384", false, ExchangeRooms.CLERK, rows -> {}))
                    .hasMessageStartingWith("exchange.export-place");
        }
    }

    private static List<String> people(ExchangeRooms rooms) {
        return texts(rooms, """
                SELECT concat_ws('|', birth_name, other_names, birth_raw, birth_year, birth_month, birth_day, sex,
                    birth_place_code, birth_place_raw, origin_raw, nationality, marital_status, father_name, mother_name,
                    spouse_name, phone, occupation, education, life, life_raw, n.pin) AS told
                FROM registry.person p LEFT JOIN registry.pin n ON n.person_id = p.id
                """);
    }

    private static List<String> numbers(ExchangeRooms rooms) {
        return texts(rooms, """
                SELECT concat_ws('|', kind, number, issued_on, issued_at) AS told FROM registry.old_number
                """);
    }

    private static List<String> households(ExchangeRooms rooms) {
        return texts(rooms, """
                SELECT concat_ws('|', h.commune, h.hamlet, h.detail, p.birth_name, r.relation, r.head,
                    (SELECT count(*) FROM residence.registration o WHERE o.household_id = h.id)) AS told
                FROM residence.household h JOIN residence.registration r ON r.household_id = h.id
                JOIN registry.person p ON p.id = r.person_id
                """);
    }

    private static List<String> texts(ExchangeRooms rooms, String sql) {
        return rooms.database.jdbc.sql(sql).query(String.class).list().stream()
                .sorted()
                .toList();
    }

    /// Rows without the two columns each register numbers for itself.
    private static List<String> sorted(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst("^[^,]*,[^,]*,", ""))
                .sorted()
                .toList();
    }
}
