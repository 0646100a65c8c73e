package dev.enrollment.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.client.RestClient;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the identity provider whether a sign-in still holds, each time the access token's life is
 * over (a minute, in the realm that is shipped). Whoever signed out elsewhere, was disabled or has
 * been signed in for too long is signed out here; new roles count at once. A provider that is away
 * signs nobody out.
 */
final class SignInCheck extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(SignInCheck.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** How long a page waits for the provider's answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final OAuth2AuthorizedClientManager signIns;
    private volatile Instant away = Instant.MIN;

    SignInCheck(
            ClientRegistrationRepository providers,
            KeptSignIns kept,
            ApplicationEventPublisher events) {
        var renewal = new RefreshTokenOAuth2AuthorizedClientProvider();
        renewal.setClockSkew(Duration.ZERO);
        renewal.setAccessTokenResponseClient(tokens());
        renewal.setApplicationEventPublisher(events);
        var manager = new DefaultOAuth2AuthorizedClientManager(providers, kept);
        manager.setAuthorizedClientProvider(renewal);
        signIns = manager;
    }

    private static RestClientRefreshTokenTokenResponseClient tokens() {
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        var tokens = new RestClientRefreshTokenTokenResponseClient();
        tokens.setRestClient(
                RestClient.builder()
                        .requestFactory(requests)
                        .configureMessageConverters(
                                converters ->
                                        converters
                                                .registerDefaults()
                                                .addCustomConverter(
                                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return tokens;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person instanceof OAuth2AuthenticationToken signedIn
                && !stillHolds(signedIn, request, response)) {
            new SecurityContextLogoutHandler().logout(request, response, person);
        }
        chain.doFilter(request, response);
    }

    private boolean stillHolds(
            OAuth2AuthenticationToken person,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Instant.now().isBefore(away)) {
            return true;
        }
        try {
            signIns.authorize(
                    OAuth2AuthorizeRequest.withClientRegistrationId(
                                    person.getAuthorizedClientRegistrationId())
                            .principal(person)
                            .attribute(HttpServletRequest.class.getName(), request)
                            .attribute(HttpServletResponse.class.getName(), response)
                            .build());
            return true;
        } catch (ClientAuthorizationException e) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode())) {
                return false;
            }
            away = Instant.now().plus(PAUSE);
            log.warn("The identity provider does not say whether sign-ins hold: {}", e.toString());
            return true;
        }
    }
}
