package dev.enrollment.account.portal.web;

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
import org.springframework.web.servlet.LocaleResolver;

/** Applicants: sign-in at the identity provider, a session, forms guarded against forgery. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    private static final String[] OPEN = {
        "/", "/portal.css", "/board.css", "/icon.svg", "/favicon.ico", "/webjars/**"
    };

    private static final String[] PAGES = {
        "/",
        "/portal.css",
        "/board.css",
        "/icon.svg",
        "/favicon.ico",
        "/webjars/**",
        "/enrollments/**",
        "/board",
        "/board/**",
        "/documents/**",
        "/partner-network",
        "/oauth2/**",
        "/login/**",
        "/logout"
    };

    @Bean
    @Order(1)
    SecurityFilterChain applicants(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            LocaleResolver languages,
            PortalProperties portal) {
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(HttpMethod.GET, OPEN)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD, OPEN)
                                        .permitAll()
                                        .requestMatchers("/board", "/board/**")
                                        .hasAnyRole(StaffRoles.STAFF)
                                        .requestMatchers("/documents/**")
                                        .hasAnyRole("reviewer", "lead")
                                        .anyRequest()
                                        .authenticated())
                .oauth2Login(
                        login ->
                                login.loginPage(
                                                "/oauth2/authorization/"
                                                        + PortalSignIn.REGISTRATION)
                                        .authorizationEndpoint(
                                                endpoint ->
                                                        endpoint.authorizationRequestResolver(
                                                                new SignInRequests(
                                                                        registrations, languages)))
                                        .defaultSuccessUrl("/enrollments")
                                        .failureUrl("/?sign-in=failed")
                                        .authorizedClientRepository(new NoTokensKept()))
                .logout(logout -> logout.logoutSuccessHandler(signOut(registrations, portal)))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy ->
                                                        policy.policyDirectives(
                                                                contentPolicy(portal)))
                                        .referrerPolicy(
                                                policy ->
                                                        policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** Pico's check marks are data images; signing out goes on to the identity provider. */
    private static String contentPolicy(PortalProperties portal) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + portal.issuerOrigin();
    }

    /** After sign-in the browser returns to the page it came for, never to a part of one. */
    private static RequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request ->
                        request.getHeader("HX-Request") == null
                                && (page("/enrollments/**").matches(request)
                                        || page("/documents/**").matches(request)
                                        || page("/board").matches(request)));
        return cache;
    }

    private static PathPatternRequestMatcher page(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, path);
    }

    private static LogoutSuccessHandler signOut(
            ClientRegistrationRepository registrations, PortalProperties portal) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(portal.url("/"));
        return handler;
    }
}
