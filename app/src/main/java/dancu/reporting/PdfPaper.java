package dancu.reporting;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.logging.Level;

/// A paper as PDF, by way of the page `reporting/paper`.
final class PdfPaper {

    private final TemplateEngine pages = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dancu.pages");

    // The library tells every font it reads; only what it cannot do concerns us.
    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

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
                    .useUnicodeLineBreaker(new BreakAtSpaces())
                    .withProducer("Dancu")
                    .withHtmlContent(html.toString(), null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        }
    }

    /// Lines end at spaces only, so that `02/KH-UBND` and `28,1 %` stay whole.
    private static final class BreakAtSpaces implements FSTextBreaker {

        private String text = "";
        private int at;

        @Override
        public int next() {
            if (at >= text.length()) {
                return -1;
            }
            var space = text.indexOf(' ', at);
            at = space < 0 ? text.length() : space + 1;
            return at;
        }

        @Override
        public void setText(String newText) {
            text = newText;
            at = 0;
        }
    }
}
