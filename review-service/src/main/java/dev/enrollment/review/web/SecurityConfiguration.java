package dev.enrollment.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** Reviewers by bearer token, nobody else; of the management port only health is open. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String LEAD = "ROLE_lead";

    private final JsonMapper json;

    SecurityConfiguration(JsonMapper json) {
        this.json = json;
    }

    @Bean
    SecurityFilterChain reviewersOnly(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                                        .permitAll()
                                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                                        .hasRole("operator")
                                        .requestMatchers("/api/reviews", "/api/reviews/**")
                                        .hasRole("reviewer")
                                        .anyRequest()
                                        .denyAll())
                .oauth2ResourceServer(
                        server ->
                                server.jwt(jwt -> {})
                                        .authenticationEntryPoint(
                                                (request, response, failure) ->
                                                        unauthenticated(response))
                                        .accessDeniedHandler(
                                                (request, response, failure) ->
                                                        write(
                                                                response,
                                                                HttpStatus.FORBIDDEN,
                                                                "FORBIDDEN")))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Bearer tokens are not sent by a browser of its own accord.
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    private void unauthenticated(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(response, HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED");
    }

    private void write(HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setProperty("code", code);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
