package dev.enrollment.edge.api;

import dev.enrollment.edge.Identity;
import dev.enrollment.edge.audit.Audit;
import dev.enrollment.edge.audit.AuditTrail;
import dev.enrollment.edge.limit.LimitsProperties;
import dev.enrollment.edge.limit.RateLimits;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bearer tokens for all that is no page: no session, no cookie, and nothing open but what a rule
 * opens.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiAutoConfiguration {

    /** These say nothing about a person or a company; whoever reaches the port may read them. */
    private static final String[] OPEN_ENDPOINTS = {"health", "prometheus"};

    /** The OpenAPI document, which every service has; clients are written from it. */
    private static final String DESCRIPTION = "/openapi.yaml";

    private static final int FIRST = 10;

    @Bean
    Refusals refusals(RateLimits limits, JsonMapper json) {
        return new Refusals(limits, json);
    }

    /** Spring Boot's decoder asks it besides its own checks of issuer and time. */
    @Bean
    OAuth2TokenValidator<Jwt> tokenForThisService(
            @Value("${enrollment.identity.audience}") String audience) {
        return new TokenForThisService(audience);
    }

    @Bean
    @Order(FIRST)
    SecurityFilterChain management(
            HttpSecurity http, Refusals refusals, Identity identity, Audit audit) {
        return tokens(
                        http.securityMatcher(EndpointRequest.toAnyEndpoint()),
                        refusals,
                        identity,
                        audit)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(EndpointRequest.to(OPEN_ENDPOINTS))
                                        .permitAll()
                                        .anyRequest()
                                        .hasRole("operator"))
                .build();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain api(
            HttpSecurity http,
            ObjectProvider<ApiRules> rules,
            ObjectProvider<ApiUpload> uploads,
            Refusals refusals,
            RateLimits limits,
            LimitsProperties limited,
            Identity identity,
            Audit audit) {
        return tokens(http, refusals, identity, audit)
                .authorizeHttpRequests(
                        requests -> {
                            requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                            requests.requestMatchers(DESCRIPTION).permitAll();
                            rules.orderedStream().forEach(rule -> rule.addTo(requests));
                            requests.anyRequest().denyAll();
                        })
                .addFilterAfter(
                        new ApiLimit(limits, refusals), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new PlainBodies(refusals), ApiLimit.class)
                .addFilterAfter(
                        new BodyLimit(
                                bodyLimits(
                                        uploads.stream().toList(),
                                        Math.toIntExact(limited.sizes().body().toBytes())),
                                refusals),
                        PlainBodies.class)
                .build();
    }

    private static ToIntFunction<HttpServletRequest> bodyLimits(
            List<ApiUpload> uploads, int usual) {
        Map<RequestMatcher, Integer> limits = new LinkedHashMap<>();
        uploads.forEach(
                upload ->
                        limits.put(
                                PathPatternRequestMatcher.withDefaults()
                                        .matcher(upload.method(), upload.pattern()),
                                upload.bytes()));
        return request ->
                limits.entrySet().stream()
                        .filter(limit -> limit.getKey().matches(request))
                        .mapToInt(Map.Entry::getValue)
                        .findFirst()
                        .orElse(usual);
    }

    private static HttpSecurity tokens(
            HttpSecurity http, Refusals refusals, Identity identity, Audit audit) {
        return http.addFilterBefore(new HeadAsGet(), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(new AuditTrail(audit), HeadAsGet.class)
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                        policy ->
                                                policy.policyDirectives(Browsers.policy(identity))))
                .oauth2ResourceServer(server -> judge(server, refusals))
                .exceptionHandling(
                        failures ->
                                failures.authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Bearer tokens are not sent by a browser of its own accord.
                .csrf(AbstractHttpConfigurer::disable);
    }

    private static void judge(
            OAuth2ResourceServerConfigurer<HttpSecurity> server, Refusals refusals) {
        server.jwt(Customizer.withDefaults())
                .protectedResourceMetadata(
                        metadata ->
                                metadata.protectedResourceMetadataCustomizer(
                                        told -> told.tlsClientCertificateBoundAccessTokens(false)))
                .authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals)
                .withObjectPostProcessor(
                        new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <F extends BearerTokenAuthenticationFilter> F postProcess(
                                    F filter) {
                                filter.setAuthenticationFailureHandler(refusals);
                                return filter;
                            }
                        });
    }
}
