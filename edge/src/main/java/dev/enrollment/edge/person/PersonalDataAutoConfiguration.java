package dev.enrollment.edge.person;

import dev.enrollment.edge.api.ApiRules;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** The export with its rule, so that no service can forget it. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(PersonalDataApi.class)
class PersonalDataAutoConfiguration {

    static final String PATH = "/api/enrollments/{id}/personal-data";

    @Bean
    @Order(0)
    ApiRules personalDataForOperators() {
        return requests -> requests.requestMatchers(PATH).hasRole("operator");
    }
}
