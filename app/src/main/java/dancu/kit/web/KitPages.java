package dancu.kit.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.kit.KitReports;
import dancu.kit.Kits;
import dancu.shared.WorkingDay;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The kits of an area by their own last word, and inviting one more.
@Controller
@Profile("central")
class KitPages {

    private final Kits kits;
    private final KitReports reports;
    private final Gate gate;
    private final Areas areas;
    private final Clock clock;

    KitPages(Kits kits, KitReports reports, Gate gate, Areas areas, Clock clock) {
        this.kits = kits;
        this.reports = reports;
        this.gate = gate;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/may-thu-nhan")
    String list(@AuthenticationPrincipal Viewer viewer, Model model) {
        gate.check(viewer, Permission.KITS, List.of(viewer.unit()));
        return show(viewer, model, "", "");
    }

    @PostMapping("/may-thu-nhan")
    String invite(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam String serial,
            @RequestParam String unit,
            @RequestParam String officers,
            Model model) {
        var code = unit.strip();
        areas.need(code, WorkingDay.of(clock.instant()));
        gate.check(viewer, Permission.KITS, List.of(code));
        var names = Arrays.stream(officers.split("[,\\s]+", -1))
                .filter(name -> !name.isEmpty())
                .toList();
        return show(viewer, model, serial.strip(), kits.invite(serial.strip(), code, names));
    }

    private String show(Viewer viewer, Model model, String serial, String code) {
        var today = WorkingDay.of(clock.instant());
        model.addAttribute(
                "kits",
                reports.standing().stream()
                        .filter(kit -> areas.within(kit.unit(), viewer.unit(), today))
                        .toList());
        model.addAttribute("serial", serial);
        model.addAttribute("code", code);
        return "kit/kits";
    }
}
