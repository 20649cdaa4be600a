package dancu.office.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.exchange.ImportJobs;
import dancu.exchange.ImportJobs.Job;
import dancu.exchange.Mapping;
import dancu.exchange.ResidentImport;
import dancu.shared.Failure;
import dancu.shared.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Lists handed in: what came of each, how far the one under way is, what its columns mean, and the rows that were
/// not entered.
@Controller
@Profile("central")
class ImportPages {

    private static final int JOBS_SHOWN = 30;
    private static final String ANSWER = "cot.";

    private final Gate gate;
    private final ImportJobs jobs;
    private final ResidentImport imports;

    ImportPages(Gate gate, ImportJobs jobs, ResidentImport imports) {
        this.gate = gate;
        this.imports = imports;
        this.jobs = jobs;
    }

    @GetMapping("/nhap-danh-sach")
    String lists(@AuthenticationPrincipal Viewer viewer, @ModelAttribute("page") Page page, Model model) {
        return show(viewer, page, model);
    }

    private String show(Viewer viewer, Page page, Model model) {
        gate.check(viewer, Permission.IMPORT, List.of(viewer.unit()));
        model.addAttribute(
                "jobs",
                jobs.newest(JOBS_SHOWN).stream()
                        .filter(job -> mayOpen(viewer, job))
                        .map(job -> ImportView.of(job, page.texts()))
                        .toList());
        return "office/imports";
    }

    @PostMapping("/nhap-danh-sach")
    String handIn(@AuthenticationPrincipal Viewer viewer, @RequestParam MultipartFile list) throws IOException {
        gate.openList(viewer, Permission.IMPORT, Purpose.REGISTER_CHECK, viewer.unit());
        if (list.isEmpty()) {
            return "redirect:/nhap-danh-sach";
        }
        try (var in = list.getInputStream()) {
            return "redirect:/nhap-danh-sach/" + jobs.start(in, name(list), null, viewer.actor());
        }
    }

    /// Does everything but writing to the register.
    @PostMapping("/nhap-danh-sach/thu")
    String attempt(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @RequestParam MultipartFile list,
            Model model)
            throws IOException {
        gate.openList(viewer, Permission.IMPORT, Purpose.REGISTER_CHECK, viewer.unit());
        if (!list.isEmpty()) {
            model.addAttribute("trial", trial(viewer, page, list));
        }
        return show(viewer, page, model);
    }

    private TrialView trial(Viewer viewer, Page page, MultipartFile list) throws IOException {
        var name = name(list);
        var file = Files.createTempFile("dancu-list", "");
        var rejects = Files.createTempFile("dancu-rejects", ".csv");
        try {
            list.transferTo(file);
            var request = new ResidentImport.Request(file, name, null, Map.of(), rejects, null);
            return TrialView.of(name, imports.examine(request, viewer.actor(), (rows, share) -> {}));
        } catch (Failure refused) {
            return TrialView.refused(name, page.texts().of(refused.error()));
        } finally {
            Files.delete(file);
            Files.delete(rejects);
        }
    }

    private static String name(MultipartFile list) {
        var name = list.getOriginalFilename();
        return name == null || name.isBlank() ? "danh-sach" : name;
    }

    @GetMapping("/nhap-danh-sach/{id}")
    String job(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @PathVariable UUID id,
            Model model)
            throws IOException {
        var job = open(viewer, id);
        model.addAttribute("job", ImportView.of(job, page.texts()));
        if (job.state() == Job.State.REFUSED) {
            var preview = preview(id);
            model.addAttribute("columns", preview == null ? List.of() : ImportView.columns(preview, page.texts()));
            model.addAttribute("items", ImportView.items(page.texts()));
        }
        return "office/import";
    }

    /// How far it is, asked for again and again by the page; a refused list loads the page anew, so that it asks
    /// about its columns.
    @GetMapping("/nhap-danh-sach/{id}/tien-do")
    String progress(
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("page") Page page,
            @PathVariable UUID id,
            HttpServletResponse response,
            Model model) {
        var job = open(viewer, id);
        if (job.state() == Job.State.REFUSED) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("job", ImportView.of(job, page.texts()));
        return "office/progress";
    }

    /// Says what columns mean; the list begins again.
    @PostMapping("/nhap-danh-sach/{id}/cot")
    String answers(
            @AuthenticationPrincipal Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> sent)
            throws IOException {
        open(viewer, id);
        var answers = new HashMap<String, String>();
        sent.forEach((name, item) -> {
            if (name.startsWith(ANSWER)) {
                answers.put(name.substring(ANSWER.length()), item.isBlank() ? Mapping.LEFT_OUT : item);
            }
        });
        jobs.again(id, answers);
        return "redirect:/nhap-danh-sach/" + id;
    }

    @GetMapping("/nhap-danh-sach/{id}/bi-loai")
    ResponseEntity<StreamingResponseBody> rejects(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
        return file(viewer, id, "dong-bi-loai.csv", out -> jobs.rejects(id, out));
    }

    @GetMapping("/nhap-danh-sach/{id}/ghi-chu")
    ResponseEntity<StreamingResponseBody> notes(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
        return file(viewer, id, "dong-can-xem.csv", out -> jobs.notes(id, out));
    }

    private ResponseEntity<StreamingResponseBody> file(
            Viewer viewer, UUID id, String name, StreamingResponseBody body) {
        gate.openList(
                viewer,
                Permission.IMPORT,
                Purpose.REGISTER_CHECK,
                open(viewer, id).actor().unit());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    private Job open(Viewer viewer, UUID id) {
        var job = jobs.job(id);
        gate.check(viewer, Permission.IMPORT, List.of(job.actor().unit()));
        return job;
    }

    private boolean mayOpen(Viewer viewer, Job job) {
        try {
            gate.check(viewer, Permission.IMPORT, List.of(job.actor().unit()));
            return true;
        } catch (Failure refused) {
            return false;
        }
    }

    /// How a refused list would be read; null where nobody can read it at all.
    private ResidentImport.@Nullable Preview preview(UUID id) throws IOException {
        try {
            return jobs.preview(id, Map.of());
        } catch (Failure refused) {
            return null;
        }
    }
}
