package dev.enrollment.pages;

import dev.enrollment.edge.Identity;
import dev.enrollment.edge.limit.RateLimits;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.LocaleResolver;

/** Sign-in at the identity provider, and the guard of the pages. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration"
        })
class PagesAutoConfiguration {

    private static final int BEFORE_THE_API = 30;
    private static final String ASSETS = "/webjars/**";
    private static final List<String> OWN = List.of("/oauth2/**", "/login/**", "/logout", "/error");
    private static final String NOTHING_ELSE =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                    + " microphone=(), payment=(), usb=()";

    /**
     * All addresses are derived, so nothing is fetched, and a provider that is away costs sign-ins
     * only.
     */
    @Bean
    ClientRegistrationRepository identityProvider(Pages pages, Identity identity) {
        SignIn signIn = pages.signIn();
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId(signIn.registration())
                        .clientId(signIn.clientId())
                        .clientSecret(signIn.clientSecret())
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(signIn.url("/login/oauth2/code/" + signIn.registration()))
                        .scope("openid", "email", "profile")
                        .issuerUri(identity.issuer().toString())
                        .authorizationUri(identity.front("auth"))
                        .tokenUri(identity.back("token"))
                        .jwkSetUri(identity.back("certs"))
                        .userNameAttributeName("sub")
                        .providerConfigurationMetadata(
                                Map.of("end_session_endpoint", identity.front("logout")))
                        .build());
    }

    @Bean
    @ConditionalOnMissingBean
    GrantedAuthoritiesMapper realmRoles() {
        return new RealmRoles();
    }

    @Bean
    @Order(BEFORE_THE_API)
    SecurityFilterChain people(
            HttpSecurity http,
            Pages pages,
            Identity identity,
            ClientRegistrationRepository providers,
            PeopleParts parts) {
        return http.securityMatcher(all(pages))
                .authorizeHttpRequests(requests -> rules(requests, pages))
                .oauth2Login(
                        login ->
                                login.loginPage(
                                                "/oauth2/authorization/"
                                                        + pages.signIn().registration())
                                        .authorizationEndpoint(
                                                endpoint ->
                                                        endpoint.authorizationRequestResolver(
                                                                parts.requests()))
                                        .defaultSuccessUrl(pages.landing())
                                        .failureUrl("/?sign-in=failed")
                                        .authorizedClientRepository(new NoTokensKept()))
                .logout(logout -> logout.logoutSuccessHandler(signOut(providers, pages)))
                .requestCache(cache -> cache.requestCache(pagesOnly(pages)))
                .headers(headers -> headers(headers, identity))
                .addFilterBefore(parts.limit(), OAuth2AuthorizationRequestRedirectFilter.class)
                .build();
    }

    /** What the guard of the pages is made of besides them. */
    @Bean
    PeopleParts peopleParts(
            ClientRegistrationRepository providers, LocaleResolver languages, RateLimits limits) {
        return new PeopleParts(
                new SignInRequests(providers, languages),
                new PageLimit(limits, any(Stream.of("/oauth2/**", "/login/**"))));
    }

    record PeopleParts(SignInRequests requests, PageLimit limit) {}

    private static String[] all(Pages pages) {
        return Stream.of(
                        pages.open(),
                        pages.personal(),
                        pages.staff().keySet(),
                        OWN,
                        List.of(ASSETS))
                .flatMap(java.util.Collection::stream)
                .toArray(String[]::new);
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests,
            Pages pages) {
        String[] open =
                Stream.concat(pages.open().stream(), Stream.of(ASSETS)).toArray(String[]::new);
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
        requests.requestMatchers(HttpMethod.GET, open).permitAll();
        requests.requestMatchers(HttpMethod.HEAD, open).permitAll();
        pages.staff()
                .forEach(
                        (path, roles) ->
                                requests.requestMatchers(path)
                                        .hasAnyRole(roles.toArray(String[]::new)));
        requests.anyRequest().authenticated();
    }

    /** Pico's check marks are data images; signing out goes on to the identity provider. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers, Identity identity) {
        headers.contentSecurityPolicy(
                        policy ->
                                policy.policyDirectives(
                                        "default-src 'none'; script-src 'self'; style-src 'self'; "
                                                + "img-src 'self' data:; connect-src 'self'; "
                                                + "base-uri 'none'; frame-ancestors 'none'; "
                                                + "form-action 'self' "
                                                + identity.origin()))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(NOTHING_ELSE));
    }

    /** After sign-in the browser returns to the page it came for, never to a part of one. */
    private static RequestCache pagesOnly(Pages pages) {
        RequestMatcher guarded =
                any(Stream.concat(pages.personal().stream(), pages.staff().keySet().stream()));
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request ->
                        request.getHeader("HX-Request") == null
                                && HttpMethod.GET.matches(request.getMethod())
                                && guarded.matches(request));
        return cache;
    }

    private static RequestMatcher any(Stream<String> paths) {
        return new OrRequestMatcher(
                paths.<RequestMatcher>map(
                                path -> PathPatternRequestMatcher.withDefaults().matcher(path))
                        .toList());
    }

    private static LogoutSuccessHandler signOut(
            ClientRegistrationRepository providers, Pages pages) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(providers);
        handler.setPostLogoutRedirectUri(pages.signIn().url("/"));
        return handler;
    }
}
