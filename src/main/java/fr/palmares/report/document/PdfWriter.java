package fr.palmares.report.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.logging.Level;

/**
 * A document as PDF, tagged for screen readers (PDF/UA): headings, table heads, language, title and
 * words for pictures. The program's own typeface is inside, so that it looks the same everywhere.
 */
public final class PdfWriter {
    private static final String FONTS = "/fr/palmares/ui/fonts/";

    static {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private PdfWriter() {}

    /**
     * Writes the document; the stream stays open.
     *
     * @throws IOException when the stream cannot take it
     */
    public static void write(OutputStream out, Document document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(
                () -> font("InterTabular-Regular.ttf"), "Inter", 400, FontStyle.NORMAL, true);
        builder.useFont(
                () -> font("InterTabular-SemiBold.ttf"), "Inter", 600, FontStyle.NORMAL, true);
        builder.useUnicodeLineBreaker(new LineBreaks(document.language()));
        builder.withProducer(document.author());
        builder.withHtmlContent(Xhtml.of(document), null);
        builder.toStream(out);
        builder.run();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(PdfWriter.class.getResourceAsStream(FONTS + name));
    }
}
