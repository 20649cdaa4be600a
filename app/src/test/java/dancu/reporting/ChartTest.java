package dancu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.area.Outline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChartTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 25);
    private static final LocalDate LAST = LocalDate.of(2021, 6, 16);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "43000 | 153000 | 43.000/153.000 (28,1 %)",
                "1959000 | 3485629 | 1.959.000/3.485.629 (56,2 %)",
                "500000 | 732000 | 500.000/732.000 (68,3 %)",
                "733528 | 732000 | 733.528/732.000 (100,2 %)",
                "2899999 | 2900000 | 2.899.999/2.900.000 (99,9 %)",
                "5 | 0 | 5/0 (chưa có mẫu số)"
            })
    void aRatioIsWrittenWithBothItsNumbers(long part, long whole, String text) {
        assertThat(new Ratio(part, whole)).hasToString(text);
    }

    @Test
    void theProvinceMapShowsEveryDistrictInUnder80Kilobytes() throws Exception {
        var svg = province(Map.of("389", new Ratio(70_000, 70_000), "380", new Ratio(43_000, 153_000)));

        keep("map.svg", svg);
        assertWellFormed(svg);
        assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(80_000);
        assertThat(Pattern.compile("<path").matcher(svg).results().count()).isEqualTo(27);
        assertThat(svg)
                .contains("role=\"img\"", "<title>", "<a href=\"/districts/389\">")
                .contains("Ngọc Lặc: 70.000/70.000 (100,0 %)", "Mường Lát: chưa có số liệu");
    }

    @Test
    void theMapOfADistrictShowsEveryCommune() throws Exception {
        for (var district : List.of("389", "380")) {
            var count = features("communes", district).size();
            var shares = new HashMap<String, Ratio>();
            features("communes", district)
                    .forEach(feature -> shares.put(code(feature), new Ratio(shares.size() * 7L, 100)));

            var svg = new AreaMap("Xã, phường", areas(features("communes", district), shares)).svg();

            keep("map-" + district + ".svg", svg);
            assertWellFormed(svg);
            assertThat(Pattern.compile("<path").matcher(svg).results().count()).isEqualTo(count);
        }
    }

    @Test
    void theFunnelGivesEachStageItsShareOfTheFirst() throws Exception {
        var svg = new FunnelChart(
                        "Phễu hồ sơ",
                        List.of(
                                new FunnelChart.Stage("Thuộc diện", 153_000),
                                new FunnelChart.Stage("Đã mời", 90_000),
                                new FunnelChart.Stage("Đã nhận hồ sơ", 43_000),
                                new FunnelChart.Stage("Đã trả thẻ", 0)))
                .svg();

        keep("funnel.svg", svg);
        assertWellFormed(svg);
        assertThat(svg).contains("153.000", "43.000 · 28,1 %", "0 · 0,0 %");
    }

    @Test
    void theDailyRateCountsTheLastDayAndNoLater() {
        var chart = progress(Map.of(FIRST, 1_300_000L), LocalDate.of(2021, 4, 16));

        assertThat(chart.neededDaily()).isEqualTo(OptionalLong.of(26_230));
        assertThat(progress(Map.of(), LAST.minusDays(1)).neededDaily()).isEqualTo(OptionalLong.of(2_900_000));
        assertThat(progress(Map.of(), LAST).neededDaily()).isEmpty();
        assertThat(progress(Map.of(FIRST, 3_000_000L), LAST).neededDaily()).isEqualTo(OptionalLong.of(0));
    }

    @Test
    void progressAllowsDaysWithoutDataAndStandsOnTheTargetOfItsDay() throws Exception {
        var byDay = new HashMap<LocalDate, Long>();
        for (var day = FIRST; day.isBefore(LocalDate.of(2021, 4, 17)); day = day.plusDays(1)) {
            if (day.getDayOfMonth() < 9 || day.getDayOfMonth() > 16) {
                byDay.put(day, 15_000L + (day.getDayOfMonth() * 300L));
            }
        }

        var svg = progress(byDay, LocalDate.of(2021, 4, 18)).svg();

        keep("progress.svg", svg);
        assertWellFormed(svg);
        assertThat(svg).contains("/2.900.000 (", "16/6", "cần ");
        assertThat(progress(byDay, LocalDate.of(2021, 2, 1)).svg()).contains("/1.600.000 (");
    }

    @Test
    void withoutDataAnEmptyChartSaysSo() throws Exception {
        for (var svg : List.of(
                new ProgressChart("Tiến độ", FIRST, LAST, FIRST, Map.of(), List.of()).svg(),
                new FunnelChart("Phễu", List.of()).svg(),
                new AreaMap("Bản đồ", List.of()).svg())) {
            assertWellFormed(svg);
            assertThat(svg).contains("Chưa có số liệu").doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void namesAreWrittenAsTextWhateverTheyContain() throws Exception {
        var svg = new FunnelChart(
                        "Xã <Một> & \"Hai\"",
                        List.of(new FunnelChart.Stage("Cần <cấp>", 1000), new FunnelChart.Stage("Đã & nhận", 900)))
                .svg();

        assertWellFormed(svg);
        assertThat(svg).contains("Xã &lt;Một&gt;", "Đã &amp; nhận", "900 · 90,0 %");
    }

    private static ProgressChart progress(Map<LocalDate, Long> byDay, LocalDate asOf) {
        return new ProgressChart(
                "Hồ sơ đã nhận",
                FIRST,
                LAST,
                asOf,
                byDay,
                List.of(
                        new ProgressChart.Target(FIRST, 1_600_000),
                        new ProgressChart.Target(LocalDate.of(2021, 4, 5), 2_900_000)));
    }

    private static String province(Map<String, Ratio> shares) throws IOException {
        return new AreaMap("27 huyện, thị xã, thành phố", areas(features("districts", "38"), shares)).svg();
    }

    private static List<AreaMap.Area> areas(List<JsonNode> features, Map<String, Ratio> shares) {
        return features.stream()
                .map(feature -> new AreaMap.Area(
                        feature.path("properties")
                                .path("name")
                                .asString()
                                .replaceFirst("^(Thành phố|Thị xã|Thị trấn|Huyện|Xã|Phường) ", ""),
                        outline(feature),
                        shares.get(code(feature)),
                        "/districts/" + code(feature)))
                .toList();
    }

    private static String code(JsonNode feature) {
        return feature.path("properties").path("code").asString();
    }

    private static List<JsonNode> features(String file, String parent) throws IOException {
        try (var in = Outline.class.getResourceAsStream("thanhhoa_" + file + ".geojson")) {
            var found = new ArrayList<JsonNode>();
            for (var feature : JsonMapper.builder().build().readTree(in).path("features")) {
                var properties = feature.path("properties");
                if (parent.equals(properties.path("parent_code").asString())) {
                    found.add(feature);
                }
            }
            return found;
        }
    }

    private static Outline outline(JsonNode feature) {
        var rings = new ArrayList<List<Double>>();
        var geometry = feature.path("geometry");
        var polygons = geometry.path("type").asString().equals("MultiPolygon")
                ? geometry.path("coordinates")
                : List.of(geometry.path("coordinates"));
        for (var polygon : polygons) {
            for (var ring : polygon) {
                var points = new ArrayList<Double>();
                ring.forEach(point -> {
                    points.add(point.path(0).asDouble());
                    points.add(point.path(1).asDouble());
                });
                rings.add(points);
            }
        }
        var properties = feature.path("properties");
        return new Outline(
                rings,
                properties.path("label_lon").asDouble(),
                properties.path("label_lat").asDouble());
    }

    private static void assertWellFormed(String svg) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /// Kept for the eye.
    private static void keep(String name, String svg) throws IOException {
        var folder = Path.of("target", "charts");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), svg);
    }
}
