package dev.enrollment.account.provisioning.http;

import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * Puts this service's own access token into requests. Spring Security fetches it by client
 * credentials, keeps it until it is stale, and forgets it when it is refused.
 */
final class AdministrationTokens {

    private static final String REGISTRATION = "administration";

    /** Fetched again so long before it expires: on the way it must not grow too old. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private AdministrationTokens() {}

    static ClientHttpRequestInterceptor of(
            ClientHttpRequestFactory requests,
            String tokenUrl,
            IdentityAdminProperties properties) {
        var registrations =
                new InMemoryClientRegistrationRepository(
                        ClientRegistration.withRegistrationId(REGISTRATION)
                                .clientId(properties.clientId())
                                .clientSecret(properties.clientSecret())
                                .clientAuthenticationMethod(
                                        ClientAuthenticationMethod.CLIENT_SECRET_POST)
                                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                                .tokenUri(tokenUrl)
                                .build());
        var kept = new InMemoryOAuth2AuthorizedClientService(registrations);
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, kept);
        manager.setAuthorizedClientProvider(grant(requests));
        return interceptor(manager, kept);
    }

    private static ClientHttpRequestInterceptor interceptor(
            AuthorizedClientServiceOAuth2AuthorizedClientManager manager,
            OAuth2AuthorizedClientService kept) {
        var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
        interceptor.setClientRegistrationIdResolver(request -> REGISTRATION);
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(kept));
        return interceptor;
    }

    /** What goes wrong is told by the exceptions of {@link RestClient}, as causes. */
    private static ClientCredentialsOAuth2AuthorizedClientProvider grant(
            ClientHttpRequestFactory requests) {
        var tokens = new RestClientClientCredentialsTokenResponseClient();
        tokens.setRestClient(
                RestClient.builder()
                        .requestFactory(requests)
                        .configureMessageConverters(
                                converters ->
                                        converters
                                                .registerDefaults()
                                                .addCustomConverter(
                                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .build());
        var grant = new ClientCredentialsOAuth2AuthorizedClientProvider();
        grant.setAccessTokenResponseClient(tokens);
        grant.setClockSkew(MARGIN);
        return grant;
    }
}
