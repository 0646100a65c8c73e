package dev.enrollment.agreement.web;

import dev.enrollment.edge.Identity;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** People: sign-in at the identity provider, a session, forms guarded against forgery. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final String[] OPEN = {
        "/", "/pages.css", "/icon.svg", "/favicon.ico", "/webjars/**"
    };

    @Bean
    @Order(3)
    SecurityFilterChain people(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            Identity identity,
            PagesProperties pages) {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.FORWARD)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, OPEN)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD, OPEN)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .oauth2Login(
                        login ->
                                login.loginPage(
                                                "/oauth2/authorization/"
                                                        + IdentityProvider.REGISTRATION)
                                        .failureUrl("/?sign-in=failed")
                                        .authorizedClientRepository(new NoTokensKept()))
                .logout(logout -> logout.logoutSuccessHandler(signOut(registrations, pages)))
                .requestCache(cache -> cache.requestCache(linksOnly()))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy ->
                                                        policy.policyDirectives(
                                                                contentPolicy(identity)))
                                        .referrerPolicy(
                                                policy ->
                                                        policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** Pico's check marks are data images; a form may be sent on to the identity provider. */
    private static String contentPolicy(Identity identity) {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
                + "frame-ancestors 'none'; form-action 'self' "
                + identity.origin();
    }

    /** After sign-in the browser returns to the link it came for, and to nothing else. */
    private static RequestCache linksOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/agreements/**"));
        return cache;
    }

    private static LogoutSuccessHandler signOut(
            ClientRegistrationRepository registrations, PagesProperties pages) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(pages.url("/"));
        return handler;
    }
}
