package dev.enrollment.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * Sign-ins that were begun and have not come back yet, each kept by its own browser. What the
 * browser holds is random and its own: state, nonce and the proof of the code (PKCE). Everything
 * else is the service's.
 */
final class BegunSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final Pattern KEPT =
            Pattern.compile("([\\w=-]{16,200})\\.([\\w=-]{16,200})\\.([\\w=-]{16,200})");

    private final ClientRegistration provider;
    private final String authorizationUri;
    private final BrowserNote note;

    BegunSignIns(ClientRegistrationRepository providers, String registration, BrowserNote note) {
        this.provider = Objects.requireNonNull(providers.findByRegistrationId(registration));
        this.authorizationUri =
                Objects.requireNonNull(provider.getProviderDetails().getAuthorizationUri());
        this.note = note;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (begun == null) {
            note.remove(response);
        } else {
            note.write(
                    response,
                    "%s.%s.%s"
                            .formatted(
                                    begun.getState(),
                                    begun.getAttribute(OidcParameterNames.NONCE),
                                    begun.getAttribute(PkceParameterNames.CODE_VERIFIER)));
        }
    }

    /** None unless it is the one that the identity provider answers. */
    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        String answered = request.getParameter(OAuth2ParameterNames.STATE);
        return note.read(request)
                .map(KEPT::matcher)
                .filter(Matcher::matches)
                .filter(kept -> kept.group(1).equals(answered))
                .map(this::begun)
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<OAuth2AuthorizationRequest> begun =
                Optional.ofNullable(loadAuthorizationRequest(request));
        begun.ifPresent(it -> note.remove(response));
        return begun.orElse(null);
    }

    private OAuth2AuthorizationRequest begun(Matcher kept) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(provider.getClientId())
                .authorizationUri(authorizationUri)
                .redirectUri(provider.getRedirectUri())
                .scopes(provider.getScopes())
                .state(kept.group(1))
                .attributes(
                        own -> {
                            own.put(
                                    OAuth2ParameterNames.REGISTRATION_ID,
                                    provider.getRegistrationId());
                            own.put(OidcParameterNames.NONCE, kept.group(2));
                            own.put(PkceParameterNames.CODE_VERIFIER, kept.group(3));
                        })
                .build();
    }
}
