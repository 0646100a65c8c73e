package dev.enrollment.agreement.sealing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import dev.enrollment.agreement.AgreementPress;
import dev.enrollment.agreement.Content;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Sets the text as HTML and prints that, with its structure and its fonts. */
@Component
final class PdfPress implements AgreementPress {

    private static final float PDF_VERSION = 1.7f;
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final DocumentFont regular = DocumentFont.liberationSans("Regular");
    private final DocumentFont bold = DocumentFont.liberationSans("Bold");

    PdfPress() {
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public byte[] print(Content content) {
        var page = new PrintedPage(regular::printable);
        try (var document = render(page.of(content));
                var bytes = new ByteArrayOutputStream()) {
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDDocument render(String html) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePdfVersion(PDF_VERSION);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.useFont(regular::open, PrintedPage.FONT, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(bold::open, PrintedPage.FONT, BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(html, null);
        builder.toStream(new ByteArrayOutputStream());
        try (var renderer = builder.buildPdfRenderer()) {
            return renderer.createPDFKeepOpen();
        }
    }
}
