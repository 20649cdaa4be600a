package dancu.kit.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import dancu.TestDatabase;
import dancu.kit.Captures;
import dancu.kit.Kits;
import dancu.kit.MissingPrint;
import dancu.kit.PacketDesk;
import dancu.kit.SliceDesk;
import dancu.kit.SliceEntry;
import dancu.kit.SlipCode;
import dancu.shared.PersonId;
import dancu.synthesis.people.Sex;
import dancu.synthesis.portraits.Portrait;
import dancu.synthesis.prints.CaptureConditions;
import dancu.synthesis.prints.FingerImage;
import dancu.synthesis.prints.FingerModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StationPagesTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final TestDatabase database = TestDatabase.fresh();
    private final Kits kits = new Kits(database.jdbc, database.transaction, database.keys, Captures.CLOCK);
    private final StationSetup.Keys keys = StationSetup.Keys.fresh(List.of(Captures.OFFICER));
    private final StationSetup setup =
            StationSetup.of(kits.enrol("TH-PAGE", "389", keys.publicHalves()), keys, kits.centre());

    private final Path folder = temporary();

    private final Station station = Station.open(folder.resolve("kit"), setup, Captures.CLOCK);
    private final StationProgram program = StationProgram.start(
            new StationProgram.Setup(station, null, 0, folder.resolve("training"), Captures.CLOCK));
    private final URI address = URI.create("http://localhost:" + program.port() + "/");

    @BeforeAll
    void fillTheSlice() throws IOException {
        var people = Stream.of(
                person(1, "Lê Thị Tơ", "038190000001", "171234567", "12/03/1990"),
                person(2, "Lê Văn Tơn", "038209000002", "", "02/05/2009"));
        station.takeSlice(new SliceDesk(kits, database.keys, Captures.CLOCK).seal("TH-PAGE", List.of("14845"), people));
        Files.createDirectories(folder.resolve("training"));
        for (int finger = 1; finger <= 9; finger++) {
            var master = FingerModel.master(7, 1, finger);
            Files.write(
                    folder.resolve("training").resolve(finger + ".png"),
                    FingerImage.render(master, finger, CaptureConditions.guided()));
        }
    }

    @AfterAll
    void stop() {
        program.close();
        station.close();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("dancu-kit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean hasChromium() {
        return Files.isExecutable(CHROMIUM);
    }

    @Test
    @EnabledIf("hasChromium")
    void oneOfficerTakesOnePersonByKeyboardThroughAReload() {
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")))) {
            var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 1000));
            page.setDefaultTimeout(8000);
            page.navigate(address.toString());

            page.keyboard().type("le to");
            page.keyboard().press("Enter");
            picture(page, "1-find");
            assertThat(page.textContent("main")).contains("Lê Thị Tơ", "R01");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForSelector(".field");
            picture(page, "2-compare");
            page.reload();
            assertThat(page.textContent(".who")).contains("Lê Thị Tơ");
            page.keyboard().press("Enter");
            page.waitForSelector(".cases");
            picture(page, "3-case");
            assertThat(page.textContent(".choice:has(:checked)")).contains("15.000", "112/2020");
            page.keyboard().press("Enter");
            page.waitForSelector("[data-marks]");
            page.click("[data-part=write]");
            picture(page, "4-marks");
            assertThat(page.inputValue("#marks")).isEqualTo("Nốt ruồi C: 1 cm trên sau mép trái");
            page.keyboard().press("Enter");
            page.waitForSelector(".prints");
            page.keyboard().press("Enter");
            page.waitForSelector(".print.taken");
            page.selectOption("[name=missing10]", MissingPrint.AMPUTATED.name());
            picture(page, "5-prints");
            page.click("button[value=next]");
            page.waitForSelector(".portrait");
            page.setInputFiles(
                    "[name=portrait]", new FilePayload("p.jpg", "image/jpeg", Portrait.render(7, 1, Sex.FEMALE, 31)));
            page.click("button[value=next]");
            page.waitForSelector(".signature");
            page.waitForLoadState();
            picture(page, "6-review");
            page.click("main button:has-text('Đóng hồ sơ')");
            page.waitForURL(url -> url.contains("problem="));
            page.waitForSelector("[role=alert]");
            var canvas = page.locator(".signature");
            canvas.dragTo(
                    canvas,
                    new Locator.DragToOptions().setSourcePosition(50, 80).setTargetPosition(200, 40));
            page.check("[name=confirmed]");
            page.keyboard().press("Enter");
            page.waitForSelector(".code");
            picture(page, "7-slip");
            page.setViewportSize(375, 800);
            picture(page, "8-slip-phone");

            assertThat(SlipCode.read(page.textContent(".code"))).isEqualTo(SlipCode.of(setup.ordinal(), 1));
            page.keyboard().press("Enter");
            page.waitForSelector("[name=q]");
            assertThat(page.textContent(".standing")).contains("1 đã thu nhận", "1 chờ gửi");
        }
        var desk = new PacketDesk(kits, database.jdbc, database.keys, Captures.CLOCK);
        station.send(new Uplink() {
            @Override
            public List<dancu.kit.PacketAnswer> send(List<byte[]> packets) {
                var capture = ((PacketDesk.Opened) desk.open(packets.getFirst())).capture();
                assertThat(capture.templates()).hasSize(9).hasSameSizeAs(capture.images());
                assertThat(capture.missing()).containsExactly(Map.entry(10, MissingPrint.AMPUTATED));
                assertThat(capture.citizenSignature().isEmpty()).isFalse();
                assertThat(capture.fee().dong()).isEqualTo(15_000);
                return List.of(dancu.kit.PacketAnswer.refused("0", dancu.kit.KitError.KIT_UNKNOWN));
            }

            @Override
            public void report(byte[] json, byte[] signature) {}
        });
        assertThat(station.draft("current")).isEmpty();
        assertThat(station.draft("portrait")).isEmpty();
    }

    @Test
    void anotherSiteCannotPostForTheOfficer() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var foreign = HttpRequest.newBuilder(address.resolve("/abandon"))
                    .header("Origin", "https://example.org")
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(client.send(foreign, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(403);
            var own = HttpRequest.newBuilder(address.resolve("/next-person"))
                    .header("Origin", "http://localhost:" + program.port())
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(client.send(own, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(303);
        }
    }

    /// Pictures of the screens for whoever wants to look: `-Ddancu.pictures=DIR`.
    private static void picture(Page page, String name) {
        var wanted = System.getProperty("dancu.pictures");
        if (wanted != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(wanted, name + ".png"))
                    .setFullPage(true));
        }
    }

    private static SliceEntry person(long id, String name, String pin, String oldNumber, String birthDate) {
        return new SliceEntry(
                new PersonId(new UUID(0, id)),
                pin,
                oldNumber.isEmpty() ? List.of() : List.of(oldNumber),
                name,
                birthDate,
                "FEMALE",
                "14845",
                "Thôn Đồng Tâm",
                Set.of());
    }
}
