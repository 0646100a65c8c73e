package dev.enrollment.review;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Access tokens as the realm gives them, signed with the test's key. */
final class Tokens {

    private Tokens() {}

    static String of(String subject, String... roles) {
        return ReviewStack.IDENTITY.signed(claims(subject, roles).build());
    }

    static String signedBy(RSAKey key) {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims("rita", "reviewer").build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static JWTClaimsSet.Builder claims(String subject, String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(ReviewStack.IDENTITY.issuer())
                .subject(subject)
                .audience("review-service")
                .claim("typ", "Bearer")
                .claim("roles", List.of(roles))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }
}
