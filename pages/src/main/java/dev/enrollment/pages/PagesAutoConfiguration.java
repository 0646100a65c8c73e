package dev.enrollment.pages;

import dev.enrollment.defaults.Vendor;
import dev.enrollment.edge.Identity;
import dev.enrollment.edge.audit.Audit;
import dev.enrollment.edge.limit.RateLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Sign-in at the identity provider, and the guard of the pages. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration"
        })
@ConditionalOnBean(Pages.class)
class PagesAutoConfiguration {

    private static final int BEFORE_THE_API = 30;
    private static final Duration STYLES_KEPT = Duration.ofHours(1);

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

    /** Templates know it by this name. */
    @Bean
    Languages languages(@Value("${enrollment.pages.languages}") List<String> codes) {
        return Languages.of(codes);
    }

    @Bean
    PersonShown personShown() {
        return new PersonShown();
    }

    /** Templates know it by this name. */
    @Bean
    PortalAddress portalAddress(Environment environment) {
        return new PortalAddress(environment.getRequiredProperty("enrollment.portal.base-url"));
    }

    /** The vendor's colours, from which {@code base.css} makes all others. */
    @Bean
    RouterFunction<ServerResponse> vendorStyle(Vendor vendor) {
        var css = MediaType.valueOf("text/css");
        var kept = CacheControl.maxAge(STYLES_KEPT);
        return RouterFunctions.route()
                .GET(
                        "/vendor.css",
                        _ ->
                                ServerResponse.ok()
                                        .contentType(css)
                                        .cacheControl(kept)
                                        .body(vendor.look().css()))
                .build();
    }

    @Bean
    UploadLimit uploadLimit(
            MultipartProperties multipart,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize forms) {
        return new UploadLimit(multipart.getMaxRequestSize(), forms);
    }

    @Bean
    PageGuard pageGuard(
            Pages pages,
            Identity identity,
            ClientRegistrationRepository providers,
            LocaleResolver language,
            RateLimits limits,
            Audit audit,
            MessageSource words,
            ApplicationEventPublisher events) {
        return new PageGuard(pages, identity, providers, language, limits, audit, words, events);
    }

    @Bean
    @Order(BEFORE_THE_API)
    SecurityFilterChain people(HttpSecurity http, PageGuard guard) {
        return guard.over(http);
    }
}
