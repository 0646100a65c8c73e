package dev.enrollment.pages;

import dev.enrollment.edge.Identity;
import dev.enrollment.edge.api.Browsers;
import dev.enrollment.edge.audit.Audit;
import dev.enrollment.edge.audit.AuditTrail;
import dev.enrollment.edge.limit.RateLimits;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.LocaleResolver;

/** Who sees which page, how people sign in and out, and what a browser may do with a page. */
final class PageGuard {

    /** Of a sign-out: where the next sign-in leads. */
    private static final String BACK = "back";

    private static final String EVENTS = "text/event-stream";
    private static final List<String> ASSETS =
            List.of("/webjars/**", "/base.css", "/vendor.css", "/favicon.ico");
    private static final List<String> OWN = List.of("/oauth2/**", "/login/**", "/logout", "/error");
    private static final String NOTHING_ELSE =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                    + " microphone=(), payment=(), usb=()";

    private final Pages pages;
    private final Identity identity;
    private final ClientRegistrationRepository providers;
    private final LocaleResolver languages;
    private final RateLimits limits;
    private final Audit audit;
    private final KeptSignIns kept;
    private final SignInCheck check;
    private final LastPerson last;
    private final KeptForms forms;
    private final FilledForms filled;
    private final PageAsked asked;

    PageGuard(
            Pages pages,
            Identity identity,
            ClientRegistrationRepository providers,
            LocaleResolver languages,
            RateLimits limits,
            Audit audit,
            MessageSource words,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.identity = identity;
        this.providers = providers;
        this.languages = languages;
        this.limits = limits;
        this.audit = audit;
        kept = new KeptSignIns(providers);
        check = new SignInCheck(providers, kept, events);
        last = new LastPerson(pages.signIn());
        forms = new KeptForms(guarded(), last);
        filled = new FilledForms(last, words);
        asked = asked();
    }

    SecurityFilterChain over(HttpSecurity http) {
        var signIns = any(Stream.of("/oauth2/**", "/login/**"));
        return http.securityMatcher(all())
                .authorizeHttpRequests(this::rules)
                .oauth2Login(this::signIn)
                .logout(this::signOut)
                .exceptionHandling(this::refusals)
                .requestCache(cache -> cache.requestCache(asked))
                .headers(this::headers)
                .addFilterBefore(new PageLimit(limits, signIns, last), CsrfFilter.class)
                .addFilterBefore(new AuditTrail(audit), PageLimit.class)
                .addFilterAfter(check, CsrfFilter.class)
                .addFilterAfter(filled, AuthorizationFilter.class)
                .build();
    }

    private void signIn(OAuth2LoginConfigurer<HttpSecurity> login) {
        var requests = new SignInRequests(providers, pages.signIn().registration(), languages);
        var begun = new BegunSignIns(providers, pages.signIn().registration(), note("sign-in"));
        login.loginPage(signInPage())
                .authorizationEndpoint(
                        start ->
                                start.authorizationRequestResolver(requests)
                                        .authorizationRequestRepository(begun))
                .defaultSuccessUrl(pages.landing())
                .failureHandler(new FailedSignIn())
                .authorizedClientRepository(kept);
    }

    private String signInPage() {
        return "/oauth2/authorization/" + pages.signIn().registration();
    }

    private void refusals(ExceptionHandlingConfigurer<HttpSecurity> refusals) {
        refusals.accessDeniedHandler(forms)
                .authenticationEntryPoint(
                        forms.before(new LoginUrlAuthenticationEntryPoint(signInPage())));
    }

    private String[] all() {
        return Stream.of(
                        pages.open(),
                        pages.personal(),
                        List.copyOf(pages.staff().keySet()),
                        OWN,
                        ASSETS)
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        String[] open =
                Stream.concat(pages.open().stream(), ASSETS.stream()).toArray(String[]::new);
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

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(Browsers.policy(identity)))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(NOTHING_ELSE));
    }

    /** After sign-in the browser returns to the page it came for, never to a part of one. */
    private PageAsked asked() {
        RequestMatcher guarded = guarded();
        return new PageAsked(
                request ->
                        request.getHeader("HX-Request") == null
                                && !EVENTS.equals(request.getHeader("Accept"))
                                && HttpMethod.GET.matches(request.getMethod())
                                && guarded.matches(request),
                note("page"));
    }

    private BrowserNote note(String name) {
        return new BrowserNote(pages.signIn().registration() + "-" + name);
    }

    private RequestMatcher guarded() {
        return any(Stream.concat(pages.personal().stream(), pages.staff().keySet().stream()));
    }

    private static RequestMatcher any(Stream<String> paths) {
        return new OrRequestMatcher(
                paths.<RequestMatcher>map(
                                path -> PathPatternRequestMatcher.withDefaults().matcher(path))
                        .toList());
    }

    private void signOut(LogoutConfigurer<HttpSecurity> logout) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(providers);
        handler.setPostLogoutRedirectUri(pages.signIn().url("/"));
        logout.addLogoutHandler((_, response, _) -> last.forget(response))
                .addLogoutHandler(
                        (request, response, _) -> asked.keep(request.getParameter(BACK), response))
                .logoutSuccessHandler(handler);
    }
}
