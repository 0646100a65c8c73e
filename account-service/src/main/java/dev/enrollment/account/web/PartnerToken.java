package dev.enrollment.account.web;

import dev.enrollment.edge.api.Problem;
import dev.enrollment.edge.api.ProblemException;
import dev.enrollment.schemas.Topics;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;

/** Which partner a token speaks for; a payload never says. */
public final class PartnerToken {

    private PartnerToken() {}

    /** The partner; ends the request with 403 where the token speaks for none. */
    public static String partner(Jwt token) {
        String partner = token.getClaimAsString("partner");
        if (partner == null || !partner.matches(Topics.PARTNER_NAME)) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.FORBIDDEN,
                            "NO_PARTNER",
                            "The token speaks for no partner."));
        }
        return partner;
    }
}
