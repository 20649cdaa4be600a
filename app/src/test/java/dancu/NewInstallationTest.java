package dancu;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dancu.access.Accounts;
import dancu.shared.WorkingDay;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first hour of an installation with nothing in it.
class NewInstallationTest {

    @Test
    void theFirstAdministratorOpensAnAccountAndTheRoomOpensTheCampaign(@TempDir Path folder) {
        var setup = new CentralProgram.Setup(folder, 0, Clock.system(WorkingDay.ZONE));
        try (var program = CentralProgram.start(setup);
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")))) {
            var password = program.room(Accounts.class).ensureAdministrator().orElseThrow();
            var page = browser.newPage();
            page.setDefaultTimeout(8000);
            page.navigate("http://localhost:" + program.port());
            signIn(page, "quantri", password);
            page.fill("form.filter [name=name]", "pc06");
            page.fill("[name=title]", "Phòng chỉ huy");
            page.selectOption("[name=role]", "CAMPAIGN_ROOM");
            page.click("form.filter button");
            var given = page.textContent("[role=alert] code").strip();
            page.click("text=Thoát");
            page.waitForSelector("[name=password]");
            signIn(page, "pc06", given);

            page.fill("[name=name]", "Cấp căn cước công dân");
            page.fill("[name=firstDay]", "2026-01-25");
            page.fill("[name=beforeDay]", "2026-01-01");
            page.click("main button");
            assertThat(page.textContent("[role=alert]")).contains("Hãy chọn lại");
            page.fill("[name=name]", "Cấp căn cước công dân");
            page.fill("[name=firstDay]", "2026-01-25");
            page.fill("[name=beforeDay]", "2099-06-17");
            page.click("main button");
            page.waitForSelector("svg");
            assertThat(page.textContent("h1")).isEqualTo("Tỉnh Thanh Hóa");
            assertThat(page.textContent(".law")).containsPattern("Đã thu nhận\\s+0\\s+=");
            for (var desk : List.of("Hồ sơ", "Báo cáo", "Bộ thu nhận")) {
                page.click("nav a:has-text(\"" + desk + "\")");
                assertThat(page.locator(".empty").count()).as(desk).isPositive();
            }
        }
    }

    private static void signIn(Page page, String account, String password) {
        page.fill("[name=account]", account);
        page.fill("[name=password]", password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("dang-nhap"));
    }
}
