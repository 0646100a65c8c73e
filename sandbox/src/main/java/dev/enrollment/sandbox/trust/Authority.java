package dev.enrollment.sandbox.trust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Issues certificates and says which of them are revoked: none. */
final class Authority {

    static final String ALGORITHM = "SHA256withECDSA";

    private static final X500Name NAME = new X500Name("CN=Sandbox authority,O=Sandbox");
    private static final Duration CRL_LASTS = Duration.ofDays(30);

    private final Credential own;
    private final String crlUrl;

    private Authority(Credential own, String crlUrl) {
        this.own = own;
        this.crlUrl = crlUrl;
    }

    /** With the key and certificate that it had before. */
    static Authority of(Credential own, String crlUrl) {
        return new Authority(own, crlUrl);
    }

    static Credential found(Instant now) throws Exception {
        KeyPair keys = keys();
        var certificate = draft(keys, NAME, now.minus(Duration.ofDays(1)), now.plus(years(10)));
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        certificate.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return new Credential(
                keys.getPrivate(), sign(certificate, signer(keys.getPrivate())), null);
    }

    /** A seal's, valid until then. */
    Credential seal(String name, Instant from, Instant until) throws Exception {
        return issue(name, from, until, KeyUsage.nonRepudiation, null);
    }

    Credential clock(String name, Instant from, Instant until) throws Exception {
        return issue(name, from, until, KeyUsage.digitalSignature, KeyPurposeId.id_kp_timeStamping);
    }

    private Credential issue(
            String name, Instant from, Instant until, int usage, @Nullable KeyPurposeId purpose)
            throws Exception {
        KeyPair keys = keys();
        var subject = new X500Name("CN=" + name + ",O=Sandbox");
        var certificate = draft(keys, subject, from, until);
        certificate.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (purpose != null) {
            certificate.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        }
        certificate.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils()
                        .createAuthorityKeyIdentifier(own.certificate().getPublicKey()));
        certificate.addExtension(Extension.cRLDistributionPoints, false, crlAt(crlUrl));
        return new Credential(
                keys.getPrivate(), sign(certificate, signer(own.key())), own.certificate());
    }

    /** The list of what is revoked, as of now. */
    byte[] crl(Instant now) throws Exception {
        var issuer = X500Name.getInstance(own.certificate().getSubjectX500Principal().getEncoded());
        var list = new X509v2CRLBuilder(issuer, Date.from(now));
        list.setNextUpdate(Date.from(now.plus(CRL_LASTS)));
        list.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils()
                        .createAuthorityKeyIdentifier(own.certificate().getPublicKey()));
        list.addExtension(
                Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
        return list.build(signer(own.key())).getEncoded();
    }

    private static X509v3CertificateBuilder draft(
            KeyPair keys, X500Name subject, Instant from, Instant until) throws Exception {
        var certificate =
                new JcaX509v3CertificateBuilder(
                        NAME,
                        new BigInteger(63, new SecureRandom()),
                        Date.from(from),
                        Date.from(until),
                        subject,
                        keys.getPublic());
        certificate.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        return certificate;
    }

    private static CRLDistPoint crlAt(String url) {
        var name = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, url));
        var point = new DistributionPoint(new DistributionPointName(name), null, null);
        return new CRLDistPoint(new DistributionPoint[] {point});
    }

    private static X509Certificate sign(X509v3CertificateBuilder draft, ContentSigner signer)
            throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(draft.build(signer));
    }

    private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder(ALGORITHM).build(key);
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static Duration years(int years) {
        return Duration.ofDays(365L * years);
    }
}
