package dev.enrollment.notification.web;

import dev.enrollment.edge.api.ApiRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Operators, and reviewers for the letters of a case. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    ApiRules staffOnly() {
        return requests ->
                requests.requestMatchers(HttpMethod.GET, "/api/notifications")
                        .hasAnyRole("operator", "reviewer")
                        .requestMatchers("/api/notifications/**")
                        .hasRole("operator");
    }
}
