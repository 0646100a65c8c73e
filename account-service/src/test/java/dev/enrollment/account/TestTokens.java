package dev.enrollment.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Stands in for the identity provider: signs tokens that the service accepts. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTokens {

    private static final int KEY_BITS = 2048;
    private static final RSAKey KEY = key();

    @Bean
    JwtDecoder testDecoder() throws JOSEException {
        return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
    }

    /** A token of a partner's system. */
    public static String ofPartner(String partner) {
        return signed(
                new JWTClaimsSet.Builder()
                        .subject("system-" + partner)
                        .claim("roles", List.of("partner-system"))
                        .claim("partner", partner));
    }

    /** A token of a person with one role. */
    public static String ofRole(String role) {
        return signed(new JWTClaimsSet.Builder().subject("someone").claim("roles", List.of(role)));
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        try {
            var expiry = Date.from(Instant.now().plus(Duration.ofHours(10)));
            var token =
                    new SignedJWT(
                            new JWSHeader(JWSAlgorithm.RS256),
                            claims.expirationTime(expiry).build());
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(KEY_BITS).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
