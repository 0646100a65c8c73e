package dev.enrollment.agreement.sealing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sets the text as HTML and prints that, with its structure and its fonts. */
@Component
final class PdfPress implements AgreementPress {

    private static final float PDF_VERSION = 1.7f;
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // Else each print looks through the whole class path for others than the JDK's.
        useOwn(TransformerFactory.class, TransformerFactory.newDefaultInstance());
        useOwn(SAXParserFactory.class, SAXParserFactory.newDefaultInstance());
        useOwn(DocumentBuilderFactory.class, DocumentBuilderFactory.newDefaultInstance());
    }

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final byte[] instructions = resource(new ClassPathResource("sealing/VERIFY.txt"));
    private final DocumentFont regular = DocumentFont.liberationSans("Regular");
    private final DocumentFont bold = DocumentFont.liberationSans("Bold");

    PdfPress() {
        XRLog.setLoggingEnabled(false);
    }

    private static <T> void useOwn(Class<T> factory, T own) {
        System.getProperties().putIfAbsent(factory.getName(), own.getClass().getName());
    }

    @Override
    public byte[] print(Content content) {
        return print(new PrintedPage(regular::printable).of(content, List.of()), List.of());
    }

    /** The same, with the evidence on a last page, and text and evidence attached as files. */
    byte[] print(Content content, String evidence) {
        var attached =
                List.of(
                        new AttachedFile("agreement.md", "text/markdown", content.bytes()),
                        new AttachedFile(
                                "evidence.json",
                                "application/json",
                                evidence.getBytes(StandardCharsets.UTF_8)),
                        new AttachedFile("VERIFY.txt", "text/plain", instructions));
        var facts = EvidencePage.of(content, evidence, attached);
        return print(new PrintedPage(regular::printable).of(content, facts), attached);
    }

    private byte[] print(String html, List<AttachedFile> attached) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            render(html, document);
            AttachedFile.attach(attached, document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void render(String html, PDDocument document) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.usePdfVersion(PDF_VERSION);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        use(regular, REGULAR, document, builder);
        use(bold, BOLD, document, builder);
        builder.withHtmlContent(html, null);
        builder.toStream(new ByteArrayOutputStream());
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFKeepOpen();
        }
    }

    private static void use(
            DocumentFont font, int weight, PDDocument document, PdfRendererBuilder builder) {
        builder.useFont(
                new PDFontSupplier(font.in(document)),
                PrintedPage.FONT,
                weight,
                FontStyle.NORMAL,
                true);
    }

    static byte[] resource(ClassPathResource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
