package dev.enrollment.review.web;

import dev.enrollment.edge.api.ApiRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Reviewers decide, leads distribute and see how the work goes; both and auditors read. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] REVIEWS = {
        "/api/reviews", "/api/reviews/**", "/api/views", "/api/views/**"
    };

    private static final String[] FIGURES = {"/api/reviews/figures", "/api/reviews/figures.csv"};

    private static final String[] EITHER = {
        "/api/reviews/bulk", "/api/reviews/*/onlookers", "/api/views", "/api/views/**"
    };

    /** The token is in the address. */
    private static final String CALLBACKS = "/api/callbacks/credit/*/*";

    @Bean
    ApiRules staff() {
        return requests ->
                requests.requestMatchers(HttpMethod.POST, CALLBACKS)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, FIGURES)
                        .hasAnyRole("lead", "auditor")
                        .requestMatchers(HttpMethod.GET, REVIEWS)
                        .hasAnyRole("reviewer", "lead", "auditor")
                        .requestMatchers(EITHER)
                        .hasAnyRole("reviewer", "lead")
                        .requestMatchers(REVIEWS)
                        .hasRole("reviewer");
    }
}
