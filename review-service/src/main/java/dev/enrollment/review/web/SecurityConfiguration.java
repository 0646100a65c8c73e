package dev.enrollment.review.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** Reviewers by bearer token, nobody else; of the management port only health is open. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String LEAD = "ROLE_lead";

    private final SecurityProblems problems;

    SecurityConfiguration(SecurityProblems problems) {
        this.problems = problems;
    }

    @Bean
    SecurityFilterChain reviewersOnly(HttpSecurity http) {
        return http.authorizeHttpRequests(SecurityConfiguration::rules)
                .oauth2ResourceServer(this::tokens)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Bearer tokens are not sent by a browser of its own accord.
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                .permitAll()
                .requestMatchers(EndpointRequest.toAnyEndpoint())
                .hasRole("operator")
                .requestMatchers("/api/reviews", "/api/reviews/**")
                .hasRole("reviewer")
                .anyRequest()
                .denyAll();
    }

    private void tokens(OAuth2ResourceServerConfigurer<HttpSecurity> server) {
        server.jwt(jwt -> {})
                .authenticationEntryPoint(problems)
                .accessDeniedHandler(problems)
                .withObjectPostProcessor(
                        new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <F extends BearerTokenAuthenticationFilter> F postProcess(
                                    F filter) {
                                filter.setAuthenticationFailureHandler(problems);
                                return filter;
                            }
                        });
    }
}
