package dancu;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dancu.access.Accounts;
import dancu.access.Role;
import dancu.area.Areas;
import dancu.audit.Ledger;
import dancu.enrolment.DossierDesk;
import dancu.enrolment.DossierState;
import dancu.shared.DossierId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The desks in a real Chromium, one day of work: each test goes on where the one before stopped.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskPagesTest {

    private static final Path PICTURES = Path.of("target", "pictures");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
    private final OneDistrict district;
    private final Map<String, String> passwords = new HashMap<>();
    private final List<DossierId> dossiers = new ArrayList<>();

    DeskPagesTest() throws IOException {
        district = new OneDistrict(Files.createTempDirectory("dancu-desks"));
    }

    @BeforeAll
    void takeFourDossiersOneOfThemWithTheHandsOfAnother() {
        open("pc06", Role.CAMPAIGN_ROOM, Areas.PROVINCE);
        open("lanhdao", Role.LEADER, OneDistrict.DISTRICT);
        open("kiemtra", Role.DISTRICT_REVIEWER, OneDistrict.DISTRICT);
        open("duyet", Role.DISTRICT_APPROVER, OneDistrict.DISTRICT);
        open("doisanh.01", Role.IDENTITY_EXAMINER, Areas.PROVINCE);
        open("doisanh.02", Role.IDENTITY_EXAMINER, Areas.PROVINCE);
        open("huyenkhac", Role.DISTRICT_REVIEWER, "380");
        for (var i = 0; i < 3; i++) {
            dossiers.add(district.capture(district.adults.get(i), district.adults.get(i)));
        }
        district.send();
        district.runThePipeline();
        dossiers.add(district.capture(district.adults.get(3), district.adults.getFirst()));
        district.send();
        district.runThePipeline();
    }

    @AfterAll
    void stop() {
        browser.close();
        playwright.close();
        district.close();
    }

    @Test
    @Order(1)
    void nobodyComesInWithoutSigningInAndKitsNeedNoSession() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            for (var path : List.of("/", "/ho-so", "/kiem-tra", "/khu-vuc/389", "/bao-cao", "/tai-khoan")) {
                var answer = http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(302);
                assertThat(answer.headers().firstValue("location").orElse(""))
                        .as(path)
                        .endsWith("/dang-nhap");
            }
            assertThat(http.send(request("/health").build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            var forged = request("/dang-nhap")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("account=pc06&password=" + passwords.get("pc06")));
            assertThat(http.send(forged.build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(403);
            var packet = request("/kit/packets")
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofString("not a packet"));
            var refused = http.send(packet.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.headers().firstValue("set-cookie")).isEmpty();
        }
    }

    @Test
    @Order(2)
    void theCampaignRoomGoesFromTheProvinceToOneDossier() {
        try (var context = signIn("pc06", 1400)) {
            var page = context.pages().getFirst();
            picture(page, "board");
            assertThat(page.textContent("h1")).isEqualTo("Tỉnh Thanh Hóa");
            assertThat(page.locator("svg a").count()).isEqualTo(27);
            assertThat(page.textContent(".law")).containsPattern("Đã thu nhận\\s+4\\s+=");
            page.click("table.list a:has-text(\"Ngọc Lặc\")");
            assertThat(page.textContent("h1")).isEqualTo("Huyện Ngọc Lặc");
            picture(page, "district");
            var home = district.adults.getFirst().residence().communeCode();
            page.click("table.list a[href=\"/khu-vuc/" + home + "\"]");
            page.click("text=Xem hồ sơ của địa bàn");
            page.click("table.list a");
            picture(page, "dossier-without-person");
            assertThat(page.textContent(".history")).contains("đã thu nhận", "trung tâm đã nhận");
            assertThat(page.content()).doesNotContain(district.adults.getFirst().pin());
            page.reload();
            assertThat(page.textContent("h1")).startsWith("Hồ sơ ");
        }
    }

    @Test
    @Order(3)
    void aLeaderSeesFiguresOnAPhoneAndNobodysData() {
        try (var context = signIn("lanhdao", 390)) {
            var page = context.pages().getFirst();
            picture(page, "leader-phone");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            page.navigate(district.address() + "/khu-vuc/38");
            assertThat(page.textContent("[role=alert]")).contains("ngoài địa bàn");
            page.navigate(district.address() + "/ho-so/" + dossiers.getFirst().value());
            assertThat(page.textContent("code")).isEqualTo("access.role");
        }
    }

    @Test
    @Order(4)
    void aReviewerWorksThroughTheDeskByKeyboardAndReturnsOne() {
        try (var context = signIn("kiemtra", 1280)) {
            var page = context.pages().getFirst();
            page.click("nav a:has-text(\"Kiểm tra\")");
            picture(page, "review");
            assertThat(page.textContent(".head")).contains("Còn 3 hồ sơ");
            assertThat(page.textContent("main"))
                    .contains(district.adults.getFirst().pin());
            page.keyboard().press("d");
            page.waitForSelector("text=Còn 2 hồ sơ");
            page.reload();
            page.keyboard().press("d");
            page.waitForSelector("text=Còn 1 hồ sơ");
            page.selectOption("[name=reason]", "R12");
            page.click("button[data-key=t]");
            page.waitForSelector("text=Đã kiểm tra hết");
        }
        assertThat(states())
                .containsExactlyInAnyOrder(
                        DossierState.DISTRICT_REVIEW,
                        DossierState.DISTRICT_REVIEW,
                        DossierState.RETURNED,
                        DossierState.HELD_DUPLICATE);
    }

    @Test
    @Order(5)
    void anotherOfficerApprovesWhatWasReviewed() {
        try (var context = signIn("duyet", 1280)) {
            var page = context.pages().getFirst();
            page.click("nav a:has-text(\"Phê duyệt\")");
            picture(page, "approve");
            page.keyboard().press("d");
            page.waitForSelector("text=Đã phê duyệt 2 hồ sơ");
        }
        assertThat(states()).contains(DossierState.APPROVED).doesNotContain(DossierState.DISTRICT_REVIEW);
    }

    @Test
    @Order(6)
    void twoExaminersDecideACaseWithoutSeeingEachOther() {
        decideTheCase("doisanh.01", "Đã ghi ý kiến của bạn");
        decideTheCase("doisanh.02", "Đã có kết luận");
        assertThat(states()).contains(DossierState.RETURNED).doesNotContain(DossierState.HELD_DUPLICATE);
    }

    @Test
    @Order(7)
    void anOfficerOfAnotherDistrictIsTurnedAwayAndThatStandsInTheLedger() {
        try (var context = signIn("huyenkhac", 1280)) {
            var page = context.pages().getFirst();
            page.navigate(district.address() + "/ho-so/" + dossiers.getFirst().value());
            assertThat(page.textContent("code")).isEqualTo("access.territory");
        }
        assertThat(district.program.room(Ledger.class).verify().holds()).isTrue();
    }

    @Test
    @Order(8)
    void aCitizenLearnsTheStatusWithSlipAndBirthDateOnly() {
        var person = district.adults.get(1);
        var slip =
                district.program.room(DossierDesk.class).need(dossiers.get(1)).slipCode();
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 800))) {
            var page = context.newPage();
            page.navigate(district.address() + "/tra-cuu");
            page.fill("[name=slip]", slip.toLowerCase(java.util.Locale.ROOT));
            page.fill("[name=birthDate]", "01/01/1901");
            page.keyboard().press("Enter");
            assertThat(page.textContent("[role=alert]")).contains("Không tìm thấy");
            page.fill("[name=slip]", slip);
            page.fill("[name=birthDate]", person.birthDate().format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
            page.keyboard().press("Enter");
            page.waitForSelector("[role=status]");
            picture(page, "citizen");
            assertThat(page.url()).doesNotContain(slip);
            page.click("text=English");
            page.waitForSelector("text=Where is my card?");
        }
    }

    @Test
    @Order(9)
    void aWeekIsFrozenOnceAndItsPapersOpen() {
        district.clock.pass(Duration.ofDays(7));
        try (var context = signIn("pc06", 1280)) {
            var page = context.pages().getFirst();
            page.navigate(district.address() + "/bao-cao?unit=389");
            page.click("text=Chốt số liệu tuần");
            page.waitForSelector("table.list");
            picture(page, "reports");
            for (var kind : List.of("DOCX", "PDF", "XLSX")) {
                var download = page.waitForDownload(() -> page.click("text=" + kind));
                assertThat(download.suggestedFilename()).startsWith("bao-cao-2021-W09-389.");
            }
        }
    }

    @Test
    @Order(10)
    void theCampaignRoomInvitesAKit() {
        try (var context = signIn("pc06", 1280)) {
            var page = context.pages().getFirst();
            page.click("nav a:has-text(\"Bộ thu nhận\")");
            assertThat(page.textContent("table.list")).contains("NL-1");
            page.fill("[name=serial]", "NL-2");
            page.fill("[name=unit]", "389");
            page.fill("[name=officers]", "binh.le an.nguyen");
            page.keyboard().press("Enter");
            page.waitForSelector("[role=alert] code");
            picture(page, "kits");
        }
    }

    private void decideTheCase(String account, String told) {
        try (var context = signIn(account, 1400)) {
            var page = context.pages().getFirst();
            page.navigate(district.address() + "/doi-sanh");
            page.click("table.list a");
            picture(page, "case-" + account);
            assertThat(page.content()).doesNotContain("căn cứ của " + "doisanh.01");
            page.selectOption("[name=outcome]", "SWAP");
            page.fill("[name=reason]", "căn cứ của " + account);
            page.click("text=Ghi kết luận");
            page.waitForSelector("text=" + told);
        }
    }

    private List<DossierState> states() {
        var desk = district.program.room(DossierDesk.class);
        return dossiers.stream().map(id -> desk.need(id).state()).toList();
    }

    private void open(String name, Role role, String unit) {
        passwords.put(name, district.program.room(Accounts.class).create(name, name, role, unit, "quantri"));
    }

    private BrowserContext signIn(String account, int width) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
        var page = context.newPage();
        page.setDefaultTimeout(8000);
        page.onConsoleMessage(message -> assertThat(
                        message.type().equals("error") && !message.text().contains("403"))
                .as(message.text())
                .isFalse());
        page.navigate(district.address() + "/dang-nhap");
        page.fill("[name=account]", account);
        page.fill("[name=password]", passwords.get(account));
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("dang-nhap"));
        return context;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(district.address() + path)).timeout(Duration.ofSeconds(10));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }
}
