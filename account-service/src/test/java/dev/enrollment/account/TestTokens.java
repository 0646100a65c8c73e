package dev.enrollment.account;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.enrollment.tests.LocalIdentityProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Tokens that the service accepts, whichever provider signs people in on its pages. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTokens {

    public static final LocalIdentityProvider PROVIDER = LocalIdentityProvider.start();

    @Bean
    JwtDecoder testDecoder(OAuth2TokenValidator<Jwt> forThisService) {
        var decoder =
                NimbusJwtDecoder.withJwkSetUri(
                                PROVIDER.backChannel() + "/protocol/openid-connect/certs")
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(PROVIDER.issuer()), forThisService));
        return decoder;
    }

    /** A token of a partner's system. */
    public static String ofPartner(String partner) {
        return signed(claims("system-" + partner, "partner-system").claim("partner", partner));
    }

    /** A token of a person with one role. */
    public static String ofRole(String role) {
        return signed(claims("someone", role));
    }

    private static JWTClaimsSet.Builder claims(String subject, String role) {
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuer())
                .audience("account-service")
                .subject(subject)
                .claim("typ", "Bearer")
                .claim("roles", List.of(role));
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        Date expiry = Date.from(Instant.now().plus(Duration.ofHours(10)));
        return PROVIDER.signed(claims.expirationTime(expiry).build());
    }
}
