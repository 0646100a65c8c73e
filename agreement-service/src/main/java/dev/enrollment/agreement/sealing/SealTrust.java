package dev.enrollment.agreement.sealing;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** The authorities that are trusted. */
final class SealTrust {

    private SealTrust() {}

    /**
     * Reads them.
     *
     * @throws IllegalStateException where the file names none
     */
    static CommonTrustedCertificateSource of(SealingProperties with) {
        var trusted = new CommonTrustedCertificateSource();
        try (InputStream pem = Files.newInputStream(with.authorities())) {
            CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .map(CertificateToken::new)
                    .forEach(trusted::addCertificate);
        } catch (CertificateException e) {
            throw new IllegalStateException("No certificates in " + with.authorities(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + with.authorities(), e);
        }
        if (trusted.getNumberOfCertificates() == 0) {
            throw new IllegalStateException("No certificates in " + with.authorities());
        }
        return trusted;
    }
}
