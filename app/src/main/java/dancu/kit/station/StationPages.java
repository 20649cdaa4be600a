package dancu.kit.station;

import dancu.kit.Correction;
import dancu.kit.FeeExemption;
import dancu.kit.IssueCase;
import dancu.kit.MissingPrint;
import dancu.kit.OldDocumentHandling;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// The screens of the counter: one thing at a time, each answer a redirect to the screen that is next.
@Controller
@Profile("station")
class StationPages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final StationProgram.Setup setup;
    private final Station station;
    private final Counter counter;
    private final TemplateEngine templates;

    StationPages(StationProgram.Setup setup, Counter counter, TemplateEngine templates) {
        this.setup = setup;
        this.station = setup.station();
        this.counter = counter;
        this.templates = templates;
    }

    @GetMapping("/")
    ResponseEntity<String> screen(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String problem,
            @CookieValue(name = "language", defaultValue = "vi") String language) {
        var draft = counter.current().orElse(null);
        var slip = draft == null && q.isBlank() ? counter.slip().orElse(null) : null;
        var name =
                draft != null ? draft.step().name().toLowerCase(java.util.Locale.ROOT) : slip != null ? "slip" : "find";
        var view = view(new StationTexts(language), q, problem, draft, slip);
        var page = new StringOutput();
        templates.render("kit/" + name + ".jte", view, page);
        return ResponseEntity.ok().contentType(HTML).body(page.toString());
    }

    /// The counts and the line to the centre, asked for every few seconds.
    @GetMapping("/standing")
    ResponseEntity<String> standing(@CookieValue(name = "language", defaultValue = "vi") String language) {
        var page = new StringOutput();
        templates.render("kit/standing.jte", view(new StationTexts(language), "", "", null, null), page);
        return ResponseEntity.ok().contentType(HTML).body(page.toString());
    }

    @PostMapping("/language")
    ResponseEntity<Void> language(@RequestParam String to) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/")
                .header(
                        HttpHeaders.SET_COOKIE,
                        "language=" + (to.equals("en") ? "en" : "vi") + "; Path=/; SameSite=Lax")
                .build();
    }

    @PostMapping("/start")
    ResponseEntity<Void> start(@RequestParam UUID person, @RequestParam String officer) {
        station.person(new PersonId(person)).ifPresent(found -> counter.start(found, officer));
        return next();
    }

    @PostMapping("/next-person")
    ResponseEntity<Void> nextPerson() {
        counter.dropSlip();
        return next();
    }

    @PostMapping("/compare")
    ResponseEntity<Void> compare(
            @RequestParam List<String> field, @RequestParam List<String> value, @RequestParam List<String> paper) {
        var corrections = new ArrayList<Correction>();
        for (int i = 0; i < field.size() && i < value.size(); i++) {
            if (!value.get(i).isBlank()) {
                var shown = i < paper.size() ? paper.get(i).strip() : "";
                if (shown.isEmpty()) {
                    return back("paper");
                }
                corrections.add(new Correction(field.get(i), value.get(i).strip(), shown));
            }
        }
        counter.compare(corrections);
        return next();
    }

    @PostMapping("/case")
    ResponseEntity<Void> choose(
            @RequestParam IssueCase issueCase,
            @RequestParam FeeExemption exemption,
            @RequestParam OldDocumentHandling oldDocument,
            @RequestParam(defaultValue = "") String phone) {
        counter.choose(issueCase, exemption, oldDocument, phone.strip());
        return next();
    }

    @PostMapping("/marks")
    ResponseEntity<Void> marks(@RequestParam(defaultValue = "") String marks) {
        counter.mark(marks.strip());
        return next();
    }

    @PostMapping("/prints")
    ResponseEntity<Void> prints(MultipartHttpServletRequest request, @RequestParam(defaultValue = "stay") String go)
            throws IOException {
        for (int finger = 1; finger <= 10; finger++) {
            var image = request.getFile("finger" + finger);
            var reason = request.getParameter("missing" + finger);
            if (image != null && !image.isEmpty()) {
                counter.print(finger, image.getBytes());
            } else if (reason != null && !reason.isBlank()) {
                counter.missing(finger, MissingPrint.valueOf(reason));
            }
        }
        if (go.equals("training")) {
            takeTrainingPrints();
        }
        if (go.equals("next")) {
            counter.printsDone();
        }
        return next();
    }

    @PostMapping("/portrait")
    ResponseEntity<Void> portrait(
            @RequestParam(required = false) @Nullable MultipartFile portrait,
            @RequestParam(defaultValue = "stay") String go)
            throws IOException {
        if (portrait != null && !portrait.isEmpty()) {
            counter.portrait(portrait.getBytes());
        }
        if (go.equals("next")) {
            counter.portraitDone();
        }
        return next();
    }

    @PostMapping("/close")
    ResponseEntity<Void> close(
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "") String confirmed,
            @RequestParam LocalDate due) {
        if (!confirmed.equals("yes")) {
            return back("unsigned");
        }
        counter.close(png(signature), due);
        return next();
    }

    @PostMapping("/back")
    ResponseEntity<Void> back() {
        counter.back();
        return next();
    }

    @PostMapping("/abandon")
    ResponseEntity<Void> abandon() {
        counter.abandon();
        return next();
    }

    @GetMapping("/picture/{name}")
    ResponseEntity<byte[]> picture(@PathVariable String name) {
        return counter.picture(name)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(name.equals("portrait") ? MediaType.IMAGE_JPEG : MediaType.IMAGE_PNG)
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /// The officer reads the refusal on the screen where it happened; nothing taken so far is lost.
    @ExceptionHandler
    ResponseEntity<Void> refused(Failure failure) {
        return back(failure.error().code());
    }

    @ExceptionHandler
    ResponseEntity<Void> misread(IllegalArgumentException wrong) {
        return back("kit.draft-incomplete");
    }

    private StationView view(StationTexts texts, String q, String problem, @Nullable Draft draft, @Nullable Slip slip) {
        var told = problem;
        List<StationView.Found> found = List.of();
        try {
            if (!q.isBlank()) {
                found = station.find(q).stream()
                        .map(person -> new StationView.Found(person, station.eligibility(person)))
                        .toList();
            }
        } catch (Failure failure) {
            told = failure.error().code();
        }
        var courier = setup.courier();
        return new StationView(
                texts,
                station.setup().serial(),
                station.setup().unit(),
                station.counts(),
                courier != null && courier.online(),
                station.people(),
                told.isEmpty() ? "" : texts.problem(told),
                setup.training() != null,
                station.setup().keys().officers().keySet().stream().sorted().toList(),
                q,
                found,
                draft,
                slip,
                Arrays.stream(IssueCase.values())
                        .map(one -> new StationView.FeeLine(one, counter.fee(one, FeeExemption.NONE)))
                        .toList(),
                station.today(),
                counter.due());
    }

    private void takeTrainingPrints() throws IOException {
        var folder = setup.training();
        if (folder == null) {
            return;
        }
        for (int finger = 1; finger <= 10; finger++) {
            Path file = folder.resolve(finger + ".png");
            if (Files.isRegularFile(file)) {
                counter.print(finger, Files.readAllBytes(file));
            }
        }
    }

    private static byte[] png(String dataUrl) {
        var start = "data:image/png;base64,";
        return dataUrl.startsWith(start) ? Base64.getDecoder().decode(dataUrl.substring(start.length())) : new byte[0];
    }

    private static ResponseEntity<Void> next() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/")
                .build();
    }

    private static ResponseEntity<Void> back(String problem) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/?problem=" + problem)
                .build();
    }
}
