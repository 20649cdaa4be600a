package dancu.shared.web;

import java.net.URI;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Remembers the reader's language for a year.
@Controller
@Profile("central")
class LanguageSwitch {

    static final String COOKIE = "language";

    /// @param back page of ours to return to; anything else leads to the first page
    @PostMapping("/language")
    ResponseEntity<Void> change(@RequestParam String to, @RequestParam(defaultValue = "/") String back) {
        var cookie = ResponseCookie.from(COOKIE, to.equals("en") ? "en" : "vi")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .build();
        var ours = back.matches("/[\\w\\-/.]*") && !back.startsWith("//");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(ours ? back : "/"))
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }
}
