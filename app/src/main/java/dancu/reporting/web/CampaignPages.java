package dancu.reporting.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.campaign.Campaign;
import dancu.campaign.Campaigns;
import dancu.shared.WorkingDay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opening the campaign: the first thing a new installation needs before it has figures.
@Controller
@Profile("central")
class CampaignPages {

    private final Campaigns campaigns;
    private final Gate gate;

    CampaignPages(Campaigns campaigns, Gate gate) {
        this.campaigns = campaigns;
        this.gate = gate;
    }

    @GetMapping("/chien-dich")
    String page(
            @AuthenticationPrincipal Viewer viewer, @RequestParam(required = false) @Nullable String sai, Model model) {
        model.addAttribute("wrongOrder", sai != null);
        model.addAttribute(
                "mayOpen", viewer.may(Permission.KITS) && viewer.unit().equals(Areas.PROVINCE));
        return "reporting/no-campaign";
    }

    /// @param beforeDay the deadline as the directive words it: the day before is the last that counts
    @PostMapping("/chien-dich")
    String open(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam String name,
            @RequestParam LocalDate firstDay,
            @RequestParam LocalDate beforeDay) {
        gate.check(viewer, Permission.KITS, List.of(Areas.PROVINCE));
        if (!beforeDay.isAfter(firstDay)) {
            return "redirect:/chien-dich?sai";
        }
        campaigns.open(
                new Campaign("cccd-" + firstDay.getYear(), name.strip(), firstDay, beforeDay, WorkingDay.CUT_OFF));
        return "redirect:/";
    }
}
