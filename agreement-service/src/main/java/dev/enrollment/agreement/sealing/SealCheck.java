package dev.enrollment.agreement.sealing;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.DSSDocument;
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

    /** Empty where the one signature is TOTAL_PASSED at the level promised. */
    Optional<String> flaw(DSSDocument sealed) {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        var validator = SignedDocumentValidator.fromDocument(sealed);
        validator.setCertificateVerifier(verifier);
        SimpleReport report = validator.validateDocument().getSimpleReport();
        if (report.getSignaturesCount() != 1) {
            return Optional.of(report.getSignaturesCount() + " signatures");
        }
        String id = report.getFirstSignatureId();
        boolean holds =
                report.getIndication(id) == Indication.TOTAL_PASSED
                        && report.getSignatureFormat(id) == PadesSeal.LEVEL;
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
