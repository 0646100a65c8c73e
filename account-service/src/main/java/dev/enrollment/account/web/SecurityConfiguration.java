package dev.enrollment.account.web;

import dev.enrollment.edge.api.ApiRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** The methods of the API name their roles. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    ApiRules rolesAtTheMethods() {
        return requests -> requests.requestMatchers("/api/**").authenticated();
    }
}
