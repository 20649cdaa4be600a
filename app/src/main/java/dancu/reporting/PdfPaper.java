package dancu.reporting;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// A paper as PDF, by way of the page `reporting/paper`.
final class PdfPaper {

    private final TemplateEngine pages = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dancu.pages");

    byte[] write(Paper paper) throws IOException {
        var html = new StringOutput();
        pages.render("reporting/paper.jte", paper, html);
        try (var out = new ByteArrayOutputStream();
                var drawings = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .useSVGDrawer(drawings)
                    .useFont(() -> Fonts.face("Regular"), Fonts.FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(() -> Fonts.face("Bold"), Fonts.FAMILY, 700, FontStyle.NORMAL, true)
                    .useFont(() -> Fonts.face("Italic"), Fonts.FAMILY, 400, FontStyle.ITALIC, true)
                    .useFont(() -> Fonts.face("BoldItalic"), Fonts.FAMILY, 700, FontStyle.ITALIC, true)
                    .withProducer("Dancu")
                    .withHtmlContent(html.toString(), null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        }
    }
}
