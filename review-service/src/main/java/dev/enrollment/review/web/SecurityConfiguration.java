package dev.enrollment.review.web;

import dev.enrollment.edge.api.ApiRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reviewers, nobody else. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String LEAD = "ROLE_lead";

    @Bean
    ApiRules reviewersOnly() {
        return requests ->
                requests.requestMatchers("/api/reviews", "/api/reviews/**").hasRole("reviewer");
    }
}
