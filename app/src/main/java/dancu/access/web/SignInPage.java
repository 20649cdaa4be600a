package dancu.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where officers sign in; the answer to the form is Spring Security's.
@Controller
@Profile("central")
class SignInPage {

    @GetMapping("/dang-nhap")
    String page(
            @RequestParam(required = false) @Nullable String sai,
            @RequestParam(required = false) @Nullable String khoa,
            Model model) {
        model.addAttribute("problem", khoa != null ? "signIn.locked" : sai != null ? "signIn.refused" : "");
        return "access/sign-in";
    }
}
