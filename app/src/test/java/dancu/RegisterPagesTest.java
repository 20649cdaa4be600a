package dancu;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dancu.audit.Ledger;
import dancu.lookup.Lookup;
import dancu.shared.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The commune office in a real Chromium: each test goes on where the one before stopped.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegisterPagesTest {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String OFFICER = "xa.canbo";
    private static final String HEAD = "xa.truong";

    /// What the papers on the officer's desk say, by item.
    private static final Map<String, String> PAPERS = Map.of("SEX", "MALE", "MARITAL_STATUS", "Chưa kết hôn");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
    private final OneCommune commune;

    RegisterPagesTest() throws IOException {
        commune = new OneCommune(Files.createTempDirectory("dancu-commune"));
    }

    @AfterAll
    void stop() {
        browser.close();
        playwright.close();
        commune.close();
    }

    @Test
    @Order(1)
    void peopleAreFoundAsOneTypesAndNothingTypedStandsInAnAddress() {
        commune.program.room(Lookup.class).refresh();
        try (var context = signIn(OFFICER, 1280)) {
            var page = context.pages().getFirst();
            page.click("nav a:has-text('Dân cư')");
            picture(page, "search-empty");
            page.keyboard().type("hoa 1963");
            page.waitForSelector("mark:text-is('HOÀ')");
            assertThat(page.locator("mark").allTextContents()).containsExactly("HOÀ", "05/11/1963");
            picture(page, "search");
            assertThat(page.url()).endsWith("/dan-cu");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForSelector("h1:has-text('HOÀNG THỊ HOÀ')");
            page.navigate(commune.address() + "/dan-cu");
            page.keyboard().type("khong co ai the nay");
            page.waitForSelector("text=Không tìm thấy ai");
            picture(page, "search-none");
        }
        try (var context = signIn("xa.khac", 390)) {
            var page = context.pages().getFirst();
            page.navigate(commune.address() + "/dan-cu");
            page.keyboard().type("hoa 1963");
            page.waitForSelector("text=Không tìm thấy ai");
        }
    }

    @Test
    @Order(2)
    void anOfficerOfAnotherCommuneIsTurnedAwayFromAPersonAndAList() {
        try (var context = signIn("xa.khac", 1280)) {
            var page = context.pages().getFirst();
            page.navigate(commune.address() + "/dan-cu/" + commune.named("Lê Văn Mẫu"));
            assertThat(page.textContent("code")).isEqualTo("access.territory");
            page.navigate(commune.address() + "/viec?xa=" + OneCommune.COMMUNE);
            assertThat(page.textContent("code")).isEqualTo("access.territory");
        }
        assertThat(commune.program.room(Ledger.class).verify().holds()).isTrue();
    }

    @Test
    @Order(3)
    void sensitiveItemsAreHiddenUntilAPurposeIsStated() {
        try (var context = signIn(OFFICER, 1400)) {
            var page = context.pages().getFirst();
            page.navigate(commune.address() + "/dan-cu/" + commune.named("Hoàng Thị Hoà"));
            assertThat(page.textContent("h1")).isEqualTo("HOÀNG THỊ HOÀ");
            assertThat(page.content()).doesNotContain("Mường");
            picture(page, "person");
            page.selectOption("[name=purpose]", "CITIZEN_REQUEST");
            page.click("#sensitive-items button");
            page.waitForSelector("text=Mường");
        }
        try (var context = signIn("huyen", 1280)) {
            var page = context.pages().getFirst();
            page.navigate(commune.address() + "/dan-cu/" + commune.named("Hoàng Thị Hoà"));
            assertThat(page.locator("#sensitive").count()).isZero();
        }
    }

    @Test
    @Order(4)
    void aRequestIsReturnedWithItsReasonAndAskedAnew() {
        var id = commune.named("Hoàng Thị Hoà");
        try (var context = signIn(OFFICER, 1280)) {
            var page = context.pages().getFirst();
            page.navigate(commune.address() + "/dan-cu/" + id);
            page.click("[aria-label='Sửa: Nghề nghiệp']");
            picture(page, "correct");
            page.fill("[name='v.OCCUPATION']", "Giáo viên");
            page.click("button:has-text('Gửi duyệt')");
            assertThat(page.evaluate("document.querySelector('[name=paper]').validity.valueMissing"))
                    .isEqualTo(true);
            page.fill("[name=paper]", "Phiếu DC02 số 3");
            page.keyboard().press("Control+Enter");
            page.waitForSelector("text=Đã gửi đề nghị");
        }
        try (var context = signIn(HEAD, 1280)) {
            var page = context.pages().getFirst();
            page.click("nav a:has-text('Chờ duyệt')");
            assertThat(page.textContent("main")).contains("Giáo viên", "Phiếu DC02 số 3");
            picture(page, "decide");
            page.keyboard().press("t");
            page.keyboard().type("Thiếu bản chụp phiếu");
            page.keyboard().press("Enter");
            page.waitForSelector("text=Không còn gì chờ duyệt");
        }
        assertThat(commune.person(id).occupation()).isEmpty();
        try (var context = signIn(OFFICER, 1280)) {
            var page = context.pages().getFirst();
            page.navigate(commune.address() + "/dan-cu/" + id);
            assertThat(page.textContent("aside")).contains("bị trả lại", "Thiếu bản chụp phiếu");
            askFor(page, id, "OCCUPATION", "Giáo viên");
        }
        approveEverything();
        assertThat(commune.person(id).occupation()).isEqualTo("Giáo viên");
    }

    @Test
    @Order(5)
    void aWrongValueComesBackWithWhatWasTyped() {
        try (var context = signIn(OFFICER, 1280)) {
            var page = context.pages().getFirst();
            page.navigate(commune.address() + "/dan-cu/" + commune.named("Hoàng Thị Hoà") + "/sua?muc=BIRTH_DATE");
            page.fill("[name='v.BIRTH_DATE']", "mùa đông");
            page.fill("[name=paper]", "Giấy khai sinh số 1");
            page.keyboard().press("Control+Enter");
            page.waitForSelector("[role=alert]");
            assertThat(page.inputValue("[name='v.BIRTH_DATE']")).isEqualTo("mùa đông");
            assertThat(page.inputValue("[name=paper]")).isEqualTo("Giấy khai sinh số 1");
            picture(page, "correct-refused");
        }
    }

    @Test
    @Order(6)
    void aRequestMadeOnAnOlderRecordIsNotApprovedBlindly() {
        var id = commune.named("Hoàng Thị Hoà");
        try (var context = signIn(OFFICER, 1280)) {
            var page = context.pages().getFirst();
            askFor(page, id, "PHONE", "0912000001");
            askFor(page, id, "EMAIL", "hoa@example.vn");
        }
        try (var context = signIn(HEAD, 1280)) {
            var page = context.pages().getFirst();
            page.navigate(commune.address() + "/viec/duyet");
            page.keyboard().press("d");
            page.waitForSelector("text=còn 1 việc");
            page.waitForSelector("[role=alert]:has-text('đã thay đổi sau khi')");
            picture(page, "decide-changed");
            assertThat(page.locator("[data-key=d]").count()).isZero();
            page.fill("[name=reason]", "Lập lại");
            page.keyboard().press("Enter");
            page.waitForSelector("text=Không còn gì chờ duyệt");
        }
    }

    @Test
    @Order(7)
    void theTimeSliderShowsTheRecordAsKnownThen() {
        var id = commune.named("Hoàng Thị Hoà");
        try (var context = signIn(OFFICER, 1400)) {
            var page = context.pages().getFirst();
            page.navigate(commune.address() + "/dan-cu/" + id);
            page.focus("#moment");
            page.keyboard().press("ArrowLeft");
            page.waitForSelector("#record .past");
            page.waitForSelector("#record .item:has-text('Điện thoại'):has-text('nay: 0912000001')");
            assertThat(page.textContent("#record .changed")).contains("Giáo viên");
            picture(page, "person-past");
            page.keyboard().press("Home");
            page.waitForSelector("text=Hồ sơ khi mới lập");
            assertThat(page.textContent("#record")).contains("nay: Giáo viên");
            page.keyboard().press("End");
            page.waitForSelector("text=Hồ sơ hiện nay");
        }
    }

    @Test
    @Order(10)
    void aCommunesListIsWorkedToZeroByTwoOfficersAtTheKeyboard() {
        assertThat(commune.findings()).hasSizeGreaterThan(4);
        for (var round = 0; round < 4 && !commune.findings().isEmpty(); round++) {
            workTheList(round);
            approveEverything();
        }
        assertThat(commune.findings()).isEmpty();
        try (var context = signIn(OFFICER, 1280)) {
            var page = context.pages().getFirst();
            page.click("nav a:has-text('Việc cần làm')");
            page.waitForSelector("text=Đã hết việc");
            picture(page, "work-done");
        }
    }

    @Test
    @Order(11)
    void aMergeIsUndoneWhenTheHeadSignsOnTheSpotAndTheTwoAreThenFoundToBeTwoPeople() {
        var kept = commune.named("Quách Văn Trùng");
        try (var context = signIn(OFFICER, 1280)) {
            var page = context.pages().getFirst();
            page.navigate(commune.address() + "/dan-cu/" + kept);
            page.click("summary:has-text('Tách lại thành hai hồ sơ')");
            picture(page, "unmerge");
            sign(page, "sai-mat-khau");
            page.waitForSelector("code:has-text('office.not-signed')");
            page.navigate(commune.address() + "/dan-cu/" + kept);
            page.click("summary:has-text('Tách lại thành hai hồ sơ')");
            sign(page, commune.password(HEAD));
            page.waitForSelector("text=Tách lại thành hai hồ sơ");
            assertThat(page.locator("summary:has-text('Tách lại')").count()).isZero();
            assertThat(commune.findings()).isNotEmpty();
            page.click("nav a:has-text('Việc cần làm')");
            page.waitForSelector("[data-key=b]");
            page.keyboard().press("b");
            page.waitForURL("**/viec/nguoi/**");
            compare(page, "3");
        }
        approveEverything();
        assertThat(commune.findings()).isEmpty();
    }

    @Test
    @Order(12)
    void aHouseholdGetsAnotherHeadOnceTheHeadOfPoliceHasSigned() {
        try (var context = signIn(OFFICER, 1280)) {
            var page = context.pages().getFirst();
            page.navigate(commune.address() + "/dan-cu/" + commune.named("Lê Văn Mẫu"));
            page.click("text=Mở hộ");
            picture(page, "household");
            page.click("text=Thay đổi chủ hộ");
            picture(page, "act");
            page.click("label:has-text('HOÀNG THỊ HOÀ')");
            page.keyboard().press("Enter");
            page.waitForSelector("text=Quan hệ với chủ hộ mới");
            page.keyboard().press("Enter");
            page.fill("[name=paper]", "Phiếu HK02 số 8");
            page.keyboard().press("Enter");
            page.fill("[name=account]", HEAD);
            page.fill("[name=password]", commune.password(HEAD));
            picture(page, "act-signed");
            page.click("text=Ghi vào cơ sở dữ liệu");
            page.waitForSelector("a:has-text('HOÀNG THỊ HOÀ') .chip:has-text('Chủ hộ')");
            assertThat(page.textContent("main")).contains("Phiếu HK02 số 8", HEAD + " duyệt");
            picture(page, "household-acts");
            page.click("text=Thôn, bản, khu phố");
            page.click("table a:has-text('Khu phố 1')");
            page.waitForSelector("text=HOÀNG THỊ HOÀ");
            picture(page, "hamlets");
        }
    }

    @Test
    @Order(13)
    void aListWithAnUnknownColumnAndABadRowIsEnteredButForThatRow() throws IOException {
        var rows = OneCommune.HEADER + ",ghi chú của thôn\n"
                + OneCommune.row(
                        1, "M1", "Chủ hộ", "Bùi Văn Mới", "01/02/1980", "Nam", "Góa", "038080000021", "Khu phố 5")
                + ",đã gặp\n"
                + OneCommune.row(2, "M1", "Con", "", "01/02/2010", "Nam", "Chưa kết hôn", "", "Khu phố 5")
                + ",\n";
        var list = Files.writeString(Files.createTempDirectory("dancu-list").resolve("khu-pho-5.csv"), rows);
        try (var context = signIn(OFFICER, 1280)) {
            var page = context.pages().getFirst();
            page.click("nav a:has-text('Nhập danh sách')");
            picture(page, "imports-empty");
            page.setInputFiles("[name=list]", list);
            page.click("text=Thử trước");
            page.waitForSelector("[role=status] h2:has-text('khu-pho-5.csv')");
            picture(page, "import-tried");
            page.setInputFiles("[name=list]", list);
            page.click("text=Nộp và nhập");
            page.waitForSelector("text=Các cột này là gì?");
            picture(page, "import-columns");
            assertThat(page.textContent(".mapping tbody tr")).contains("ghi chú của thôn");
            assertThat(page.content()).doesNotContain("Mường");
            page.click("text=Nhập lại với câu trả lời này");
            page.reload();
            page.waitForSelector("text=Tải các dòng bị loại");
            picture(page, "import-done");
            var rejects = page.waitForDownload(() -> page.click("text=Tải các dòng bị loại"));
            assertThat(Files.readString(rejects.path()))
                    .contains("thiếu họ tên")
                    .doesNotContain("Bùi Văn Mới");
            page.click("nav a:has-text('Nhập danh sách')");
            page.waitForSelector("table a:has-text('khu-pho-5.csv')");
            picture(page, "imports");
        }
        assertThat(commune.named("Bùi Văn Mới")).isNotNull();
    }

    @Test
    @Order(20)
    void noPageScrollsSidewaysOnAPhone() {
        try (var context = signIn(OFFICER, 390)) {
            var page = context.pages().getFirst();
            var person = "/dan-cu/" + commune.named("Hoàng Thị Hoà");
            for (var path : List.of("/viec", "/dan-cu", person, person + "/sua", "/ho", "/nhap-danh-sach")) {
                page.navigate(commune.address() + path);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(390);
                picture(page, "phone" + path.replaceAll("[^a-z].*", "") + path.length());
            }
        }
    }

    /// The officer goes through the list once: a correction where one is asked for, else a verdict or a number.
    private void workTheList(int round) {
        try (var context = signIn(OFFICER, 1400)) {
            var page = context.pages().getFirst();
            page.click("nav a:has-text('Việc cần làm')");
            picture(page, "work-" + round);
            page.keyboard().press("b");
            page.waitForURL("**/viec/nguoi/**");
            for (var item = 0; item < 30 && page.url().contains("/viec/nguoi/"); item++) {
                picture(page, "item-" + round + "-" + item);
                act(page);
                page.waitForLoadState();
            }
            assertThat(page.textContent("main")).contains("Đã hết việc");
        }
    }

    private void act(Page page) {
        var stay = page.locator("details:has(form[action$='/dung'])");
        if (page.locator("[data-key=m]").count() > 0) {
            compare(page, "1");
            return;
        }
        if (page.locator("form[action$='/so']").count() > 0) {
            page.fill("form[action$='/so'] [name=paper]", "Giấy khai sinh số 5/1999");
        } else if (stay.count() > 0 && page.textContent("h2").contains("110")) {
            stay.first().locator("summary").click();
            stay.first().locator("[name=reason]").fill("Đã đến nhà, cụ còn sống");
        } else {
            for (var box : page.locator("[name=muc]").all()) {
                fill(page, box.getAttribute("value"));
            }
            page.fill("[name=paper]", "Giấy khai sinh số 7/1990");
        }
        var before = page.url();
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> !url.equals(before));
    }

    /// Two records side by side, decided by the key of one of the three answers.
    private static void compare(Page page, String answer) {
        page.keyboard().press("Escape");
        page.keyboard().press("m");
        page.waitForURL("**/viec/doi/**");
        picture(page, "pair-" + answer);
        page.keyboard().press(answer);
        page.fill("[name=reason]", "Đã đối chiếu sổ hộ khẩu và gặp công dân");
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> !url.contains("/viec/doi/"));
    }

    private static void fill(Page page, String field) {
        Locator box = page.locator("[name='v." + field + "']");
        if (box.evaluate("box => box.tagName").equals("SELECT")) {
            box.selectOption(PAPERS.get(field));
        } else if (field.equals("BIRTH_DATE")) {
            var written = box.inputValue();
            box.fill("28/02/" + written.substring(written.length() - 4));
        } else {
            box.fill(PAPERS.get(field));
        }
    }

    private static void sign(Page page, String password) {
        page.fill("form[action*='/tach/'] [name=reason]", "Hai anh em họ trùng tên, trùng ngày sinh");
        page.fill("form[action*='/tach/'] [name=account]", HEAD);
        page.fill("form[action*='/tach/'] [name=password]", password);
        page.keyboard().press("Enter");
    }

    private void askFor(Page page, PersonId id, String field, String value) {
        page.navigate(commune.address() + "/dan-cu/" + id + "/sua?muc=" + field);
        page.fill("[name='v." + field + "']", value);
        page.fill("[name=paper]", "Phiếu DC02 số 4");
        page.keyboard().press("Control+Enter");
        page.waitForSelector("text=Đã gửi đề nghị");
    }

    private void approveEverything() {
        commune.clock.pass(Duration.ofMinutes(1));
        try (var context = signIn(HEAD, 1280)) {
            var page = context.pages().getFirst();
            page.navigate(commune.address() + "/viec/duyet");
            for (var left = 0; left < 30 && page.locator("[data-key=d]").count() > 0; left++) {
                var was = page.textContent(".head .quiet");
                page.keyboard().press("d");
                page.waitForFunction("was => document.querySelector('.head .quiet').textContent !== was", was);
            }
            page.waitForSelector("text=Không còn gì chờ duyệt");
        }
        commune.clock.pass(Duration.ofMinutes(1));
    }

    private BrowserContext signIn(String account, int width) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
        var page = context.newPage();
        page.setDefaultTimeout(8000);
        page.onConsoleMessage(message -> assertThat(
                        message.type().equals("error") && !message.text().contains("403"))
                .as(message.text())
                .isFalse());
        page.navigate(commune.address() + "/dang-nhap");
        page.fill("[name=account]", account);
        page.fill("[name=password]", commune.password(account));
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("dang-nhap"));
        return context;
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("register-" + name + ".png")));
    }
}
