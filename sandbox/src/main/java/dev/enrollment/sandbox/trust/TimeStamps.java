package dev.enrollment.sandbox.trust;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** Answers RFC 3161 queries. */
final class TimeStamps {

    private static final ASN1ObjectIdentifier POLICY =
            new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1");

    private final Credential own;

    TimeStamps(Credential own) {
        this.own = own;
    }

    byte[] answer(byte[] query, Instant now) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var tokens =
                new TimeStampTokenGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder()
                                .build(Authority.ALGORITHM, own.key(), own.certificate()),
                        digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                        POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(own.certificate())));
        tokens.setResolution(TimeStampTokenGenerator.R_MILLISECONDS);
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generate(
                        new TimeStampRequest(query),
                        new BigInteger(63, new SecureRandom()),
                        Date.from(now))
                .getEncoded();
    }

    /** The same query with another nonce, as an answer that belongs to somebody else has it. */
    static byte[] withAnotherNonce(byte[] query) throws Exception {
        var asked = new TimeStampRequest(query);
        var other = new TimeStampRequestGenerator();
        other.setCertReq(asked.getCertReq());
        return other.generate(
                        asked.getMessageImprintAlgOID(),
                        asked.getMessageImprintDigest(),
                        new BigInteger(63, new SecureRandom()))
                .getEncoded();
    }
}
