package dev.enrollment.agreement.sealing;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;

/**
 * The vendor's seal: PAdES baseline B-LT, with a time stamp and what proves that nothing was
 * revoked.
 */
final class PadesSeal {

    static final SignatureLevel LEVEL = SignatureLevel.PAdES_BASELINE_LT;

    /**
     * With time stamps over all that proves it, so that it outlives certificates and algorithms.
     */
    static final SignatureLevel RENEWED = SignatureLevel.PAdES_BASELINE_LTA;

    private final VendorKey key;

    PadesSeal(VendorKey key) {
        this.key = key;
    }

    DSSDocument on(byte[] pdf) {
        var document = named(pdf);
        var parameters = parameters();
        var service = service();
        var digest = service.getDataToSign(document, parameters);
        return service.signDocument(document, parameters, key.sign(digest));
    }

    /** With another time stamp, and with what proves the ones before. */
    DSSDocument renewedOn(byte[] sealed) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(RENEWED);
        return service().extendDocument(named(sealed), parameters);
    }

    /** With its type, which DSS would look for on the class path. */
    private static DSSDocument named(byte[] pdf) {
        return new InMemoryDocument(pdf, "agreement.pdf", MimeTypeEnum.PDF);
    }

    private PAdESService service() {
        var service = new PAdESService(key.verifier());
        service.setTspSource(key.timestamps());
        // DSS would look for it on the class path, several times for each seal.
        service.setPdfObjFactory(new PdfBoxDefaultObjectFactory());
        return service;
    }

    static String nameOf(SignatureLevel level) {
        return level.toString();
    }

    private PAdESSignatureParameters parameters() {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(LEVEL);
        key.describeIn(parameters);
        parameters.setReason("Sealed by the vendor after the signatory accepted");
        parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        return parameters;
    }
}
