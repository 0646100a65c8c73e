package dev.enrollment.agreement.sealing;

import eu.europa.esig.dss.asic.cades.validation.ASiCContainerWithCAdESValidator;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.util.Optional;

/** Validates a sealed document as a stranger does: with what is in it, and nothing from outside. */
final class SealCheck {

    private final CommonTrustedCertificateSource trusted;

    SealCheck(CommonTrustedCertificateSource trusted) {
        this.trusted = trusted;
    }

    /**
     * Pages are not drawn and compared as pictures: what came after the seal was added here, and
     * drawing would take longer than all else.
     */
    private static IPdfObjFactory withoutPictures() {
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        var factory = new PdfBoxDefaultObjectFactory();
        factory.setPdfDifferencesFinder(differences);
        return factory;
    }

    /** Empty where the one signature is TOTAL_PASSED at the level promised. */
    Optional<String> flaw(DSSDocument sealed) {
        var validator = new PDFDocumentValidator(sealed);
        validator.setPdfObjFactory(withoutPictures());
        return flaw(validator, PadesSeal.LEVEL);
    }

    /** The same for a container. */
    Optional<String> flawOfPack(DSSDocument pack) {
        return flaw(new ASiCContainerWithCAdESValidator(pack), AsicPack.LEVEL);
    }

    private Optional<String> flaw(SignedDocumentValidator validator, SignatureLevel promised) {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        validator.setCertificateVerifier(verifier);
        SimpleReport report = validator.validateDocument().getSimpleReport();
        if (report.getSignaturesCount() != 1) {
            return Optional.of(report.getSignaturesCount() + " signatures");
        }
        String id = report.getFirstSignatureId();
        boolean holds =
                report.getIndication(id) == Indication.TOTAL_PASSED
                        && report.getSignatureFormat(id) == promised;
        return holds
                ? Optional.empty()
                : Optional.of(
                        "%s %s at %s"
                                .formatted(
                                        report.getIndication(id),
                                        report.getSubIndication(id),
                                        report.getSignatureFormat(id)));
    }
}
