package dancu.reporting;

import dancu.area.Areas;
import dancu.shared.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/// Writes a frozen report as files.
@Component
class Papers {

    private final Areas areas;
    private final PdfPaper pdf = new PdfPaper();

    Papers(Areas areas) {
        this.areas = areas;
    }

    /// Writes DOCX, PDF and XLSX; files of the same name are replaced once the new ones are whole.
    List<Path> write(Snapshot snapshot, Path folder) {
        var paper = ReportText.of(snapshot, areas::outline);
        var name =
                "bao-cao-" + snapshot.report().week() + "-" + snapshot.report().unit();
        try {
            Files.createDirectories(folder);
            return List.of(
                    keep(folder.resolve(name + ".docx"), DocxPaper.write(paper)),
                    keep(folder.resolve(name + ".pdf"), pdf.write(paper)),
                    keep(folder.resolve(name + ".xlsx"), XlsxPaper.write(paper)));
        } catch (IOException e) {
            throw new Failure(ReportingError.FILE, "in " + folder, e);
        }
    }

    private static Path keep(Path file, byte[] content) throws IOException {
        var whole = Files.write(file.resolveSibling(file.getFileName() + ".part"), content);
        return Files.move(whole, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
