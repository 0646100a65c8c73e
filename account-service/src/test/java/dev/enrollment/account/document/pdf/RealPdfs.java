package dev.enrollment.account.document.pdf;

import dev.enrollment.account.document.Pdfs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDFs as the service reads them, and as people make them. */
public final class RealPdfs {

    private RealPdfs() {}

    public static Pdfs pdfs() {
        return new PdfBoxPdfs();
    }

    /**
     * A PDF of one page.
     *
     * @param user password to open it; empty for none
     * @param owner password to do more with it; empty for no protection at all
     */
    public static byte[] written(String user, String owner) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            if (!owner.isEmpty()) {
                document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
