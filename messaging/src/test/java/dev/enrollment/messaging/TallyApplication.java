package dev.enrollment.messaging;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Tally} as a Spring Boot application. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class TallyApplication {

    public static void main(String... arguments) {
        SpringApplication.run(TallyApplication.class, arguments);
    }

    @Bean
    FlywayConfigurationCustomizer tables() {
        return flyway -> flyway.locations("classpath:db/tally");
    }

    @Bean
    Tally tally(
            JdbcTemplate jdbc,
            Outbox outbox,
            WriteBuffer buffer,
            PlatformTransactionManager transactions) {
        return new Tally(jdbc, outbox, buffer, new TransactionTemplate(transactions));
    }

    @Bean
    Subscription events(Tally tally) {
        return tally.events();
    }

    @Bean
    Subscription foreign(Tally tally) {
        return tally.foreign();
    }

    @Bean
    Subscription states(Tally tally) {
        return tally.states();
    }
}
