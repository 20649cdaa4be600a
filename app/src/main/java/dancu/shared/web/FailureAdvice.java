package dancu.shared.web;

import dancu.shared.ErrorCode;
import dancu.shared.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Turns refusals into words for people and codes for machines. The only place that does.
@ControllerAdvice
@Profile("central")
public class FailureAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(FailureAdvice.class);

    @ExceptionHandler
    Object refused(Failure failure, HttpServletRequest request) {
        var status = status(failure.error().kind());
        var error = failure.error();
        if (wantsJson(request)) {
            var body = Map.of("code", error.code(), "vietnamese", error.vietnamese(), "english", error.english());
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body);
        }
        return page(request, status, PageAdvice.texts(request).of(error), error.code());
    }

    @ExceptionHandler
    Object other(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException) {
            throw failure;
        }
        if (failure instanceof ErrorResponse known) {
            return told(
                    request,
                    known.getStatusCode(),
                    "web." + known.getStatusCode().value());
        }
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("incident {}", incident, failure);
        return told(request, HttpStatus.INTERNAL_SERVER_ERROR, "web.500." + incident);
    }

    private static Object told(HttpServletRequest request, HttpStatusCode status, String code) {
        if (wantsJson(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("code", code));
        }
        var texts = PageAdvice.texts(request);
        var text = texts.of(
                status.value() == 404
                        ? "refused.notFound"
                        : status.is4xxClientError() ? "refused.badRequest" : "refused.broken");
        return page(request, status, text, code);
    }

    private static ModelAndView page(HttpServletRequest request, HttpStatusCode status, String text, String code) {
        var view = new ModelAndView("web/refused");
        view.setStatus(status);
        view.addObject("page", PageAdvice.of(request));
        view.addObject("text", text);
        view.addObject("code", code);
        return view;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getRequestURI().startsWith("/kit/") || (accept != null && accept.startsWith("application/json"));
    }

    private static HttpStatus status(ErrorCode.Kind kind) {
        return switch (kind) {
            case BAD_REQUEST -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case RETRY_LATER -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
