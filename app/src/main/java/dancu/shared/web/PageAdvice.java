package dancu.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/// Gives every page its frame.
@ControllerAdvice(annotations = Controller.class)
@Profile("central")
class PageAdvice {

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        return of(request);
    }

    static Page of(HttpServletRequest request) {
        var authentication = request.getUserPrincipal() instanceof Authentication signedIn ? signedIn : null;
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                texts(request),
                request.getRequestURI(),
                authentication == null ? "" : authentication.getName(),
                authentication == null
                        ? Set.of()
                        : authentication.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .collect(Collectors.toSet()),
                token == null ? "" : token.getToken());
    }

    static Texts texts(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, LanguageSwitch.COOKIE);
        return Texts.in(cookie == null ? "vi" : cookie.getValue());
    }
}
