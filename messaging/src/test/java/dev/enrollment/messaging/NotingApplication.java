package dev.enrollment.messaging;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link Notes} as a Spring Boot application. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class NotingApplication {

    @Bean
    FlywayConfigurationCustomizer tables() {
        return flyway -> flyway.locations("classpath:db/note");
    }

    @Bean
    Notes notes(JdbcTemplate jdbc, WriteBuffer buffer) {
        return new Notes(jdbc, buffer);
    }

    @Bean
    Subscription events(Notes notes) {
        return notes.events();
    }

    @Bean
    Subscription states(Notes notes) {
        return notes.states();
    }

    @Bean
    Subscription foreign(Notes notes) {
        return notes.foreign();
    }
}
