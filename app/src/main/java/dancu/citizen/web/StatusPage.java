package dancu.citizen.web;

import dancu.citizen.CardStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A citizen asks with slip and birth date; neither ever stands in an address.
@Controller
@Profile("central")
class StatusPage {

    /// Guessing a code and a birth date at this pace takes longer than any campaign.
    private static final int TRIES_PER_MINUTE = 10;

    private final CardStatus cardStatus;
    private final Clock clock;
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private volatile long minute;

    StatusPage(CardStatus cardStatus, Clock clock) {
        this.cardStatus = cardStatus;
        this.clock = clock;
    }

    @GetMapping("/tra-cuu")
    String ask(Model model) {
        return show(model, "", "", null);
    }

    @PostMapping("/tra-cuu")
    String answer(@RequestParam String slip, @RequestParam String birthDate, HttpServletRequest request, Model model) {
        if (tooMany(request.getRemoteAddr())) {
            return show(model, slip, "status.tooMany", null);
        }
        var found = cardStatus.find(slip, birthDate);
        return show(model, slip, found.isPresent() ? "" : "status.nothing", found.orElse(null));
    }

    private boolean tooMany(String address) {
        var now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            minute = now;
            tries.clear();
        }
        return tries.merge(address, 1, Integer::sum) > TRIES_PER_MINUTE;
    }

    private static String show(
            Model model, String slip, String problem, CardStatus.@org.jspecify.annotations.Nullable Status status) {
        model.addAttribute("slip", slip);
        model.addAttribute("problem", problem);
        model.addAttribute("status", status);
        return "citizen/status";
    }
}
