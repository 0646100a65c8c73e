package dev.enrollment.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * Keeps a person's refresh token in the session, and no other token: this service calls nobody in a
 * person's name, it only asks whether the sign-in still holds.
 */
final class KeptSignIns implements OAuth2AuthorizedClientRepository {

    private static final String ATTRIBUTE = KeptSignIns.class.getName();

    /**
     * @param until when the identity provider wants to be asked again
     */
    private record Kept(String refreshToken, Instant since, Instant until)
            implements Serializable {}

    private final ClientRegistrationRepository providers;

    KeptSignIns(ClientRegistrationRepository providers) {
        this.providers = providers;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface has it so
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        ClientRegistration provider = providers.findByRegistrationId(registration);
        if (session == null
                || provider == null
                || !(session.getAttribute(ATTRIBUTE) instanceof Kept kept)) {
            return null;
        }
        var accessToken =
                new OAuth2AccessToken(TokenType.BEARER, "not kept", kept.since(), kept.until());
        var refreshToken = new OAuth2RefreshToken(kept.refreshToken(), kept.since());
        return (T)
                new OAuth2AuthorizedClient(provider, person.getName(), accessToken, refreshToken);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        OAuth2RefreshToken refreshToken = client.getRefreshToken();
        Instant since = client.getAccessToken().getIssuedAt();
        Instant until = client.getAccessToken().getExpiresAt();
        if (refreshToken != null && since != null && until != null) {
            request.getSession()
                    .setAttribute(ATTRIBUTE, new Kept(refreshToken.getTokenValue(), since, until));
        }
    }

    @Override
    public void removeAuthorizedClient(
            String registration,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
