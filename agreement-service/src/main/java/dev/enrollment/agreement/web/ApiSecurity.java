package dev.enrollment.agreement.web;

import dev.enrollment.edge.api.ApiRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Staff read, have new links sent, give more time, and name who signs; operators export. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    ApiRules staff() {
        return requests ->
                requests.requestMatchers(
                                HttpMethod.GET,
                                "/api/agreements",
                                "/api/agreements/*",
                                "/api/agreements/*/sealed")
                        .hasAnyRole("reviewer", "lead", "operator")
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/agreements/*/link",
                                "/api/agreements/*/deadline",
                                "/api/agreements/*/signatory")
                        .hasAnyRole("reviewer", "operator")
                        .requestMatchers(HttpMethod.POST, "/api/agreements/*/pack")
                        .hasRole("operator");
    }
}
