package dancu.access.web;

import dancu.access.Accounts;
import dancu.access.Role;
import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.shared.WorkingDay;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The administrator's desk: open an account, give another password, shut one.
@Controller
@Profile("central")
class AccountsPage {

    private final Accounts accounts;
    private final Areas areas;
    private final Clock clock;

    AccountsPage(Accounts accounts, Areas areas, Clock clock) {
        this.accounts = accounts;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/tai-khoan")
    String list(Model model) {
        return show(model, "", "");
    }

    @PostMapping("/tai-khoan")
    String create(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam String name,
            @RequestParam String title,
            @RequestParam Role role,
            @RequestParam String unit,
            Model model) {
        areas.need(unit.strip(), WorkingDay.of(clock.instant()));
        var password = accounts.create(name.strip(), title.strip(), role, unit.strip(), viewer.account());
        return show(model, name.strip(), password);
    }

    @PostMapping("/tai-khoan/{name}/mat-khau")
    String password(@AuthenticationPrincipal Viewer viewer, @PathVariable String name, Model model) {
        return show(model, name, accounts.renewPassword(name, viewer.account()));
    }

    @PostMapping("/tai-khoan/{name}/trang-thai")
    String enable(@AuthenticationPrincipal Viewer viewer, @PathVariable String name, @RequestParam boolean enabled) {
        accounts.enable(name, enabled, viewer.account());
        return "redirect:/tai-khoan";
    }

    private String show(Model model, String name, String password) {
        model.addAttribute("accounts", accounts.list());
        model.addAttribute("roles", Role.values());
        model.addAttribute("madeFor", name);
        model.addAttribute("password", password);
        return "access/accounts";
    }
}
