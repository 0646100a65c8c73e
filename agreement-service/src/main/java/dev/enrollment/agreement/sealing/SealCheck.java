package dev.enrollment.agreement.sealing;

import eu.europa.esig.dss.asic.cades.validation.ASiCContainerWithCAdESValidator;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Validates a sealed document as a stranger does: with what is in it, and nothing from outside. */
final class SealCheck {

    private final CommonTrustedCertificateSource trusted;

    /** DSS's own. Reading it takes as long as the rest of a validation; nothing changes it. */
    private final ValidationPolicy policy =
            ValidationPolicyLoader.fromDefaultValidationPolicy().create();

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

    /**
     * What a stranger finds.
     *
     * @param flaw null where the one signature is TOTAL_PASSED at the level promised
     * @param end when the first certificate or algorithm ends that proves it; long ago where a flaw
     *     leaves that open
     */
    record Verdict(@Nullable String flaw, Instant end) {}

    Verdict of(DSSDocument sealed, SignatureLevel promised) {
        var validator = new PDFDocumentValidator(sealed);
        validator.setPdfObjFactory(withoutPictures());
        return verdict(validator, promised);
    }

    /** Empty where the container's one signature is TOTAL_PASSED at the level promised. */
    Optional<String> flawOfPack(DSSDocument pack) {
        return Optional.ofNullable(
                verdict(new ASiCContainerWithCAdESValidator(pack), AsicPack.LEVEL).flaw());
    }

    private Verdict verdict(SignedDocumentValidator validator, SignatureLevel promised) {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        validator.setCertificateVerifier(verifier);
        // The simple report says all that is asked for here.
        validator.setEnableEtsiValidationReport(false);
        SimpleReport report = validator.validateDocument(policy).getSimpleReport();
        if (report.getSignaturesCount() != 1) {
            return new Verdict(report.getSignaturesCount() + " signatures", Instant.EPOCH);
        }
        String id = report.getFirstSignatureId();
        boolean holds =
                report.getIndication(id) == Indication.TOTAL_PASSED
                        && report.getSignatureFormat(id) == promised;
        return holds
                ? new Verdict(null, report.getExtensionPeriodMax(id).toInstant())
                : new Verdict(
                        "%s %s at %s"
                                .formatted(
                                        report.getIndication(id),
                                        report.getSubIndication(id),
                                        report.getSignatureFormat(id)),
                        Instant.EPOCH);
    }
}
