package dev.enrollment.account.web;

import dev.enrollment.account.document.DocumentDesk;
import dev.enrollment.edge.api.ApiRules;
import dev.enrollment.edge.api.ApiUpload;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** The methods of the API name their roles. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** A partner's documents are larger than its JSON. */
    @Bean
    ApiUpload documentsOfPartners() {
        return new ApiUpload(
                HttpMethod.PUT, "/api/enrollments/*/documents/*", DocumentDesk.MOST_BYTES);
    }

    @Bean
    ApiRules rolesAtTheMethods() {
        return requests ->
                requests.requestMatchers("/api/**").authenticated();
    }
}
