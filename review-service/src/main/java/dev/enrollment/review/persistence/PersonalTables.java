package dev.enrollment.review.persistence;

import dev.enrollment.edge.person.PersonalData;
import dev.enrollment.edge.person.PersonalRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table with rows of an enrollment; due checks name checks, and nobody else. */
@Configuration(proxyBeanMethods = false)
class PersonalTables {

    @Bean
    PersonalData personalData(JdbcClient jdbc) {
        return new PersonalRows(jdbc)
                .tables("profile", "profile_revision", "review", "review_history");
    }
}
