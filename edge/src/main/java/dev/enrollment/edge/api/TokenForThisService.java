package dev.enrollment.edge.api;

import java.util.List;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;

/**
 * Takes access tokens that were issued for this service (RFC 9068, section 4). An ID token is
 * signed with the same keys and may name the service too, so the audience alone does not tell them
 * apart; the identity provider names the kind in the claim {@code typ}.
 */
final class TokenForThisService implements OAuth2TokenValidator<Jwt> {

    private static final String ACCESS_TOKEN = "Bearer";

    private final String audience;

    TokenForThisService(String audience) {
        this.audience = audience;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (!ACCESS_TOKEN.equals(token.getClaimAsString("typ"))) {
            return refused("The token is not an access token");
        }
        List<String> audiences = token.getAudience();
        return audiences != null && audiences.contains(audience)
                ? OAuth2TokenValidatorResult.success()
                : refused("The token is not for " + audience);
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        OAuth2Error error = BearerTokenErrors.invalidToken(why);
        return OAuth2TokenValidatorResult.failure(error);
    }
}
