package dancu.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.area.Areas;
import dancu.area.Unit;
import dancu.campaign.Campaigns;
import dancu.campaign.Campaigns.EligibleClass;
import dancu.shared.Actor;
import dancu.shared.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeeklyReportsTest {

    private static final Week WEEK = Week.parse("2021-W15");
    private static final Actor ACTOR = new Actor("pc06.tonghop", "38");
    private static final LocalDate DAY = WEEK.sunday();

    private final ReportingRooms rooms = new ReportingRooms(at(2021, 4, 19, 8, 30));
    private final WeeklyReports reports = rooms.room(WeeklyReports.class);
    private final Figures figures = rooms.room(Figures.class);
    private final Areas areas = rooms.room(Areas.class);
    private List<String> communes = List.of();

    @BeforeAll
    void aDistrictAtWork() {
        rooms.openCampaign();
        communes = areas.children("389", DAY).stream().map(Unit::code).toList();
        var elsewhere = areas.children("390", DAY).getFirst().code();
        var first = new HashMap<String, Long>();
        var second = new HashMap<String, Long>();
        for (var i = 0; i < communes.size(); i++) {
            first.put(communes.get(i), 6L + i);
            second.put(communes.get(i), 12L + (i % 5));
            rooms.room(Campaigns.class)
                    .setEligible(
                            "cccd",
                            communes.get(i),
                            Map.of(
                                    EligibleClass.PRESENT,
                                    14L + i,
                                    EligibleClass.AWAY_IN_COUNTRY,
                                    2L,
                                    EligibleClass.AWAY_ABROAD,
                                    (long) i % 3,
                                    EligibleClass.DEAD_NOT_STRUCK,
                                    1L));
            rooms.room(Campaigns.class).invite("cccd", LocalDate.of(2021, 4, 1), communes.get(i), 10 + i);
            rooms.database
                    .jdbc
                    .sql(
                            "INSERT INTO quality.checked (commune, day, people, clean) VALUES (:commune, '2021-04-16', :people, :clean)")
                    .param("commune", communes.get(i))
                    .param("people", 20 + i)
                    .param("clean", 15 + i)
                    .update();
        }
        rooms.target(1, LocalDate.of(2021, 1, 25), first);
        rooms.target(2, LocalDate.of(2021, 4, 5), second);

        var earlier = at(2021, 4, 6, 9, 0);
        var week = at(2021, 4, 13, 20, 0);
        for (var i = 0; i < communes.size(); i++) {
            rooms.dossiers(
                    1 + (i % 4), communes.get(i), communes.get(i), earlier.plusSeconds(i * 7200L), "", List.of());
            rooms.dossiers(i % 3, communes.get(i), communes.get((i + 1) % communes.size()), week, "", List.of());
        }
        rooms.dossiers(12, communes.getFirst(), communes.getFirst(), week, "", List.of());
        rooms.dossiers(3, "389", communes.get(2), week, "", List.of("RECHECKED", "MATCHED", "APPROVED"));
        rooms.dossiers(2, communes.get(3), elsewhere, week, "", List.of());
        rooms.dossiers(4, elsewhere, communes.get(4), week, "", List.of());
        rooms.dossiers(
                2,
                communes.get(5),
                communes.get(5),
                at(2021, 4, 3, 8, 0),
                "",
                List.of(
                        "RECHECKED",
                        "MATCHED",
                        "APPROVED",
                        "IN_PRODUCTION",
                        "APPROVED",
                        "IN_PRODUCTION",
                        "PRODUCED",
                        "SHIPPED",
                        "AT_DISTRICT",
                        "AT_COMMUNE",
                        "DELIVERED"));
        rooms.dossiers(2, communes.get(6), communes.get(6), at(2021, 4, 5, 8, 0), "R04", List.of("RETURNED"));
        rooms.dossiers(1, communes.get(6), communes.get(6), week, "R12", List.of("RETURNED"));
        rooms.dossiers(
                1,
                communes.get(6),
                communes.get(6),
                at(2021, 4, 14, 8, 0),
                "R05",
                List.of("RETURNED", "RECHECKED", "MATCHED", "HELD_DUPLICATE", "REJECTED"));
        rooms.dossiers(2, communes.get(7), communes.get(7), at(2021, 4, 19, 2, 59), "", List.of());
        rooms.dossiers(5, communes.get(7), communes.get(7), at(2021, 4, 19, 3, 1), "", List.of());
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void bothWaysOfCountingHaveTheSameSumAtEveryLevel() {
        for (var unit : List.of("38", "389", "390", communes.getFirst())) {
            var found = figures.of(unit, DAY);

            assertThat(found.touchingByCollecting()).as(unit).isEqualTo(found.touchingByResidence());
            if (!found.units().isEmpty()) {
                assertThat(found.units().stream().map(UnitFigures::byCollecting).reduce(found.desk(), Tally::plus))
                        .isEqualTo(found.whole().byCollecting());
                assertThat(found.units().stream().map(UnitFigures::byResidence).reduce(Tally.NONE, Tally::plus))
                        .isEqualTo(found.whole().byResidence());
            }
        }
        var district = figures.of("389", DAY);
        assertThat(district.desk().received()).isEqualTo(3);
        assertThat(district.elsewhere().byCollecting().received()).isEqualTo(4);
        assertThat(district.elsewhere().byResidence().received()).isEqualTo(2);
    }

    @Test
    void aDayEndsAtThreeInTheMorning() {
        var commune = communes.get(7);

        assertThat(figures.of(commune, DAY).whole().byCollecting().received()
                        - figures.of(commune, DAY.minusDays(1))
                                .whole()
                                .byCollecting()
                                .received())
                .isEqualTo(2);
        assertThat(figures.of(commune, DAY.plusDays(1)).whole().byCollecting().received()
                        - figures.of(commune, DAY).whole().byCollecting().received())
                .isEqualTo(5);
    }

    @Test
    void figuresOfAPastDayAreWhatTheyWereThen() {
        var commune = communes.get(6);
        var friday = figures.of(commune, LocalDate.of(2021, 4, 15)).whole().byResidence();
        var sunday = figures.of(commune, DAY).whole().byResidence();

        assertThat(friday.returned()).isEqualTo(4);
        assertThat(friday.refused()).isZero();
        assertThat(sunday.returned()).isEqualTo(3);
        assertThat(figures.of(commune, DAY.plusDays(3)).whole().byResidence().refused())
                .isEqualTo(1);
        assertThat(figures.of(communes.get(5), LocalDate.of(2021, 4, 8))
                        .whole()
                        .byResidence()
                        .approved())
                .isEqualTo(2);
        assertThat(figures.of(communes.get(5), LocalDate.of(2021, 4, 2))
                        .whole()
                        .byResidence()
                        .received())
                .isZero();
    }

    @Test
    void daysLeftEndWithTheSixteenthOfJune() {
        var report = reports.draft("389", WEEK);

        assertThat(report.daysLeft()).isEqualTo(59);
        assertThat(report.lastDay()).isEqualTo("2021-06-16");
        assertThat(report.neededDaily())
                .isEqualTo(Math.ceilDiv(
                        report.now().whole().coverage().whole()
                                - report.now().whole().coverage().part(),
                        59L));
    }

    @Test
    void aReportIsMeasuredAgainstTheTargetOfItsDay() {
        assertThat(figures.of("389", LocalDate.of(2021, 4, 4)).targets())
                .extracting(Campaigns.TargetVersion::version)
                .isEqualTo(1);
        assertThat(reports.draft("389", WEEK).now().targets())
                .extracting(Campaigns.TargetVersion::version)
                .isEqualTo(2);
        assertThat(reports.draft("389", WEEK).targets()).hasSize(2);
    }

    @Test
    void aPartOfTheTargetsIsNoTarget() {
        assertThat(figures.of("38", DAY).whole().target()).isNull();
        assertThat(figures.of("38", DAY).whole().coverage().known()).isFalse();
        assertThat(figures.of("389", DAY).whole().target())
                .isEqualTo(figures.of("389", DAY).units().stream()
                        .mapToLong(unit -> unit.coverage().whole())
                        .sum());
    }

    @Test
    void whatIsStillOnKitsAndWhatWentDownWithThemIsCounted() {
        kit("KIT-A", 1, 10, 7, false);
        kit("KIT-B", 2, 4, 2, true);
        kit("KIT-C", 3, -1, 0, false);

        var line = reports.draft("391", WEEK).conservation();

        assertThat(line.onKits()).isEqualTo(3);
        assertThat(line.lost()).isEqualTo(2);
        assertThat(line.captured()).isEqualTo(5);
        assertThat(line.kits()).isEqualTo(3);
        assertThat(line.silentKits()).isEqualTo(1);
        assertThat(line.oldestReport()).isEqualTo(at(2021, 4, 18, 22, 0));
    }

    private void kit(String serial, int ordinal, int captured, int received, boolean suspended) {
        rooms.database
                .jdbc
                .sql("""
                        INSERT INTO kit.kit (serial, ordinal, unit, signing_key, agreement_key, enrolled_at, suspended_at,
                            suspended_because)
                        VALUES (:serial, :ordinal, '391', '', '', now(), CASE WHEN :suspended THEN now() END,
                            CASE WHEN :suspended THEN 'mất' END)
                        """)
                .param("serial", serial)
                .param("ordinal", ordinal)
                .param("suspended", suspended)
                .update();
        rooms.database
                .jdbc
                .sql(
                        "INSERT INTO kit.filed (kit, packets, last_at, max_sequence) VALUES (:serial, :received, now(), :received)")
                .param("serial", serial)
                .param("received", received)
                .update();
        if (captured >= 0) {
            rooms.database
                    .jdbc
                    .sql(
                            "INSERT INTO kit.report (kit, captured, unsent, reported_at, received_at) VALUES (:serial, :captured, 0, :at, :at)")
                    .param("serial", serial)
                    .param("captured", captured)
                    .param("at", java.sql.Timestamp.from(at(2021, 4, 18, 22, 0)))
                    .update();
        }
    }

    @Test
    void returnsStandByReasonWithTheirAge() {
        var returns = reports.draft("389", WEEK).returns();

        assertThat(returns).extracting(WeeklyReport.OpenReturns::code).containsExactly("R04", "R12");
        assertThat(returns.getFirst().upTo15Days()).isEqualTo(2);
        assertThat(returns.getFirst().oldestDays()).isEqualTo(12);
        assertThat(returns.getLast().upTo7Days()).isEqualTo(1);
    }

    @Test
    void unitsWithTheSameShareStandOnTheSamePlace() {
        var ranking = reports.draft("389", WEEK).ranking();

        assertThat(ranking).hasSize(communes.size());
        for (var rank : ranking) {
            assertThat(rank.place())
                    .isEqualTo(1
                            + (int) ranking.stream()
                                    .filter(other -> other.coverage().share()
                                            > rank.coverage().share())
                                    .count());
        }
    }

    @Test
    void aFrozenWeekNeverChanges() {
        var before = Week.parse("2021-W13");
        reports.report("390", before, new Obstacle(Obstacle.Kind.RESOURCES, "Thiếu máy."), ACTOR);
        var first = reports.freeze("390", before, ACTOR);

        rooms.dossiers(
                3,
                areas.children("390", DAY).get(1).code(),
                areas.children("390", DAY).get(1).code(),
                at(2021, 4, 2, 8, 0),
                "",
                List.of());

        assertThat(reports.draft("390", before).now())
                .isNotEqualTo(first.report().now());
        assertThat(reports.freeze("390", before, new Actor("other", "390"))).isEqualTo(first);
        assertThat(first.report().obstacles()).containsExactly(new Obstacle(Obstacle.Kind.RESOURCES, "Thiếu máy."));
        assertThatThrownBy(() -> reports.report("390", before, new Obstacle(Obstacle.Kind.OUTREACH, "Muộn."), ACTOR))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("reporting.already-frozen");
        for (var table : List.of("snapshot", "adjustment", "obstacle")) {
            assertThatThrownBy(() -> rooms.database
                            .jdbc
                            .sql("UPDATE reporting." + table + " SET unit = '1'")
                            .update())
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> rooms.database
                            .jdbc
                            .sql("DELETE FROM reporting." + table)
                            .update())
                    .hasMessageContaining("append-only");
        }
        var adjusted = reports.adjust("390", before, "Hồ sơ đã nhận", 3, "Gói tin đến muộn từ bộ KIT-1", ACTOR);
        assertThat(adjusted.report()).isEqualTo(first.report());
        assertThat(adjusted.sha256()).isEqualTo(first.sha256());
        assertThat(adjusted.adjustments()).hasSize(1);
    }

    @Test
    void aWeekThatIsNotOverIsNotFrozen() {
        assertThatThrownBy(() -> reports.freeze("389", Week.parse("2021-W16"), ACTOR))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("reporting.week-not-over");
    }

    @Test
    void theThreeFilesStateTheSameFigures() throws Exception {
        var folder = Path.of("target", "reports");
        for (var unit : List.of("389", "38", communes.getFirst())) {
            reports.freeze(unit, WEEK.previous(), ACTOR);
            var snapshot = reports.freeze(unit, WEEK, ACTOR);
            assertThat(snapshot.report().beforeFrozen()).isTrue();
            if (unit.equals("389")) {
                snapshot = reports.adjust("389", WEEK, "Hồ sơ đã nhận", 2, "Hai gói tin đến muộn", ACTOR);
            }

            var files = reports.write(snapshot, folder);

            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly(
                            "bao-cao-2021-W15-%s.docx".formatted(unit),
                            "bao-cao-2021-W15-%s.pdf".formatted(unit),
                            "bao-cao-2021-W15-%s.xlsx".formatted(unit));
            var paper = ReportText.of(snapshot, areas::outline);
            agree(
                    paper,
                    Files.readAllBytes(files.get(0)),
                    Files.readAllBytes(files.get(1)),
                    Files.readAllBytes(files.get(2)));
        }
    }

    private static void agree(Paper paper, byte[] docx, byte[] pdf, byte[] xlsx) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx));
                var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                var document = Loader.loadPDF(pdf)) {
            var printed = printed(document);
            var wordText = new StringBuilder();
            word.getParagraphs()
                    .forEach(paragraph -> wordText.append(paragraph.getText()).append(' '));
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            var tables = paper.tables();
            assertThat(word.getTables()).hasSize(tables.size() + 2);
            for (var t = 0; t < tables.size(); t++) {
                var table = tables.get(t);
                var shift =
                        word.getTables().get(t + 1).getRow(0).getTableCells().size()
                                        == table.columns().size()
                                ? 1
                                : 2;
                var grid = word.getTables().get(t + shift);
                var sheet = book.getSheet(table.name());
                assertThat(grid.getNumberOfRows()).isEqualTo(table.lines() + 1);
                for (var line = 0; line < table.lines(); line++) {
                    var words = new ArrayList<String>();
                    for (var column = 0; column < table.columns().size(); column++) {
                        var text = table.text(line, column);
                        words.add(text);
                        assertThat(plain(grid.getRow(line + 1).getCell(column).getText()))
                                .isEqualTo(plain(text));
                        var cell = sheet.getRow(line + 3).getCell(column);
                        var value = evaluator.evaluate(cell);
                        switch (table.columns().get(column).kind()) {
                            case COUNT, CHANGE -> {
                                if (!text.equals("–")) {
                                    assertThat((long) value.getNumberValue())
                                            .as(table.caption() + text)
                                            .isEqualTo(table.count(line, column));
                                }
                            }
                            case SHARE -> {
                                assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
                                if (!text.equals("–")) {
                                    assertThat(value.getNumberValue() * 100)
                                            .isCloseTo(
                                                    number(text.replace(" %", "")),
                                                    org.assertj.core.data.Offset.offset(0.051));
                                }
                            }
                            case WORDS -> {}
                        }
                    }
                    assertThat(printed)
                            .contains(String.join(" ", words)
                                    .replaceAll("\\s+", " ")
                                    .strip());
                    if (line == table.rows().size()) {
                        totalIsTheSumOfTheLinesPrinted(table);
                    }
                }
            }
            var shares = Pattern.compile("([0-9.]+)/([0-9.]+) \\(([0-9,]+)[ \u00a0]%\\)");
            for (var text : List.of(printed, wordText.toString())) {
                var found = shares.matcher(text);
                var count = 0;
                while (found.find()) {
                    count++;
                    assertThat(BigDecimal.valueOf(number(found.group(1)) * 100 / number(found.group(2)))
                                    .setScale(1, RoundingMode.HALF_UP)
                                    .doubleValue())
                            .as(found.group())
                            .isEqualTo(number(found.group(3)));
                }
                assertThat(count).isGreaterThanOrEqualTo(3);
            }
            for (var block : paper.body()) {
                if (block instanceof Paper.Text(var text)) {
                    assertThat(dense(printed)).contains(dense(text));
                    assertThat(dense(wordText.toString())).contains(dense(text));
                }
            }
        }
    }

    private static void totalIsTheSumOfTheLinesPrinted(Paper.Table table) {
        for (var column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).kind() == Paper.Column.Kind.COUNT
                    && !table.text(table.rows().size(), column).equals("–")) {
                var sum = 0.0;
                for (var line = 0; line < table.rows().size(); line++) {
                    sum += number(table.text(line, column));
                }
                assertThat(number(table.text(table.rows().size(), column))).isEqualTo(sum);
            }
        }
    }

    /// The pages without their numbers.
    private static String printed(PDDocument document) throws IOException {
        var text = new StringBuilder();
        for (var page = 1; page <= document.getNumberOfPages(); page++) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            text.append(stripper.getText(document).replaceFirst("^\\s*" + page + "\\s", " "));
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    private static String dense(String text) {
        return plain(text).replace(" ", "");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(".", "").replace(',', '.').replace('−', '-'));
    }

    private static Instant at(int year, int month, int day, int hour, int minute) {
        return LocalDateTime.of(year, month, day, hour, minute)
                .atZone(ReportingRooms.ZONE)
                .toInstant();
    }
}
