package dev.enrollment.agreement.sealing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.service.SecureRandomNonceSource;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.token.AbstractKeyStoreTokenConnection;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import org.springframework.stereotype.Component;

/** The key of the vendor's seal, and the authorities that stand beside it. */
@Component
final class VendorKey {

    private static final DigestAlgorithm DIGEST = DigestAlgorithm.SHA256;

    private final AbstractKeyStoreTokenConnection keys;
    private final DSSPrivateKeyEntry key;
    private final CommonTrustedCertificateSource trusted;
    private final AuthorityLoader loader;
    private final OnlineTSPSource timestamps;

    VendorKey(SealingProperties with) {
        trusted = SealTrust.of(with);
        keys = KeyPlace.open(with);
        key = KeyPlace.keyIn(keys, with.keyAlias());
        loader = new AuthorityLoader(with.patience());
        timestamps = new OnlineTSPSource(with.timestamps().toString(), loader);
        timestamps.setNonceSource(new SecureRandomNonceSource());
    }

    void describeIn(AbstractSignatureParameters<?> parameters) {
        parameters.setDigestAlgorithm(DIGEST);
        parameters.setSigningCertificate(key.getCertificate());
        parameters.setCertificateChain(key.getCertificateChain());
    }

    SignatureValue sign(ToBeSigned digest) {
        return keys.sign(digest, DIGEST, key);
    }

    OnlineTSPSource timestamps() {
        return timestamps;
    }

    SealCheck check() {
        return new SealCheck(trusted);
    }

    /** Asks the authorities what is revoked. */
    CommonCertificateVerifier verifier() {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new OnlineCRLSource(loader));
        return verifier;
    }
}
