package dev.enrollment.account.web;

import dev.enrollment.edge.api.ApiRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** The methods of the API name their roles; its description is for everybody. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    ApiRules rolesAtTheMethods() {
        return requests ->
                requests.requestMatchers("/openapi.yaml")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated();
    }
}
