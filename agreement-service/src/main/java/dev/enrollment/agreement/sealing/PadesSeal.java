package dev.enrollment.agreement.sealing;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.service.SecureRandomNonceSource;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.KeyStore.PasswordProtection;

/**
 * The vendor's seal: PAdES baseline B-LT, with a time stamp and what proves that nothing was
 * revoked.
 */
final class PadesSeal {

    static final SignatureLevel LEVEL = SignatureLevel.PAdES_BASELINE_LT;
    static final String LEVEL_NAME = "PAdES-BASELINE-LT";

    private static final DigestAlgorithm DIGEST = DigestAlgorithm.SHA256;

    private final Pkcs12SignatureToken keys;
    private final DSSPrivateKeyEntry key;
    private final CommonTrustedCertificateSource trusted;
    private final AuthorityLoader loader;
    private final OnlineTSPSource timestamps;

    PadesSeal(SealingProperties with, CommonTrustedCertificateSource trusted) {
        this.trusted = trusted;
        keys = open(with);
        key = keys.getKeys().getFirst();
        loader = new AuthorityLoader(with.patience());
        timestamps = new OnlineTSPSource(with.timestamps().toString(), loader);
        timestamps.setNonceSource(new SecureRandomNonceSource());
    }

    DSSDocument on(byte[] pdf) {
        var document = new InMemoryDocument(pdf, "agreement.pdf");
        var parameters = parameters();
        var service = service();
        var digest = service.getDataToSign(document, parameters);
        return service.signDocument(document, parameters, keys.sign(digest, DIGEST, key));
    }

    private PAdESService service() {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new OnlineCRLSource(loader));
        var service = new PAdESService(verifier);
        service.setTspSource(timestamps);
        return service;
    }

    private PAdESSignatureParameters parameters() {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(LEVEL);
        parameters.setDigestAlgorithm(DIGEST);
        parameters.setSigningCertificate(key.getCertificate());
        parameters.setCertificateChain(key.getCertificateChain());
        parameters.setReason("Sealed by the vendor after the signatory accepted");
        parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        return parameters;
    }

    private static Pkcs12SignatureToken open(SealingProperties with) {
        try {
            return new Pkcs12SignatureToken(
                    Files.readAllBytes(with.keyStore()),
                    new PasswordProtection(with.password().toCharArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + with.keyStore(), e);
        }
    }
}
