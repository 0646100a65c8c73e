package dev.enrollment.account.document.pdf;

import dev.enrollment.account.document.Pdfs;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.stereotype.Component;

/** A PDF that only restricts copying or printing opens without a password. */
@Component
class PdfBoxPdfs implements Pdfs {

    @Override
    public State open(byte[] content) {
        try (var document = Loader.loadPDF(content)) {
            return document.getNumberOfPages() < 0 ? State.BROKEN : State.OPENS;
        } catch (InvalidPasswordException e) {
            return State.LOCKED;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whatever a hostile file does to the parser, it is a file that nobody can read.
            return State.BROKEN;
        }
    }
}
